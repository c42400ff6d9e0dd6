using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.Kit.Assignments;
using Model.Operations.People;

namespace Dashboard.Shell.Assignments;

/// <summary>交办: who sees to a dossier; as <c>_Assign.cshtml</c> writes it.</summary>
public abstract class AssignPage(RecordTools tools) : RecordPage(tools)
{
    public Dossier Dossier { get; protected set; } = null!;

    /// <summary>Whom it can be given to.</summary>
    public IReadOnlyList<UserAccount> People { get; protected set; } = [];

    public IEnumerable<(string Value, string Words)> Options => People.Select(account => (account.UserName!, account.Name == account.UserName ? account.Name : $"{account.Name} · {account.UserName}"));

    /// <summary>The dossier's own page.</summary>
    public abstract string Home { get; }

    /// <summary>What the dossier is called.</summary>
    public abstract string Name { get; }
}

/// <summary>A module's page for it: says with which permission its records are changed, where they are shown and what they are called.</summary>
/// <param name="tools">What pages that change records need.</param>
/// <param name="permission">To change the module's records: who has it, and sees the county, can be given them. The page itself states it too.</param>
public abstract class AssignPage<TDossier>(RecordTools tools, string permission) : AssignPage(tools)
    where TDossier : Dossier
{
    private const int LongestReason = 2000;

    private readonly RecordTools tools = tools;

    protected TDossier Given => (TDossier)Dossier;

    private IStringLocalizer<ShellTexts> Words => HttpContext.RequestServices.GetRequiredService<IStringLocalizer<ShellTexts>>();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Fill(Typed.Of(("assignee", Dossier.Assignee), ("reason", "")), null);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        ModelState.Clear();
        var reason = Optional("reason", LongestReason);
        var to = Address.Given(Typed["assignee"]);
        if (to is not null)
        {
            Chosen("assignee", People.Select(account => account.UserName!));
        }

        if (Typed["shown"] != (Dossier.Assignee ?? ""))
        {
            ModelState.AddModelError("assignee", Words["assign_changed", Dossier.Assignee ?? Words["assign_nobody"].Value]);
        }

        return !ModelState.IsValid || Refused("reason", Dossier.Assign(to, Me.Name, Now, reason))
            ? Page()
            : await SaveAsync(AuditActions.RecordAssigned, Dossier, Address.Given(reason), Words[to is null ? "assign_given_back" : "assign_done", to ?? ""], Home, stop);
    });

    private async Task<bool> LoadAsync(int id, CancellationToken stop)
    {
        Dossier = (await Db.Set<TDossier>().SingleOrDefaultAsync(dossier => dossier.Id == id, stop))!;
        if (Dossier is null)
        {
            return false;
        }

        People = await Assignable.ToAsync(Db, Dossier, permission, tools.Date.Mode, stop);
        return true;
    }
}
