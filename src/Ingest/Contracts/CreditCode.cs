namespace Ingest.Contracts;

/// <summary>统一社会信用代码, GB 32100-2015: 17 characters and a check character, weights being the powers of 3 modulo 31.</summary>
internal static class CreditCode
{
    /// <summary>Leaves out I, O, S, V and Z.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public const int Length = 18;

    public static IReadOnlyList<int> Weights { get; } = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>The check character of 17 characters of the alphabet.</summary>
    public static char Check(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Count; i++)
        {
            sum += Alphabet.IndexOf(body[i]) * Weights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>The text, upper case, is of the alphabet and its check character is right.</summary>
    public static bool IsRight(string code) => code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) && Check(code) == code[^1];
}
