using Dashboard.Shell;
using Model;

namespace Dashboard.Charts;

/// <summary>Cells of figures' tables: words for the page, the number behind them for the workbook.</summary>
public static class Cells
{
    // A workbook is read on: more decimals than the page, no more than the interval deserves.
    private const int DecimalsKept = 4;

    public static FigureCell Text(string? words, string? href = null) => new(words ?? Format.None, words, href);

    public static FigureCell Text(Bilingual? name, string? href = null) => Text(name?.ToString(), href);

    public static FigureCell Month(DateOnly month) => new(Format.ShortMonth(month), Format.ShortMonth(month));

    public static FigureCell Count(long? count, string? href = null) => new(Format.Count(count), count, href);

    /// <summary>Persons, as an average over months.</summary>
    public static FigureCell Average(double? persons) => new(Format.Number(persons, 0), persons is { } value ? Math.Round(value, 1) : null);

    /// <summary>Two decimals: ‰ or per 100,000.</summary>
    public static FigureCell Rate(double? rate, int decimals = 2) => new(Format.Number(rate, decimals), rate is { } value ? Math.Round(value, DecimalsKept) : null);
}
