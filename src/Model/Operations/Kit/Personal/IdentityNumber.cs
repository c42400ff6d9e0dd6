using System.Text.RegularExpressions;

namespace Model.Operations.Kit.Personal;

/// <summary>公民身份号码, GB 11643-1999: region, date of birth, sequence, and a check character by ISO 7064 MOD 11-2.</summary>
public static partial class IdentityNumber
{
    /// <summary>An identity number wherever it stands in a text. Read alike by .NET and by DuckDB (RE2).</summary>
    public const string InText = "[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]";

    /// <summary>What is written in place of a number that stands where none belongs.</summary>
    public const string Hidden = "******************";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The text is such a number and nothing else.</summary>
    public static bool IsOne(string text) => text.Length == Hidden.Length && Anywhere().IsMatch(text) && Check(text) == char.ToUpperInvariant(text[^1]);

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

    /// <summary>The check character that seventeen digits ask for.</summary>
    /// <param name="text">Begins with seventeen digits.</param>
    public static char Check(string text) => "10X98765432"[Weights.Select((weight, i) => weight * (text[i] - '0')).Sum() % 11];

    [GeneratedRegex(InText, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Anywhere();
}
