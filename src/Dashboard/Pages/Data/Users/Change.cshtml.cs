using Dashboard.Shell;
using Dashboard.Shell.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Users;

/// <summary>管理账号: name and unit, lock, password, sessions, and putting it out of use.</summary>
[PagePermission(Permissions.AccountsWrite, CountyScoping.None, Change = Permissions.AccountsWrite)]
[NeedsNoSnapshot]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ChangeModel(UserManager<UserAccount> accounts, OperationsDb db, Sessions sessions, TwoHandedReset resets, AuditRecorder audit, CurrentUser user, OpenIdSignIn openId, TimeProvider clock, IStringLocalizer<UsersTexts> text) : PageModel
{
    public UserAccount Account { get; private set; } = null!;

    /// <summary>Of a one-time password, set when one was asked for: shown this once.</summary>
    public string? Half { get; private set; }

    public bool IsLocked => Account.LockoutEnd > clock.GetUtcNow();

    /// <summary>The city has a sign-in of its own, and this account still has a password here.</summary>
    public bool OffersOutside => openId.IsOffered && Account.PasswordHash is not null;

    /// <summary>Whoever reset another administrator's password would know it, and hold two offices: that is done at the server.</summary>
    public bool IsAdministrator => Roles.Of(Account.Roles).Any(role => role.IsAdministrator);

    /// <summary>Nobody puts their own account out of use.</summary>
    public bool IsOwn => Account.Id == user.Id;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDetailsAsync(Guid id, [FromForm(Name = "name")] string? name, [FromForm(Name = "unit")] string? unit, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        if (Address.Given(name) is not { } given)
        {
            ModelState.AddModelError("name", text["name_missing", 60]);
            return Page();
        }

        (Account.Name, Account.Unit) = (given, Address.Given(unit) ?? "");
        return await SaveAsync(AuditActions.AccountChanged, "changed_done", null, stop);
    }

    public async Task<IActionResult> OnPostUnlockAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        (Account.LockoutEnd, Account.AccessFailedCount) = (null, 0);
        return await SaveAsync(AuditActions.AccountUnlocked, "unlocked_done", null, stop);
    }

    /// <summary>Asks for a new password for the next sign-in; once approved second factors go too, because whoever lost the one has often lost the other.</summary>
    public async Task<IActionResult> OnPostResetAsync(Guid id, [FromForm(Name = "reason")] string? reason, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        if (IsAdministrator)
        {
            ModelState.AddModelError("reset-reason", text["reset_administrator"]);
            return Page();
        }

        if (Address.Given(reason) is not { } why)
        {
            ModelState.AddModelError("reset-reason", text["reason_missing"]);
            return Page();
        }

        Half = await resets.AskAsync(Account, why, stop);
        return Page();
    }

    /// <summary>Leaves it to the city's own sign-in: nothing that is kept here lets it in any more.</summary>
    public async Task<IActionResult> OnPostOutsideAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop) || !OffersOutside || IsOwn)
        {
            return NotFound();
        }

        await new PasswordReset(accounts, db).DropAsync(Account, () => audit.Add(AuditActions.AccountHandedOver, Account), async () => await sessions.EndAsync(id, SessionEnd.CredentialsChanged, stop), stop);
        TempData["Said"] = text["outside_done"].Value;
        return Redirect($"/admin/users/{id}");
    }

    public async Task<IActionResult> OnPostSessionsAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        var ended = await sessions.EndAsync(id, SessionEnd.Revoked, stop);
        audit.Add(AuditActions.SessionsRevoked, facts: new { account = Account.UserName, sessions = ended });
        await db.SaveChangesAsync(stop);
        TempData["Said"] = text["sessions_done", ended].Value;
        return Redirect($"/admin/users/{id}");
    }

    public async Task<IActionResult> OnPostDisableAsync(Guid id, [FromForm(Name = "reason")] string? reason, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop) || IsOwn)
        {
            return NotFound();
        }

        if (Address.Given(reason) is not { } why)
        {
            ModelState.AddModelError("disable-reason", text["reason_missing"]);
            return Page();
        }

        Account.Disable(clock.GetUtcNow(), why);
        await sessions.EndAsync(id, SessionEnd.AccountDisabled, stop);
        return await SaveAsync(AuditActions.AccountDisabled, "disabled_done", why, stop);
    }

    public async Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Account.Enable();
        return await SaveAsync(AuditActions.AccountEnabled, "enabled_done", null, stop);
    }

    private async Task<IActionResult> SaveAsync(string action, string done, string? reason, CancellationToken stop)
    {
        audit.Add(action, Account, reason: reason);
        await db.SaveChangesAsync(stop);
        TempData["Said"] = text[done].Value;
        return Redirect($"/admin/users/{Account.Id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        Account = (await db.AccountToChangeAsync(id, stop))!;
        return Account is not null;
    }
}
