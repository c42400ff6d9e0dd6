using Dashboard.Shell;
using Dashboard.Shell.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.SignIn;

/// <summary>动态验证码: the second step of a sign-in whose password was right.</summary>
[PagePermission(Permissions.Anyone, CountyScoping.None, Change = Permissions.Anyone)]
[NeedsNoSnapshot]
[EnableRateLimiting(RateLimits.SignIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SecondFactorModel(AccountSignIn signIn, OperationsDb db, AuditRecorder audit, IStringLocalizer<SignInTexts> text) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect(Gate.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "code")] string? code, CancellationToken stop)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
        {
            return Redirect(Gate.SignIn);
        }

        // People type codes in groups; a recovery code has a hyphen of its own.
        var typed = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c)));
        var isRecovery = typed.Contains('-', StringComparison.Ordinal);
        var result = isRecovery ? await signIn.TwoFactorRecoveryCodeSignInAsync(typed) : await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false);
        if (result.Succeeded)
        {
            return Redirect(Url.IsLocalUrl(Back) ? Back : account.Access.Start);
        }

        audit.AddFor(account.UserName!, result.IsLockedOut ? AuditActions.LockedOut : AuditActions.SignInRefused);
        await db.SaveChangesAsync(stop);
        Refusal = text["code_refused", PeopleSetup.MostFailures, PeopleSetup.Lockout.TotalMinutes];
        return Page();
    }
}
