using System.Globalization;

namespace Dashboard.Tests.Independent;

/// <summary>Months as numbers, counted since year 0, and the periods they make.</summary>
internal static class PlainMonths
{
    public static int Of(int year, int month) => (year * 12) + month - 1;

    public static int Of(DateOnly day) => Of(day.Year, day.Month);

    public static int YearOf(int month) => month / 12;

    public static DateOnly LastDay(int month) => new DateOnly(month / 12, (month % 12) + 1, 1).AddMonths(1).AddDays(-1);

    public static string Name(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{(month % 12) + 1:00}");

    public static ILookup<string, int> ByMonth(int first, int last) => Span(first, last).ToLookup(Name, StringComparer.Ordinal);

    public static ILookup<string, int> ByYear(int first, int last) => Span(first, last).ToLookup(m => YearOf(m).ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Twelve months ending with the one that names them.</summary>
    public static ILookup<string, int> Rolling(int first, int last) =>
        (from end in Span(first + 11, last) from month in Span(end - 11, end) select (Name: Name(end), month)).ToLookup(p => p.Name, p => p.month, StringComparer.Ordinal);

    private static IEnumerable<int> Span(int first, int last) => Enumerable.Range(first, last - first + 1);
}
