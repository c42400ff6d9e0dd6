using System.Globalization;

namespace Model.Calendar;

/// <summary>Months are written <c>2025-06</c> and kept as their first day.</summary>
public static class Month
{
    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);

    /// <returns>Null when the text is no month.</returns>
    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    public static string Label(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Months from one to another: 1 from December to January.</summary>
    public static int Between(DateOnly earlier, DateOnly later) => ((later.Year - earlier.Year) * 12) + later.Month - earlier.Month;
}
