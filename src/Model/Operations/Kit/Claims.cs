using System.Globalization;
using System.Text.RegularExpressions;

namespace Model.Operations.Kit;

/// <summary>有数字的话: what a sentence claims, so that it can be held against the figures it rests on.</summary>
public static partial class Claims
{
    private static readonly string[] Decimals = ["0", "0.0", "0.00"];

    /// <summary>Speaks of a change, in Chinese or English.</summary>
    public static bool SpeaksOfChange(string text) => Change().IsMatch(text);

    /// <summary>Numbers of a text as bare digits; years, months and parts of names such as "12个月" are none.</summary>
    public static IEnumerable<string> Numbers(string text) => Number().Matches(Period().Replace(text, " ")).Select(match => Bare(match.Value));

    /// <summary>A figure's digit in the ways in which it is printed: with none, one or two decimals.</summary>
    public static IEnumerable<string> Printed(double? value) => value is { } number ? Decimals.Select(decimals => Bare(number.ToString(decimals, CultureInfo.InvariantCulture))) : [];

    public static string Bare(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";

    // 1,234 and 3.50 are 1234 and 3.5.
    public static string Bare(string number)
    {
        var plain = number.Replace(",", "", StringComparison.Ordinal);
        return plain.Contains('.', StringComparison.Ordinal) ? plain.TrimEnd('0').TrimEnd('.') : plain;
    }

    [GeneratedRegex("升|降|增|减|涨|落|回落|高于|低于|多于|少于|超过|不及|好转|恶化|翻番|持平|\\b(rise|rose|risen|fall|fell|fallen|up|down|more|fewer|less|higher|lower|increas\\w*|decreas\\w*|declin\\w*|worse|better)\\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Change();

    [GeneratedRegex(@"\d{4}\s*[年/–-]\s*(\d{1,2}\s*[–-]\s*)?(\d{1,2}\s*月?)?|\b(19|20)\d{2}\b|\d{1,2}\s*(个月|月|日|季度|年|县)|\d+\s+(months|years|counties)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Period();

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
