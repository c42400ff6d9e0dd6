using Microsoft.AspNetCore.Identity;
using Model.Operations.People;

namespace Dashboard.Shell.SignIn;

/// <summary>Asks for the password again before an account's protection is changed.</summary>
internal static class PasswordProof
{
    /// <summary>Whether it is right. A wrong one counts towards the lock: somebody at an unattended screen guesses here as they would at the door.</summary>
    public static async Task<bool> ProveAsync(this UserManager<UserAccount> accounts, UserAccount account, string? password)
    {
        if (!await accounts.IsLockedOutAsync(account) && await accounts.CheckPasswordAsync(account, password ?? ""))
        {
            return true;
        }

        await accounts.AccessFailedAsync(account);
        return false;
    }
}
