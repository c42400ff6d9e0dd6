using System.Globalization;

namespace Ingest.SampleCity.Files;

/// <summary>A cell as a clerk leaves it: blank, text, or a number with a format.</summary>
internal readonly record struct Cell(string? Text, double Number, CellStyle Style)
{
    public static Cell Blank => new(null, 0, CellStyle.Blank);

    public bool IsBlank => Text is null && Style == CellStyle.Blank;

    public static Cell Of(string? text) => text is null ? Blank : new(text, 0, CellStyle.Text);

    public static Cell Of(double number, CellStyle style = CellStyle.Number) => new(null, number, style);

    /// <summary>Days since 1899-12-30, as spreadsheets count them.</summary>
    public static double Serial(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    public override string ToString() => Text ?? Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Formats of the workbook; the numbers are their places in <c>styles.xml</c>, blank and text apart.</summary>
internal enum CellStyle
{
    Blank = -2,
    Text = -1,
    Number = 0,
    Date = 1,
    ChineseDate = 2,
    Title = 3,
    Header = 4,
    Thousands = 5,
}
