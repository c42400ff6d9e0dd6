using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Shell.SignIn;

/// <summary>Finds the account of somebody whom the city's own sign-in has let in. It never makes one.</summary>
public sealed class OpenIdSignIn(
    UserManager<UserAccount> accounts, AccountSignIn signIn, OperationsDb db, AuditRecorder audit, IOptions<SignInRules> rules, IConfiguration configuration, IHttpContextAccessor http)
{
    // RFC 8176 has none longer than five letters.
    private const int LongestMethod = 10;
    private const int MostMethods = 8;

    /// <summary>The city has one, and the program knows it.</summary>
    public bool IsOffered => OpenIdSetup.IsConfigured(configuration);

    /// <summary>Signs in whoever came back.</summary>
    /// <returns>The account, and whether it came in; no account where none is known.</returns>
    public async Task<(UserAccount? Account, bool IsIn)> EnterAsync(CancellationToken stop)
    {
        var context = http.HttpContext!;
        var came = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (came.Principal is not { } person || person.FindFirstValue("iss") is not { } issuer || person.FindFirstValue("sub") is not { } subject)
        {
            return (null, false);
        }

        var (account, isNew) = await FindAsync(person, issuer, subject);
        string[] methods = [OpenIdSetup.Scheme, .. person.FindAll("amr").Select(claim => claim.Value).Where(method => method.Length <= LongestMethod).Take(MostMethods)];
        if (account is null || !await MayEnterAsync(account, methods))
        {
            return (account, false);
        }

        await using var whole = await db.Database.BeginTransactionAsync(stop);
        if (isNew)
        {
            audit.AddFor(account.UserName!, AuditActions.AccountLinked, facts: new { issuer, subject });
            await accounts.AddLoginAsync(account, new UserLoginInfo(issuer, subject, OpenIdSetup.Scheme));
        }

        await signIn.SignInWithClaimsAsync(account, null, methods.Select(method => new Claim("amr", method)));
        await whole.CommitAsync(stop);
        return (account, true);
    }

    /// <summary>By issuer and subject; the first time by name, where the account was made for this and nobody is linked to it.</summary>
    private async Task<(UserAccount? Account, bool IsNew)> FindAsync(ClaimsPrincipal person, string issuer, string subject)
    {
        if (await accounts.FindByLoginAsync(issuer, subject) is { } known)
        {
            return (known, false);
        }

        var named = person.FindFirstValue("preferred_username") is { Length: > 0 } name ? await accounts.FindByNameAsync(name) : null;
        // A name can be given to somebody else; one that holds a password here is not theirs to take.
        return named is { PasswordHash: null, IsSample: false } && (await accounts.GetLoginsAsync(named)).Count == 0 ? (named, true) : (null, false);
    }

    private async Task<bool> MayEnterAsync(UserAccount account, string[] methods) =>
        await signIn.CanSignInAsync(account) && !await accounts.IsLockedOutAsync(account)
        // Whoever must show two things here must have shown two things there.
        && (!rules.Value.AsksSecondFactor(account) || methods.Contains("mfa", StringComparer.Ordinal));
}
