using System.Globalization;

namespace Ingest.Tests.Contracts;

/// <summary>Valid identifiers for tests, computed apart from the product's SQL.</summary>
internal static class Identifiers
{
    /// <summary>Synthetic 统一社会信用代码 number <paramref name="n"/> of 任城区; check character by GB 32100-2015, 3.5.</summary>
    public static string Uscc(int n)
    {
        var body = "91370811" + n.ToString("D9", CultureInfo.InvariantCulture);
        return body + CreditCodeCheck(body);
    }

    /// <summary>By GB 32100-2015, 3.5.</summary>
    public static char CreditCodeCheck(string body)
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var (sum, weight) = (0, 1);
        foreach (var c in body)
        {
            sum += alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return alphabet[(31 - sum % 31) % 31];
    }

    /// <summary>Synthetic 公民身份号码 born 1980-01-01, number <paramref name="n"/> below 1,000; check character by ISO 7064 MOD 11-2 in its recursive form.</summary>
    public static string Person(int n)
    {
        var body = "37081119800101" + n.ToString("D3", CultureInfo.InvariantCulture);
        return body + IdentityCheck(body);
    }

    /// <summary>By ISO 7064 MOD 11-2 in its recursive form.</summary>
    public static char IdentityCheck(string body)
    {
        var check = body.Aggregate(0, (p, c) => (p + c - '0') * 2 % 11);
        var last = (12 - check) % 11;
        return last == 10 ? 'X' : (char)('0' + last);
    }
}
