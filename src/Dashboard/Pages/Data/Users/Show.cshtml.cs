using Dashboard.Shell;
using Dashboard.Shell.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Users;

/// <summary>One account: what it may do, how it stands, who asked and who decided.</summary>
[PagePermission(Permissions.AccountsRead, CountyScoping.None)]
[NeedsNoSnapshot]
public sealed class ShowModel(OperationsDb db, Sessions sessions, TimeProvider clock) : PageModel
{
    [TempData]
    public string? Said { get; set; }

    public UserAccount Account { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<AccessRequest> Requests { get; private set; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ResetRequest> Resets { get; private set; } = [];

    public AccessRequest? Waiting => Requests.FirstOrDefault(request => request.Decision == AccessDecision.Waiting);

    public bool WaitsForPassword => Resets.Any(request => request.Decision == AccessDecision.Waiting);

    public int OpenSessions { get; private set; }

    public int Passkeys { get; private set; }

    public bool IsLocked => Account.LockoutEnd > clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id, stop) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        Requests = await db.AccessRequests.AsNoTracking().Where(request => request.AccountId == id).OrderByDescending(request => request.Id).ToListAsync(stop);
        Resets = await db.ResetRequests.AsNoTracking().Where(request => request.AccountId == id).OrderByDescending(request => request.Id).ToListAsync(stop);
        OpenSessions = (await sessions.OpenAsync(id, stop)).Count;
        Passkeys = await db.UserPasskeys.CountAsync(passkey => passkey.UserId == id, stop);
        return Page();
    }
}
