namespace Ingest.Tests.SampleCity;

/// <summary>GB 32100, GB 11714 and GB 11643 by their published formulas; the tests below hold them against real and fixture numbers.</summary>
internal static class CheckCharacters
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>Powers of 3 modulo 31, of 2 modulo 11 from the left.</summary>
    private static readonly int[] CreditWeights = [.. Enumerable.Range(0, 17).Select(i => Power(3, i, 31))];
    private static readonly int[] IdentityWeights = [.. Enumerable.Range(0, 17).Select(i => Power(2, 17 - i, 11))];

    public static bool IsCreditCode(string code) =>
        code.Length == 18
        && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal))
        && Alphabet[(31 - (Enumerable.Range(0, 17).Sum(i => Alphabet.IndexOf(code[i], StringComparison.Ordinal) * CreditWeights[i]) % 31)) % 31] == code[17];

    /// <summary>The organisation code at places 9 to 17.</summary>
    public static bool HasOrganisationCheck(string creditCode)
    {
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var sum = weights.Select((w, i) => w * (creditCode[8 + i] is var c && char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10)).Sum();
        return creditCode[16] == (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    public static bool IsIdentityNumber(string id) =>
        id.Length == 18
        && id[..17].All(char.IsAsciiDigit)
        && "10X98765432"[Enumerable.Range(0, 17).Sum(i => (id[i] - '0') * IdentityWeights[i]) % 11] == id[17];

    private static int Power(int of, int exponent, int modulus) => Enumerable.Repeat(of, exponent).Aggregate(1, (product, n) => product * n % modulus);
}
