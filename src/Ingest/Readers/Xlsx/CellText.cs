using System.Globalization;

namespace Ingest.Readers.Xlsx;

/// <summary>The one spelling of a cell's value as text, whatever the culture.</summary>
internal static class CellText
{
    /// <summary>From here on a spreadsheet's number (15 digits) no longer holds every integer that was typed.</summary>
    public const double DigitsHeld = 1e15;

    /// <summary>Days from 1900's day zero to 1904's.</summary>
    private static readonly TimeSpan From1900To1904 = TimeSpan.FromDays(1462);

    /// <summary>The first date that the 1900 system tells right; smaller serials are times of day or its false 29 February.</summary>
    private static readonly DateTime FirstDate = new(1900, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <returns>Null for a blank cell.</returns>
    public static string? Of(object? value, bool countsFrom1904) => value switch
    {
        null or "" => null,
        string text => text,
        double number => Of(number),
        DateTime date => Of(date, countsFrom1904),
        bool flag => flag ? "1" : "0",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Of(double number) =>
        Math.Abs(number) < DigitsHeld && Math.Truncate(number) == number
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Of(DateTime date, bool countsFrom1904)
    {
        var right = countsFrom1904 ? date + From1900To1904 : date;
        var format = right < FirstDate ? "HH:mm:ss" : right.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        return right.ToString(format, CultureInfo.InvariantCulture);
    }
}
