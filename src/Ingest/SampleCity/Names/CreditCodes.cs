using Ingest.Contracts;

namespace Ingest.SampleCity.Names;

/// <summary>统一社会信用代码 (GB 32100-2015) of the division 370899, which nobody has been given; the organisation code inside satisfies GB 11714.</summary>
internal static class CreditCodes
{
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="office">登记管理部门 and 机构类别, two characters: 91 enterprise, 12 public institution, 11 state organ.</param>
    /// <param name="number">Up to 99,999,988; each gives another code.</param>
    /// <param name="isOld">Registered before October 2015: eight digits; later ones begin with MA.</param>
    public static string Code(string office, long number, bool isOld)
    {
        // Multiplying by a number without a common factor spreads the codes without repeating one.
        var organisation = isOld
            ? $"{number * 48_271_007 % 99_999_989:00000000}"
            : "MA" + Base31(number * 48_271_007 % 887_503_681);
        var body = office + "370899" + organisation + OrganisationCheck(organisation);
        return body + CreditCode.Check(body);
    }

    /// <summary>The same code with another check character.</summary>
    public static string Spoilt(string code) => code[..17] + CreditCode.Alphabet[(CreditCode.Alphabet.IndexOf(code[17]) + 5) % 31];

    private static char OrganisationCheck(string organisation)
    {
        var sum = organisation.Select((c, i) => (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10) * OrganisationWeights[i]).Sum();
        return (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    private static string Base31(long number) => string.Create(6, number, static (text, n) =>
    {
        for (var i = text.Length - 1; i >= 0; i--, n /= 31)
        {
            text[i] = CreditCode.Alphabet[(int)(n % 31)];
        }
    });
}
