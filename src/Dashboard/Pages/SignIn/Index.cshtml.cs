using System.Net;
using Dashboard.Shell;
using Dashboard.Shell.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Calendar;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.SignIn;

/// <summary>登录: by password, by passkey, by the city's own sign-in where there is one, and over sample data by one button a role.</summary>
[PagePermission(Permissions.Anyone, CountyScoping.None, Change = Permissions.Anyone)]
[NeedsNoSnapshot]
[EnableRateLimiting(RateLimits.SignIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(
    AccountSignIn signIn, UserManager<UserAccount> accounts, IPasswordHasher<UserAccount> hasher, OperationsDb db, AuditRecorder audit, CurrentUser user, BusinessDate date, StartOptions options, OpenIdSignIn openId, IStringLocalizer<SignInTexts> text) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    /// <summary>Why the last session ended, when it was not by signing out.</summary>
    [BindProperty(SupportsGet = true, Name = "ended")]
    public SessionEnd? Ended { get; set; }

    [BindProperty(Name = "account")]
    public string? Account { get; set; }

    /// <summary>Accounts entered by a button; empty where there are none.</summary>
    public IReadOnlyList<UserAccount> Samples { get; private set; } = [];

    public string? Refusal { get; private set; }

    /// <summary>The city has a sign-in of its own.</summary>
    public bool OffersOutside => openId.IsOffered;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (user.IsSignedIn)
        {
            return Redirect(Destination(user.Start));
        }

        await LoadAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "password")] string? password, CancellationToken stop)
    {
        var account = string.IsNullOrWhiteSpace(Account) ? null : await accounts.FindByNameAsync(Account.Trim());
        if (account?.PasswordHash is null)
        {
            // As long as for an account that exists: the time must not tell which do.
            hasher.HashPassword(new UserAccount { Name = "" }, password ?? "");
            return await RefuseAsync(account, AuditActions.SignInRefused, stop);
        }

        var result = await signIn.PasswordSignInAsync(account, password ?? "", isPersistent: false, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => Redirect(Destination(account.Access.Start)),
            { RequiresTwoFactor: true } => RedirectToPage("SecondFactor", new { back = Back }),
            { IsLockedOut: true } => await RefuseAsync(account, AuditActions.LockedOut, stop),
            _ => await RefuseAsync(account, AuditActions.SignInRefused, stop),
        };
    }

    public async Task<IActionResult> OnPostSampleAsync(Guid id, CancellationToken stop)
    {
        if (!OffersSamples || await db.Users.SingleOrDefaultAsync(a => a.Id == id && a.IsSample, stop) is not { } account || !await signIn.CanSignInAsync(account))
        {
            return NotFound();
        }

        await signIn.SignInSampleAsync(account);
        return Redirect(Destination(account.Access.Start));
    }

    /// <summary>What the browser needs to ask for a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync([FromForm(Name = "credential")] string? credential, CancellationToken stop)
    {
        var assertion = string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAssertionAsync(credential);
        if (assertion is not { Succeeded: true } || !await signIn.CanSignInAsync(assertion.User) || await accounts.IsLockedOutAsync(assertion.User))
        {
            return await RefuseAsync(assertion?.User, AuditActions.SignInRefused, stop, "swk");
        }

        // The counter and the time of last use are kept with the passkey.
        await accounts.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        await signIn.SignInWithClaimsAsync(assertion.User, null, [new("amr", "swk")]);
        return Redirect(Destination(assertion.User.Access.Start));
    }

    /// <summary>To the city's own sign-in.</summary>
    public IActionResult OnGetOutside() => !openId.IsOffered ? NotFound()
        : Challenge(new AuthenticationProperties { RedirectUri = QueryHelpers.AddQueryString(Gate.SignIn, new Dictionary<string, string?>(StringComparer.Ordinal) { ["handler"] = "Returned", ["back"] = Back }) }, OpenIdSetup.Scheme);

    /// <summary>Back from there.</summary>
    public async Task<IActionResult> OnGetReturnedAsync(CancellationToken stop)
    {
        var (account, isIn) = await openId.EnterAsync(stop);
        return isIn ? Redirect(Destination(account!.Access.Start)) : await RefuseAsync(account, AuditActions.SignInRefused, stop, OpenIdSetup.Scheme);
    }

    /// <summary>Back from there with something that is not believed; what, is in the program's log.</summary>
    public Task<IActionResult> OnGetFailedAsync(CancellationToken stop) => RefuseAsync(null, AuditActions.SignInRefused, stop, OpenIdSetup.Scheme);

    /// <summary>Sample data, on this machine or where the start said so.</summary>
    private bool OffersSamples => date.Mode == DataMode.Sample
        && (options.IsSample || HttpContext.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from));

    private string Destination(string start) => Url.IsLocalUrl(Back) ? Back : start;

    // One answer whether the account is unknown, locked, disabled or the password wrong: whoever guesses learns nothing.
    private async Task<IActionResult> RefuseAsync(UserAccount? account, string action, CancellationToken stop, string method = "pwd")
    {
        audit.AddFor(account?.UserName ?? "?", action, facts: new { method });
        await db.SaveChangesAsync(stop);
        Refusal = text["refused", PeopleSetup.MostFailures, PeopleSetup.Lockout.TotalMinutes];
        await LoadAsync(stop);
        return Page();
    }

    private async Task LoadAsync(CancellationToken stop) => Samples = OffersSamples ? await SampleAccounts.ListAsync(db, stop) : [];
}
