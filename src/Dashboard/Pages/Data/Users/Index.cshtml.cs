using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Codes;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Users;

/// <summary>用户与权限: every account, what it may do and how it stands.</summary>
[PagePermission(Permissions.AccountsRead, CountyScoping.None)]
[NeedsNoSnapshot]
public sealed class IndexModel(OperationsDb db, StoreWorkbook workbook, TimeProvider clock, IStringLocalizer<UsersTexts> text) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public UsersFilter Filter { get; set; } = new();

    [TempData]
    public string? Said { get; set; }

    public IReadOnlyList<UserAccount> Accounts { get; private set; } = [];

    public Paging Paging { get; private set; } = Paging.Of(1, Size, 0);

    /// <summary>Accounts with a request that waits, in all.</summary>
    public int Waiting { get; private set; }

    private HashSet<Guid> waiting = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var found = Filter.Query.Of(db, clock.GetUtcNow());
        // Where a search names all that are found, it reads every account once, not once to count and once to show.
        var ids = Filter.Query.Text is null ? null : await found.Select(account => account.Id).ToListAsync(stop);
        Paging = Paging.Of(Filter.Page, Size, ids?.Count ?? await found.LongCountAsync(stop));
        var before = (Paging.Page - 1) * Size;
        Accounts = ids is null ? await found.Skip(before).Take(Size).ToListAsync(stop) : await NamedAsync([.. ids.Skip(before).Take(Size)], stop);
        await ReadWaitingAsync(stop);
    }

    [Export(AsksReason = true)]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        await ReadWaitingAsync(stop);
        var accounts = await Filter.Query.Of(db, clock.GetUtcNow()).ToListAsync(stop);
        string[] columns = ["name", "account", "unit", "roles", "place", "state", "created", "seen"];
        var sheet = new ExportSheet(text["title"], [.. columns.Select(column => text[column].Value)], accounts.Select(Cells));
        return await workbook.WriteAsync(text["title"], [.. Chosen().Select(chip => (text["filter"].Value, chip.Text))], [sheet], (accounts.Count, accounts.Count), stop);
    }

    public IEnumerable<FilterChip> Chosen()
    {
        (string Key, string? Text)[] chosen =
        [
            ("q", Filter.Text),
            ("role", Roles.Find(Filter.Role ?? "")?.Name.ToString()),
            ("county", Address.Given(Filter.County) is { } county ? CodeList.Named("counties").NameOf(county).ToString() : null),
            ("state", Filter.Chosen is { } state ? text[$"state_{state}"].Value : null),
        ];
        return chosen.Where(chip => !string.IsNullOrWhiteSpace(chip.Text)).Select(chip => new FilterChip(chip.Text!, Request.With((chip.Key, null))));
    }

    /// <summary>How an account stands: the shape and the key of the word.</summary>
    public (string Kind, string Key) State(UserAccount account) =>
        account.IsDisabled ? ("off", "Disabled")
        : account.LockoutEnd > clock.GetUtcNow() ? ("off", "Locked")
        : waiting.Contains(account.Id) ? ("un", "Waiting")
        : account.Roles.Count == 0 ? ("un", "None")
        : ("met", "Active");

    private async Task<IReadOnlyList<UserAccount>> NamedAsync(IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        var accounts = await db.Users.AsNoTracking().Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, stop);
        return [.. ids.Where(accounts.ContainsKey).Select(id => accounts[id])];
    }

    private async Task ReadWaitingAsync(CancellationToken stop)
    {
        var access = db.AccessRequests.Where(r => r.Decision == AccessDecision.Waiting).Select(r => r.AccountId);
        var passwords = db.ResetRequests.Where(r => r.Decision == AccessDecision.Waiting).Select(r => r.AccountId);
        waiting = [.. await access.Union(passwords).ToListAsync(stop)];
        Waiting = waiting.Count;
    }

    private IReadOnlyList<object?> Cells(UserAccount account) =>
    [
        account.Name, account.UserName, account.Unit, account.Access.RoleNames.ToString(), account.Roles.Count == 0 ? "" : account.Access.Place.ToString(), text["state_" + State(account).Key].Value,
        Format.Moment(account.CreatedAt), account.LastSignInAt is null ? "" : Format.Moment(account.LastSignInAt),
    ];
}
