using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Model.Calendar;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Shell.SignIn;

/// <summary>Holds each request's cookie against the store: the session still holds, the account is not disabled, and this is what it may do now.</summary>
internal sealed class SessionCheck(OperationsDb db, BusinessDate date, IOptions<SignInRules> options, TimeProvider clock) : CookieAuthenticationEvents
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var stop = context.HttpContext.RequestAborted;
        if (!Guid.TryParse(context.Principal?.FindFirstValue(AccountSignIn.Session), out var id)
            || await db.Sessions.Where(s => s.Id == id).Join(db.Users, s => s.AccountId, a => a.Id, (s, a) => new { Session = s, Account = a }).FirstOrDefaultAsync(stop) is not { } found)
        {
            await RejectAsync(context);
            return;
        }

        var (session, account, now) = (found.Session, found.Account, clock.GetUtcNow());
        var ended = session.EndedBy(now, options.Value.Idle, options.Value.Absolute) ?? (account.MaySignIn(date.Mode) ? null : SessionEnd.AccountDisabled);
        if (ended is { } how)
        {
            session.End(how, now);
            await db.SaveChangesAsync(stop);
            context.HttpContext.Features.Set(new SessionEndedFeature(how, account.Id));
            await RejectAsync(context);
            return;
        }

        if (now - session.SeenAt >= SeenEvery)
        {
            session.SeenAt = now;
            await db.SaveChangesAsync(stop);
        }

        context.HttpContext.Features.Set(new CurrentUser(account.Id, session.Id, account.UserName!, account.Access, await DutyAsync(account, now, stop)));
    }

    private async Task<SettlingIn> DutyAsync(UserAccount account, DateTimeOffset now, CancellationToken stop)
    {
        // No password of ours: a sample account, or one that comes from the city's own sign-in.
        if (account.PasswordHash is null)
        {
            return SettlingIn.Nothing;
        }

        var days = options.Value.PasswordDays;
        if (account.PasswordChangedAt is not { } changed || (days > 0 && now - changed > TimeSpan.FromDays(days)))
        {
            return SettlingIn.ChangePassword;
        }

        return options.Value.AsksSecondFactor(account) && !account.TwoFactorEnabled && !await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == account.Id, stop)
            ? SettlingIn.AddSecondFactor
            : SettlingIn.Nothing;
    }

    private static async Task RejectAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
