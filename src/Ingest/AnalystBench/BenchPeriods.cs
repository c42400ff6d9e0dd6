using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.AnalystBench;

/// <summary>Reads periods as people and other programs write them.</summary>
internal static partial class BenchPeriods
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.MM.dd", "yyyy年M月d日", "yyyyMMdd"];

    private static readonly string[] NamedMonths = ["MMM yyyy", "MMM-yyyy", "yyyy MMM", "yyyy-MMM", "MMMM yyyy", "yyyy MMMM"];

    /// <returns>Null for a text that says no period.</returns>
    public static BenchPeriod? Parse(string text)
    {
        if (DateOnly.TryParseExact(TimeOfDay().Replace(text, ""), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new BenchPeriod(PeriodUnit.Day, day.DayNumber);
        }

        if (Month().Match(text) is { Success: true } month && Part(month, "m") is >= 1 and <= 12 and var m)
        {
            return new BenchPeriod(PeriodUnit.Month, (Part(month, "y") * 12) + m - 1);
        }

        if (DateOnly.TryParseExact(text, NamedMonths, CultureInfo.InvariantCulture, DateTimeStyles.None, out var named))
        {
            return new BenchPeriod(PeriodUnit.Month, MonthOf(named));
        }

        if (Quarter().Match(text) is { Success: true } quarter)
        {
            return new BenchPeriod(PeriodUnit.Quarter, (Part(quarter, "y") * 4) + Part(quarter, "q") - 1);
        }

        if (Week().Match(text) is { Success: true } week && Part(week, "w") is >= 1 and var w && w <= ISOWeek.GetWeeksInYear(Part(week, "y")))
        {
            return new BenchPeriod(PeriodUnit.Day, DateOnly.FromDateTime(ISOWeek.ToDateTime(Part(week, "y"), w, DayOfWeek.Monday)).DayNumber);
        }

        if (Year().Match(text) is { Success: true } year)
        {
            return new BenchPeriod(PeriodUnit.Year, Part(year, "y"));
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new BenchPeriod(PeriodUnit.Number, number) : null;
    }

    /// <summary>
    /// One unit and one step for all points of a file. Dates that all are the same day of their month, or all its last, are months; fractions of years
    /// (1949.0833) are months; whole numbers of which some are years and some not are numbers. The step is what divides all gaps between three points or more.
    /// </summary>
    /// <returns>Null where they cannot be counted in one unit.</returns>
    public static IReadOnlyList<BenchPeriod>? Together(IReadOnlyList<string> texts) => (FractionsOfYears(texts) ?? InOneUnit(texts)) is { } periods ? Stepped(periods) : null;

    private static List<BenchPeriod>? InOneUnit(IReadOnlyList<string> texts)
    {
        var read = texts.Select(Parse).ToList();
        if (read.Exists(p => p is null))
        {
            return null;
        }

        var all = read.ConvertAll(p => p!.Value);
        return all.TrueForAll(p => p.Unit == PeriodUnit.Day) ? Months(all.ConvertAll(p => DateOnly.FromDayNumber((int)p.Index))) ?? all
            : all.DistinctBy(p => p.Unit).Count() == 1 ? all
            : texts.All(t => t.All(char.IsAsciiDigit)) ? [.. texts.Select(t => new BenchPeriod(PeriodUnit.Number, long.Parse(t, CultureInfo.InvariantCulture)))]
            : null;
    }

    private static List<BenchPeriod>? Months(List<DateOnly> days) =>
        days.Distinct().Count() > 1 && (days.TrueForAll(d => d.AddDays(1).Day == 1) || days.DistinctBy(d => d.Day).Count() == 1)
            ? days.ConvertAll(d => new BenchPeriod(PeriodUnit.Month, MonthOf(d)))
            : null;

    /// <summary>As R writes the times of a monthly or quarterly series: 1949, 1949.08333333333 …</summary>
    private static List<BenchPeriod>? FractionsOfYears(IReadOnlyList<string> texts)
    {
        if (!texts.All(t => FractionOfYear().IsMatch(t)) || !texts.Any(t => t.Length > "1949.08".Length) && !(texts.Any(t => t.Contains('.', StringComparison.Ordinal)) && texts.Any(t => !t.Contains('.', StringComparison.Ordinal))))
        {
            return null;
        }

        var months = texts.Select(t => double.Parse(t, CultureInfo.InvariantCulture) * 12).ToList();
        return months.TrueForAll(m => Math.Abs(m - Math.Round(m)) < 0.1) ? months.ConvertAll(m => new BenchPeriod(PeriodUnit.Month, (long)Math.Round(m))) : null;
    }

    private static List<BenchPeriod> Stepped(List<BenchPeriod> periods)
    {
        var start = periods.Min(p => p.Index);
        var step = periods.Aggregate(0L, (common, p) => Common(common, p.Index - start));
        return step <= 1 || periods.DistinctBy(p => p.Index).Count() < 3 ? periods : periods.ConvertAll(p => p with { Index = (p.Index - start) / step, Step = step, Start = start });
    }

    private static long Common(long one, long other) => other == 0 ? one : Common(other, one % other);

    private static long MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static int Part(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[T ]\d{1,2}:\d{2}.*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^(?<y>[12]\d{3})[-/.年M](?<m>\d{1,2})月?$|^(?<y>[12]\d{3})(?<m>0[1-9]|1[0-2])$|^(?<m>\d{1,2})/(?<y>[12]\d{3})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?<y>[12]\d{3})[-_ ]?Q(?<q>[1-4])$|^(?<y>[12]\d{3})年?第?(?<q>[1-4])季度?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^(?<y>[12]\d{3})[- ]?W(?<w>\d{1,2})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Week();

    [GeneratedRegex(@"^(?<y>[12]\d{3})年?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"^[12]\d{3}(\.\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FractionOfYear();
}
