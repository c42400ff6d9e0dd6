namespace Ingest.SampleCity.City;

/// <summary>
/// The city's months as numbers, 0 = January 2018. The year 2018 is simulated and not written:
/// it gives 2019 its trained employers, its open cases and its running benefits.
/// </summary>
internal static class CityMonths
{
    public const int FirstYear = 2018;

    /// <summary>January 2019, the first month written.</summary>
    public const int FirstWritten = 12;

    /// <summary>One past October 2026.</summary>
    public const int End = ((2026 - FirstYear) * 12) + 10;

    /// <summary>June 2022, the month of the published totals.</summary>
    public const int Anchor = ((2022 - FirstYear) * 12) + 5;

    private static readonly DateOnly[] FirstDays = [.. Enumerable.Range(0, End + 1).Select(m => new DateOnly(YearOf(m), MonthOfYear(m), 1))];

    public static int Of(DateOnly day) => ((day.Year - FirstYear) * 12) + day.Month - 1;

    public static int YearOf(int month) => FirstYear + (month / 12);

    public static int MonthOfYear(int month) => (month % 12) + 1;

    public static DateOnly First(int month) => FirstDays[month];

    public static DateOnly Last(int month) => FirstDays[month + 1].AddDays(-1);
}
