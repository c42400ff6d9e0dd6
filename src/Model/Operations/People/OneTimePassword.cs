using System.Security.Cryptography;

namespace Model.Operations.People;

/// <summary>A password for the first sign-in: shown once, changed at once. Letters that look alike are left out, because it is often read out.</summary>
public static class OneTimePassword
{
    private const int Groups = 4;
    private const int GroupLength = 4;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    /// <returns>Four groups of four of three kinds: about 92 bits.</returns>
    public static string Make()
    {
        while (true)
        {
            var password = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters + Capitals + Digits, GroupLength)));
            if (!PasswordRules.Faults(new UserAccount { Name = "" }, password).Any())
            {
                return password;
            }
        }
    }
}
