using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Contracts.Personal;

/// <summary>公民身份号码, GB 11643-1999: region, date of birth, sequence, and a check character by ISO 7064 MOD 11-2.</summary>
internal static partial class IdentityNumber
{
    /// <summary>An identity number wherever it stands in a text. Read alike by .NET and by DuckDB (RE2).</summary>
    public const string InText = "[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]";

    /// <summary>What is written in place of a number that stands where none belongs.</summary>
    public const string Hidden = "******************";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The text is such a number and nothing else.</summary>
    public static bool IsOne(string text) => text.Length == Hidden.Length && Anywhere().IsMatch(text) && Check(text) == char.ToUpperInvariant(text[^1]);

    /// <summary>Name of the rule that the text breaks; null when it is a number that can exist.</summary>
    /// <param name="text">Half-width and trimmed.</param>
    /// <param name="today">Nobody is born later.</param>
    public static string? Broken(string text, DateOnly today) =>
        !Shape().IsMatch(text) ? CellRule.IdentityShape
        : !DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) || born.Year < 1900 || born > today ? CellRule.IdentityBirth
        : Check(text) != char.ToUpperInvariant(text[^1]) ? CellRule.IdentityCheck
        : null;

    /// <summary>The text with every identity number in it hidden, however wide its digits; the same text when there is none.</summary>
    public static string Hide(string text)
    {
        if (text.Length < Hidden.Length)
        {
            return text;
        }

        var half = string.Create(text.Length, text, (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = from[i] is (>= '０' and <= '９') or 'Ｘ' or 'ｘ' ? (char)(from[i] - 0xfee0) : from[i];
            }
        });
        return Anywhere().IsMatch(half) ? Anywhere().Replace(half, Hidden) : text;
    }

    private static char Check(string text) => "10X98765432"[Weights.Select((weight, i) => weight * (text[i] - '0')).Sum() % 11];

    [GeneratedRegex("^[1-9][0-9]{16}[0-9Xx]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(InText, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Anywhere();
}
