using Dashboard.Shell;
using Dashboard.Shell.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Account;

/// <summary>我的账号: what it may do, how it is protected, where it is signed in, and what was done with it lately.</summary>
[PagePermission(Permissions.SignedIn, CountyScoping.None, Change = Permissions.SignedIn)]
[NeedsNoSnapshot]
[WhileSettlingIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(
    UserManager<UserAccount> accounts, AccountSignIn signIn, OperationsDb db, Sessions sessions, AuditRecorder audit, CurrentUser user, IOptions<SignInRules> options, TimeProvider clock, IStringLocalizer<AccountTexts> text) : PageModel
{
    private const int EntriesShown = 10;

    /// <summary>A passkey is a key to the account: it is added soon after signing in, or not at all.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    private static readonly string[] SignIns = [AuditActions.SignedIn, AuditActions.SignInRefused, AuditActions.LockedOut, AuditActions.SessionsRevoked, AuditActions.PasswordChanged, AuditActions.FactorAdded, AuditActions.FactorRemoved, AuditActions.AccountReset];

    [TempData]
    public string? Said { get; set; }

    public UserAccount Account { get; private set; } = null!;

    /// <summary>Those that hold, newest first.</summary>
    public IReadOnlyList<UserSession> Open { get; private set; } = [];

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>What was done with the account lately, newest first.</summary>
    public IReadOnlyList<AuditEntry> Lately { get; private set; } = [];

    /// <summary>Signed in a short while ago: a passkey may be added.</summary>
    public bool IsFresh => Open.Any(session => session.Id == user.Session && clock.GetUtcNow() - session.StartedAt < Fresh);

    public Guid Session => user.Session;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken stop)
    {
        await LoadAsync(stop);
        if (Open.SingleOrDefault(session => session.Id == id) is { } session)
        {
            session.End(SessionEnd.Revoked, clock.GetUtcNow());
            audit.Add(AuditActions.SessionsRevoked, facts: new { sessions = 1 });
            await db.SaveChangesAsync(stop);
            Said = text["session_ended"];
        }

        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken stop)
    {
        var ended = await sessions.EndAsync(user.Id, SessionEnd.Revoked, stop, except: user.Session);
        audit.Add(AuditActions.SessionsRevoked, facts: new { sessions = ended });
        await db.SaveChangesAsync(stop);
        Said = text["sessions_ended", ended];
        return RedirectToPage();
    }

    /// <summary>What the browser needs to make a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return IsFresh && !Account.IsSample
            ? Content(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = $"{Account.Id}", Name = Account.UserName!, DisplayName = Account.Name }), "application/json")
            : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostPasskeyAddAsync([FromForm(Name = "credential")] string? credential, [FromForm(Name = "name")] string? name, CancellationToken stop)
    {
        await LoadAsync(stop);
        var made = string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAttestationAsync(credential);
        if (made is not { Succeeded: true } || !IsFresh || Account.IsSample || made.UserEntity.Id != $"{Account.Id}")
        {
            Said = text["passkey_not_added"];
            return RedirectToPage();
        }

        made.Passkey.Name = Address.Given(name) ?? text["passkey"];
        audit.Add(AuditActions.FactorAdded, facts: new { passkey = made.Passkey.Name });
        await accounts.AddOrUpdatePasskeyAsync(Account, made.Passkey);
        Said = text["passkey_added"];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPasskeyRemoveAsync([FromForm(Name = "id")] string id, CancellationToken stop)
    {
        await LoadAsync(stop);
        if (Passkeys.SingleOrDefault(passkey => Key(passkey) == id) is { } passkey)
        {
            audit.Add(AuditActions.FactorRemoved, facts: new { passkey = passkey.Name });
            await accounts.RemovePasskeyAsync(Account, passkey.CredentialId);
            Said = text["passkey_removed"];
        }

        return RedirectToPage();
    }

    public static string Key(UserPasskeyInfo passkey) => WebEncoders.Base64UrlEncode(passkey.CredentialId);

    private async Task LoadAsync(CancellationToken stop)
    {
        Account = (await accounts.FindByIdAsync($"{user.Id}"))!;
        var now = clock.GetUtcNow();
        Open = [.. (await sessions.OpenAsync(user.Id, stop)).Where(session => session.EndedBy(now, options.Value.Idle, options.Value.Absolute) is null)];
        Passkeys = [.. await accounts.GetPasskeysAsync(Account)];
        Lately = await db.Audit.AsNoTracking().Where(entry => entry.By == user.Name && SignIns.Contains(entry.Action)).OrderByDescending(entry => entry.Number).Take(EntriesShown).ToListAsync(stop);
    }
}
