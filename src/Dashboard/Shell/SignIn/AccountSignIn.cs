using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Model.Calendar;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Shell.SignIn;

/// <summary>Signs accounts in, whatever they showed: each sign-in is a session in the store and an entry of the audit log.</summary>
public sealed class AccountSignIn(
    UserManager<UserAccount> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<UserAccount> claims, IOptions<IdentityOptions> options, ILogger<AccountSignIn> logger,
    IAuthenticationSchemeProvider schemes, IUserConfirmation<UserAccount> confirmation, OperationsDb db, AuditRecorder audit, BusinessDate date, TimeProvider clock)
    : SignInManager<UserAccount>(accounts, http, claims, options, logger, schemes, confirmation)
{
    /// <summary>Claim that names the session.</summary>
    public const string Session = "sid";

    private const string CodeProvider = "[Authenticator]";
    private const string LastCode = "LastCode";
    private const int LongestBrowser = 400;
    private const string LastOnDevice = "last";

    public override Task<bool> CanSignInAsync(UserAccount user) => Task.FromResult(user.MaySignIn(date.Mode));

    public override async Task SignInWithClaimsAsync(UserAccount user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var shown = additionalClaims.ToList();
        var now = clock.GetUtcNow();
        var session = new UserSession
        {
            AccountId = user.Id,
            StartedAt = now,
            SeenAt = now,
            From = Context.Connection.RemoteIpAddress?.ToString() ?? "",
            Browser = Cut(Context.Request.Headers.UserAgent.ToString()),
            Method = string.Join(' ', shown.Where(claim => claim.Type == "amr").Select(claim => claim.Value)),
        };
        db.Sessions.Add(session);
        // Whoever signs in where somebody was signed in takes their place.
        if (Context.Features.Get<CurrentUser>() is { } before && await db.Sessions.FindAsync([before.Session], Context.RequestAborted) is { } former)
        {
            former.End(SessionEnd.SignedOut, now);
        }

        user.LastSignInAt = now;
        audit.AddFor(user.UserName!, AuditActions.SignedIn, facts: new { method = session.Method, browser = session.Browser });
        await db.SaveChangesAsync(Context.RequestAborted);
        shown.Add(new Claim(Session, $"{session.Id}"));
        await base.SignInWithClaimsAsync(user, authenticationProperties, shown);
        ForgetOthers(user);
    }

    /// <summary>Whose session ended on a device without signing out may have left a visit there: somebody else who signs in does not find it, and the same person does.</summary>
    private void ForgetOthers(UserAccount user)
    {
        var mine = user.Id.ToString("N");
        if (Context.Request.Cookies[LastOnDevice] is { } last && last != mine)
        {
            Context.Response.Headers["Clear-Site-Data"] = SignInSetup.AllThatIsKept;
        }

        Context.Response.Cookies.Append(LastOnDevice, mine, new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Context.Request.IsHttps, IsEssential = true });
    }

    /// <summary>A code works once: whoever reads it over a shoulder comes too late, also within its half minute.</summary>
    public override async Task<SignInResult> TwoFactorAuthenticatorSignInAsync(string code, bool isPersistent, bool rememberClient)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return SignInResult.Failed;
        }

        if (await UserManager.GetAuthenticationTokenAsync(user, CodeProvider, LastCode) == code)
        {
            await UserManager.AccessFailedAsync(user);
            return SignInResult.Failed;
        }

        var result = await base.TwoFactorAuthenticatorSignInAsync(code, isPersistent, rememberClient);
        if (result.Succeeded)
        {
            await UserManager.SetAuthenticationTokenAsync(user, CodeProvider, LastCode, code);
        }

        return result;
    }

    /// <summary>A sample account comes in without a password.</summary>
    public Task SignInSampleAsync(UserAccount user) => SignInWithClaimsAsync(user, null, [new Claim("amr", "sample")]);

    private static string Cut(string text) => text.Length <= LongestBrowser ? text : text[..LongestBrowser];
}
