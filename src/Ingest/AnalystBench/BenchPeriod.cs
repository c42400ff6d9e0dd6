using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.AnalystBench;

/// <summary>When a point is: a number of days, months, quarters or years that can be counted on.</summary>
/// <param name="Unit">What the index counts.</param>
/// <param name="Index">Grows by one a period.</param>
internal readonly partial record struct BenchPeriod(PeriodUnit Unit, long Index)
{
    /// <summary>Periods of this unit in a year, over which a season repeats; 1 when none does.</summary>
    public int Season => Unit switch
    {
        PeriodUnit.Month => 12,
        PeriodUnit.Quarter => 4,
        _ => 1,
    };

    /// <returns>Null for a text that says no period.</returns>
    public static BenchPeriod? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new BenchPeriod(PeriodUnit.Day, day.DayNumber);
        }

        if (Month().Match(text) is { Success: true } month && Part(month, "m") is >= 1 and <= 12 and var m)
        {
            return new BenchPeriod(PeriodUnit.Month, (Part(month, "y") * 12) + m - 1);
        }

        if (Quarter().Match(text) is { Success: true } quarter)
        {
            return new BenchPeriod(PeriodUnit.Quarter, (Part(quarter, "y") * 4) + Part(quarter, "q") - 1);
        }

        if (Year().Match(text) is { Success: true } year)
        {
            return new BenchPeriod(PeriodUnit.Year, Part(year, "y"));
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new BenchPeriod(PeriodUnit.Number, number) : null;
    }

    /// <summary>
    /// One unit for all points of a file: dates that are all the same day of their month are months, and whole numbers of which some are years
    /// and some not are numbers.
    /// </summary>
    /// <returns>Null where they cannot be counted in one unit.</returns>
    public static IReadOnlyList<BenchPeriod>? Together(IReadOnlyList<string> texts)
    {
        var read = texts.Select(Parse).ToList();
        if (read.Exists(p => p is null))
        {
            return null;
        }

        var all = read.ConvertAll(p => p!.Value);
        var days = all.TrueForAll(p => p.Unit == PeriodUnit.Day) ? all.ConvertAll(p => DateOnly.FromDayNumber((int)p.Index)) : null;
        return days?.DistinctBy(d => d.Day).Count() == 1 && days.Distinct().Count() > 1 ? days.ConvertAll(d => new BenchPeriod(PeriodUnit.Month, (d.Year * 12) + d.Month - 1))
            : all.DistinctBy(p => p.Unit).Count() == 1 ? all
            : texts.All(t => t.All(char.IsAsciiDigit)) ? [.. texts.Select(t => new BenchPeriod(PeriodUnit.Number, long.Parse(t, CultureInfo.InvariantCulture)))]
            : null;
    }

    /// <summary>The period so many later, written as people write it.</summary>
    public string After(int periods) => (Index + periods) is var at ? Unit switch
    {
        PeriodUnit.Day => DateOnly.FromDayNumber((int)Math.Clamp(at, 0, DateOnly.MaxValue.DayNumber)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        PeriodUnit.Month => string.Create(CultureInfo.InvariantCulture, $"{at / 12:0000}-{(at % 12) + 1:00}"),
        PeriodUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{at / 4:0000}Q{(at % 4) + 1}"),
        _ => at.ToString(CultureInfo.InvariantCulture),
    } : "";

    private static int Part(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[12]\d{3})[-/.年](?<m>\d{1,2})月?$|^(?<y>[12]\d{3})(?<m>0[1-9]|1[0-2])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?<y>[12]\d{3})[-_ ]?Q(?<q>[1-4])$|^(?<y>[12]\d{3})年?第?(?<q>[1-4])季度?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^(?<y>[12]\d{3})年?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();
}

/// <summary>What a period is.</summary>
internal enum PeriodUnit
{
    Day,
    Month,
    Quarter,
    Year,

    /// <summary>A number that is no year: week 12, sample 7.</summary>
    Number,
}
