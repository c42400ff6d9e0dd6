using DocumentFormat.OpenXml.Spreadsheet;
using Model.Feeds;

namespace Ingest.Contracts;

/// <summary>Cell formats of a template: identifiers are text so that no digit is lost, dates say year first.</summary>
internal static class TemplateStyles
{
    public const uint Plain = 0;
    public const uint Text = 1;
    public const uint Header = 2;
    public const uint RequiredHeader = 3;
    public const uint Date = 4;
    public const uint Wrapped = 5;

    /// <summary>First number that a file may define for itself (ECMA-376, 18.8.30).</summary>
    private const uint DateFormat = 164;

    /// <summary>Built-in format of text.</summary>
    private const uint TextFormat = 49;

    public static uint Of(FeedColumnType type) => type switch
    {
        FeedColumnType.Date => Date,
        FeedColumnType.Integer or FeedColumnType.Decimal or FeedColumnType.Money or FeedColumnType.Percent => Plain,
        FeedColumnType.Text or FeedColumnType.Month or FeedColumnType.Boolean or FeedColumnType.Code or FeedColumnType.Industry
            or FeedColumnType.Uscc or FeedColumnType.Identity => Text,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy-mm-dd" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold()), new Font(new Bold(), new Color { Rgb = "FF9C1C1C" })) { Count = 3 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { FontId = 2, ApplyFont = true },
            new CellFormat { NumberFormatId = DateFormat, ApplyNumberFormat = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true })
        { Count = 6 });
}
