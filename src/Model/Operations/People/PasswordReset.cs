using Microsoft.AspNetCore.Identity;

namespace Model.Operations.People;

/// <summary>A one-time password in place of the old one, for an account whose owner lost theirs; its second factors and passkeys go with it.</summary>
public sealed class PasswordReset(UserManager<UserAccount> accounts, OperationsDb db)
{
    /// <param name="account">Tracked by the store.</param>
    /// <param name="record">Adds the entry of the audit log.</param>
    /// <param name="endSessions">Ends the account's sessions.</param>
    /// <param name="stop">Ends the saving.</param>
    /// <returns>The password: shown once, kept nowhere.</returns>
    public async Task<string> ResetAsync(UserAccount account, Action record, Func<Task> endSessions, CancellationToken stop)
    {
        var password = OneTimePassword.Make();
        await ReplaceAsync(account, accounts.PasswordHasher.HashPassword(account, password), record, endSessions, stop);
        return password;
    }

    /// <summary>As <see cref="ResetAsync"/>, without a new one: the account comes in from elsewhere from now on.</summary>
    public Task DropAsync(UserAccount account, Action record, Func<Task> endSessions, CancellationToken stop) => ReplaceAsync(account, null, record, endSessions, stop);

    private async Task ReplaceAsync(UserAccount account, string? hash, Action record, Func<Task> endSessions, CancellationToken stop)
    {
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        (account.PasswordHash, account.PasswordChangedAt) = (hash, null);
        (account.TwoFactorEnabled, account.LockoutEnd, account.AccessFailedCount, account.SecurityStamp) = (false, null, 0, $"{Guid.NewGuid()}");
        // Before Identity saves for the first time: the entry speaks of what changes then.
        record();
        await endSessions();
        foreach (var passkey in await accounts.GetPasskeysAsync(account))
        {
            await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        }

        await accounts.ResetAuthenticatorKeyAsync(account);
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
    }
}
