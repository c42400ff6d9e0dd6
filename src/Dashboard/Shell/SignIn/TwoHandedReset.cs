using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Shell.SignIn;

/// <summary>
/// 双人重置: one administrator asks and learns the first half of a one-time password, another approves and learns the second, and the account is
/// what it was until then. Neither can sign in for its owner, who hears one half from each.
/// </summary>
public sealed class TwoHandedReset(OperationsDb db, UserManager<UserAccount> accounts, Sessions sessions, AuditRecorder audit, CurrentUser user, TimeProvider clock, IDataProtectionProvider protection)
{
    /// <returns>The first half: shown once.</returns>
    public async Task<string> AskAsync(UserAccount account, string reason, CancellationToken stop)
    {
        var (half, now) = (OneTimePassword.Half(), clock.GetUtcNow());
        (await WaitingAsync(account.Id, stop))?.Decide(AccessDecision.Replaced, user.Name, now, null);
        var request = new ResetRequest { AccountId = account.Id, Reason = reason, AskedBy = user.Name, AskedAt = now, SealedHalf = Seal(account).Protect(half) };
        db.ResetRequests.Add(request);
        audit.Add(AuditActions.ResetAsked, request, reason: reason);
        await db.SaveChangesAsync(stop);
        return half;
    }

    public Task<ResetRequest?> WaitingAsync(Guid account, CancellationToken stop) =>
        db.ResetRequests.SingleOrDefaultAsync(request => request.AccountId == account && request.Decision == AccessDecision.Waiting, stop);

    /// <returns>The second half: shown once.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was quicker: nothing changed.</exception>
    public async Task<string> ApproveAsync(UserAccount account, ResetRequest request, string? because, CancellationToken stop)
    {
        var first = Seal(account).Unprotect(request.SealedHalf!);
        var second = OneTimePassword.SecondHalf(first);
        request.Decide(AccessDecision.Approved, user.Name, clock.GetUtcNow(), because);
        await new PasswordReset(accounts, db).ResetAsync(
            account,
            OneTimePassword.Whole(first, second),
            () => audit.Add(AuditActions.AccountReset, account, reason: because ?? request.Reason),
            () => sessions.EndAsync(account.Id, SessionEnd.CredentialsChanged, stop),
            stop);
        return second;
    }

    /// <exception cref="DbUpdateConcurrencyException">Somebody else was quicker: nothing changed.</exception>
    public async Task DeclineAsync(ResetRequest request, string because, CancellationToken stop)
    {
        request.Decide(AccessDecision.Declined, user.Name, clock.GetUtcNow(), because);
        audit.Add(AuditActions.ResetDeclined, request, reason: because);
        await db.SaveChangesAsync(stop);
    }

    // A half that was put beside another account does not open.
    private IDataProtector Seal(UserAccount account) => protection.CreateProtector(nameof(TwoHandedReset), $"{account.Id}");
}
