using System.Security.Cryptography;

namespace Model.Operations.People;

/// <summary>A password for the first sign-in: shown once, changed at once. Letters that look alike are left out, because it is often read out.</summary>
public static class OneTimePassword
{
    private const int GroupsOfHalf = 2;
    private const int GroupLength = 4;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    /// <returns>Four groups of four of three kinds: about 92 bits.</returns>
    public static string Make()
    {
        var first = Half();
        return Whole(first, SecondHalf(first));
    }

    /// <summary>What one of two hands learns: two groups, about 46 bits, which five tries do not find.</summary>
    public static string Half() => string.Join('-', Enumerable.Range(0, GroupsOfHalf).Select(_ => RandomNumberGenerator.GetString(Letters + Capitals + Digits, GroupLength)));

    /// <returns>A half that makes a password of the first.</returns>
    public static string SecondHalf(string first)
    {
        while (true)
        {
            var second = Half();
            if (!PasswordRules.Faults(new UserAccount { Name = "" }, Whole(first, second)).Any())
            {
                return second;
            }
        }
    }

    public static string Whole(string first, string second) => $"{first}-{second}";
}
