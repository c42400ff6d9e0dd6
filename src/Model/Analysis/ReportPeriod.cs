using System.Globalization;
using Model.Calendar;

namespace Model.Analysis;

/// <summary>What a page reports on: twelve months ending with one, or a calendar year as far as it has gone.</summary>
public sealed record ReportPeriod
{
    public const string RollingWord = "rolling12";

    private ReportPeriod(DateOnly first, DateOnly last, bool isYear) => (First, Last, IsYear) = (first, last, isYear);

    public DateOnly First { get; }

    /// <summary>Last month, its first day.</summary>
    public DateOnly Last { get; }

    /// <summary>Within one calendar year; false for twelve months that may span two.</summary>
    public bool IsYear { get; }

    /// <summary>A year that has not ended: compared with the same months, never with a whole year.</summary>
    public bool IsPartOfYear => IsYear && Last.Month < 12;

    /// <summary>As written in addresses.</summary>
    public string Word => IsYear ? Last.Year.ToString(CultureInfo.InvariantCulture) : RollingWord;

    /// <summary>The same months a year earlier.</summary>
    public ReportPeriod YearBefore => new(First.AddYears(-1), Last.AddYears(-1), IsYear);

    public static ReportPeriod Rolling(DateOnly last) => new(Month.Of(last).AddMonths(-11), Month.Of(last), isYear: false);

    /// <param name="year">Year.</param>
    /// <param name="through">Months after it are not in the period.</param>
    public static ReportPeriod Year(int year, DateOnly through)
    {
        var end = new DateOnly(year, 12, 1);
        return new ReportPeriod(new DateOnly(year, 1, 1), end < through ? end : Month.Of(through), isYear: true);
    }

    /// <summary>The question, asked for this period as a whole.</summary>
    public IncidenceQuery Of(IncidenceQuery query) => IsYear
        ? query with { Grain = Grain.Year, From = First, To = Last }
        : query with { Grain = Grain.Rolling12, From = Last, To = Last };
}
