using Microsoft.AspNetCore.Identity;

namespace Model.Operations.People;

/// <summary>
/// What a password must be: GB/T 22239-2019 8.1.4.1 asks for complexity and change from time to time, so at least 12 characters of three
/// kinds, nothing of the account's own name, no run of one or following characters.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<UserAccount>
{
    public const int LeastLength = 12;
    public const int LeastKinds = 3;
    private const int LongestRun = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<UserAccount> manager, UserAccount user, string? password) => Task.FromResult(Faults(user, password ?? "").ToArray() switch
    {
        [] => IdentityResult.Success,
        var faults => IdentityResult.Failed([.. faults.Select(fault => new IdentityError { Code = $"{fault}", Description = $"{fault}" })]),
    });

    public static IEnumerable<PasswordFault> Faults(UserAccount user, string password)
    {
        if (password.Length < LeastLength)
        {
            yield return PasswordFault.TooShort;
        }

        if (Kinds(password) < LeastKinds)
        {
            yield return PasswordFault.TooFewKinds;
        }

        if (user.UserName is { Length: > 2 } name && password.Contains(name, StringComparison.OrdinalIgnoreCase))
        {
            yield return PasswordFault.HoldsTheName;
        }

        if (HasRun(password))
        {
            yield return PasswordFault.HasRun;
        }
    }

    private static int Kinds(string password) =>
        new[] { password.Any(char.IsUpper), password.Any(char.IsLower), password.Any(char.IsDigit), password.Any(c => !char.IsLetterOrDigit(c)) }.Count(kind => kind);

    // aaaa, 1234, 4321: five of them in a row.
    private static bool HasRun(string password)
    {
        foreach (var step in new[] { 0, 1, -1 })
        {
            var run = 1;
            for (var i = 1; i < password.Length; i++)
            {
                run = password[i] - password[i - 1] == step ? run + 1 : 1;
                if (run > LongestRun)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>What is wrong with a password; each has a text <c>password_…</c>.</summary>
public enum PasswordFault
{
    TooShort,
    TooFewKinds,
    HoldsTheName,
    HasRun,
}
