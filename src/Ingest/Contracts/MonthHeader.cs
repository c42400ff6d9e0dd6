using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Contracts;

/// <summary>The month that a column header names, where months run across a sheet.</summary>
internal static partial class MonthHeader
{
    private const string ChineseMonths = "一月,二月,三月,四月,五月,六月,七月,八月,九月,十月,十一月,十二月";

    /// <param name="normal">A header after <see cref="HeaderText.Normal"/>.</param>
    /// <returns>Month 1–12 and its year (null when the header leaves it to the sheet); null when the header is no month.</returns>
    public static (int? Year, int Month)? Parse(string normal)
    {
        if (Spoken(normal) is { } spoken)
        {
            return spoken;
        }

        var match = Written().Match(normal);
        if (!match.Success)
        {
            return Serial(normal);
        }

        var month = int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture);
        int? year = match.Groups["y"].Success ? int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) : null;
        return month is >= 1 and <= 12 ? (year, month) : null;
    }

    /// <summary>The only year that a sheet name, title or file name mentions.</summary>
    /// <returns>Null when it names none, or several.</returns>
    public static int? YearIn(string text)
    {
        var years = Year().Matches(text).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).Distinct().ToArray();
        return years.Length == 1 ? years[0] : null;
    }

    private static (int?, int)? Spoken(string normal)
    {
        var at = Array.IndexOf(ChineseMonths.Split(','), normal.TrimEnd('份'));
        return at < 0 ? null : (null, at + 1);
    }

    /// <summary>A date cell whose format was lost: days since 1899-12-30. Only firsts of a month, so that a head count is not taken for one.</summary>
    private static (int?, int)? Serial(string normal)
    {
        if (!int.TryParse(normal, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 36526 or > 60000)
        {
            return null;
        }

        var day = new DateOnly(1899, 12, 30).AddDays(days);
        return day.Day == 1 ? (day.Year, day.Month) : null;
    }

    [GeneratedRegex(
        @"^((?<y>(19|20)\d\d)(年|-|/|\.)(?<m>\d\d?)|(?<y>(19|20)\d\d)(?<m>\d\d)|(?<y>(19|20)\d\d)(-|/)(?<m>\d\d?)(-|/)0?1|(?<m>\d\d?)(?=月))(月份?)?(末|底)?(期末)?(参保)?(人数)?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();
}
