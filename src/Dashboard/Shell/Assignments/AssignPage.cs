using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.Kit.Assignments;
using Model.Operations.People;

namespace Dashboard.Shell.Assignments;

/// <summary>What <c>_Assign.cshtml</c> shows.</summary>
public interface IAssign
{
    /// <summary>The dossier's own page.</summary>
    string Home { get; }

    /// <summary>Sign-in name; null while it is nobody's.</summary>
    string? Assignee { get; }

    /// <summary>Whom it can be given to.</summary>
    IEnumerable<(string Value, string Words)> Options { get; }
}

/// <summary>交办: who sees to a dossier. A module's page for it says with which permission its records are changed, where they are shown and what they are called.</summary>
/// <param name="tools">What pages that change records need.</param>
/// <param name="permission">To change the module's records: who has it, and sees the county, can be given them. The page itself states it too.</param>
public abstract class AssignPage<TDossier>(RecordTools tools, string permission) : RecordPage<TDossier>(tools), IAssign
    where TDossier : Dossier
{
    private const int LongestReason = 2000;

    private readonly RecordTools tools = tools;
    private IReadOnlyList<UserAccount> people = [];

    /// <summary>What the dossier is called.</summary>
    public abstract string Name { get; }

    public string? Assignee => Record.Assignee;

    public IEnumerable<(string Value, string Words)> Options => people.Select(account => (account.UserName!, account.Name == account.UserName ? account.Name : $"{account.Name} · {account.UserName}"));

    private IStringLocalizer<ShellTexts> Words => HttpContext.RequestServices.GetRequiredService<IStringLocalizer<ShellTexts>>();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Fill(Typed.Of(("assignee", Assignee), ("reason", "")), null);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            ModelState.Clear();
            var reason = Optional("reason", LongestReason);
            var to = Address.Given(Typed["assignee"]);
            if (to is not null)
            {
                Chosen("assignee", people.Select(account => account.UserName!));
            }

            if (Typed["shown"] != (Assignee ?? ""))
            {
                ModelState.AddModelError("assignee", Words["assign_changed", Assignee ?? Words["assign_nobody"].Value]);
            }

            return Unless("reason", () => Record.Assign(to, Me.Name, Now, reason), () => new Done(AuditActions.RecordAssigned, Words[to is null ? "assign_given_back" : "assign_done", to ?? ""], Address.Given(reason)));
        },
        stop);

    protected override async Task<bool> LoadMoreAsync(CancellationToken stop)
    {
        people = await Assignable.ToAsync(Db, Record, permission, tools.Date.Mode, stop);
        return true;
    }
}
