using Microsoft.AspNetCore.Identity;

namespace Model.Operations.People;

/// <summary>A one-time password in place of the old one, for an account whose owner lost theirs; its second factors and passkeys go with it.</summary>
public sealed class PasswordReset(UserManager<UserAccount> accounts, OperationsDb db)
{
    /// <param name="account">Tracked by the store.</param>
    /// <param name="password">Of <see cref="OneTimePassword"/>: kept nowhere.</param>
    /// <param name="record">Adds the entry of the audit log.</param>
    /// <param name="endSessions">Ends the account's sessions.</param>
    /// <param name="stop">Ends the saving.</param>
    public Task ResetAsync(UserAccount account, string password, Action record, Func<Task> endSessions, CancellationToken stop) =>
        ReplaceAsync(account, accounts.PasswordHasher.HashPassword(account, password), record, endSessions, stop);

    /// <summary>As <see cref="ResetAsync"/>, without a new one: the account comes in from elsewhere from now on.</summary>
    public Task DropAsync(UserAccount account, Action record, Func<Task> endSessions, CancellationToken stop) => ReplaceAsync(account, null, record, endSessions, stop);

    private async Task ReplaceAsync(UserAccount account, string? hash, Action record, Func<Task> endSessions, CancellationToken stop)
    {
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        (account.PasswordHash, account.PasswordChangedAt) = (hash, null);
        (account.TwoFactorEnabled, account.LockoutEnd, account.AccessFailedCount, account.SecurityStamp) = (false, null, 0, $"{Guid.NewGuid()}");
        // Before it is saved: the entry speaks of what changes then.
        record();
        await endSessions();
        // Here and not by Identity, which makes an answer that nobody reads of what somebody else was quicker with.
        await db.SaveChangesAsync(stop);
        foreach (var passkey in await accounts.GetPasskeysAsync(account))
        {
            await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        }

        await accounts.ResetAuthenticatorKeyAsync(account);
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
    }
}
