using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Documents;

/// <summary>A style for each element of the standard, so that an office can change its look in one place.</summary>
internal static class OfficialStyles
{
    public const string Normal = "Normal";
    public const string Letterhead = "Letterhead";
    public const string Number = "DocumentNumber";
    public const string Title = "Title";
    public const string Text = "BodyText";
    public const string AttachmentMark = "AttachmentMark";
    public const string Caption = "Caption";
    public const string TableHead = "TableHead";
    public const string TableCell = "TableCell";
    public const string Note = "TableNote";
    public const string Picture = "Picture";
    public const string Imprint = "Imprint";
    public const string PageNumber = "Footer";
    public const string Notice = "Header";
    public const string Mark = "Mark";

    /// <summary>7.3.3: 黑体, 楷体, 仿宋, 仿宋 from the first level to the fourth.</summary>
    private static readonly string[] HeadingFaces = [OfficialFonts.Heading1, OfficialFonts.Heading2, OfficialFonts.Text, OfficialFonts.Text];

    public static string Heading(int level) => string.Create(CultureInfo.InvariantCulture, $"Heading{level}");

    public static string FaceOf(int level) => HeadingFaces[level - 1];

    public static Styles All()
    {
        var styles = new Styles(Defaults(), Style(Normal, "Normal", OfficialFonts.Text, OfficialLayout.Size3, Exact(JustificationValues.Both), basedOn: null));
        styles.Append(
            Style(Letterhead, "发文机关标志", OfficialFonts.Title, OfficialLayout.Size2, [new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Auto }, Centred()], colour: "FF0000"),
            Style(Number, "发文字号", OfficialFonts.Text, OfficialLayout.Size3, [RedRule(), Fixed(400), Centred()]),
            Style(Title, "Title", OfficialFonts.Title, OfficialLayout.Size2, Exact(JustificationValues.Center)),
            Style(Text, "Body Text", OfficialFonts.Text, OfficialLayout.Size3, Indented()),
            Style(AttachmentMark, "附件标识", OfficialFonts.Heading1, OfficialLayout.Size3, Exact(JustificationValues.Left)),
            Style(Caption, "caption", OfficialFonts.Heading1, OfficialLayout.SizeOfTables, Single(JustificationValues.Center, around: "80")),
            Style(TableHead, "表头", OfficialFonts.Heading1, OfficialLayout.SizeOfTables, Single(JustificationValues.Center)),
            Style(TableCell, "表格文字", OfficialFonts.Text, OfficialLayout.SizeOfTables, Single(JustificationValues.Left)),
            Style(Note, "表注", OfficialFonts.Text, OfficialLayout.SizeOfTables, Single(JustificationValues.Left)),
            Style(Picture, "图片", OfficialFonts.Text, OfficialLayout.Size3, [new KeepNext(), .. Single(JustificationValues.Center)]),
            Style(Imprint, "版记", OfficialFonts.Text, OfficialLayout.Size4, [Fixed(OfficialLayout.Line), Margins(), new Justification { Val = JustificationValues.Both }]),
            Style(PageNumber, "footer", OfficialFonts.PageNumber, OfficialLayout.Size4, [Fixed(OfficialLayout.PageNumberLine), Margins()], latin: OfficialFonts.PageNumber),
            Style(Notice, "header", OfficialFonts.Heading1, OfficialLayout.SizeOfTables, Single(JustificationValues.Center)),
            Style(Mark, "导出标记", OfficialFonts.PageNumber, OfficialLayout.SizeOfMarks, [Fixed(OfficialLayout.MarkLine), new Justification { Val = JustificationValues.Center }], latin: OfficialFonts.PageNumber));
        styles.Append(Enumerable.Range(1, 4).Select(level => Style(Heading(level), $"heading {level}", OfficialFonts.Text, OfficialLayout.Size3, [.. Indented(), new OutlineLevel { Val = level - 1 }])));
        return styles;
    }

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            OfficialFonts.Of(OfficialFonts.Text),
            new FontSize { Val = Digits(OfficialLayout.Size3) },
            new FontSizeComplexScript { Val = Digits(OfficialLayout.Size3) },
            new Languages { Val = "en-US", EastAsia = "zh-CN" })),
        new ParagraphPropertiesDefault());

    private static Style Style(string id, string name, string face, int size, OpenXmlElement[] paragraph, string? basedOn = Normal, string? colour = null, string? latin = null)
    {
        var fonts = OfficialFonts.Of(face);
        if (latin is not null)
        {
            (fonts.Ascii, fonts.HighAnsi) = (latin, latin);
        }

        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = basedOn is null ? true : null };
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        var letters = new StyleRunProperties(fonts);
        if (colour is not null)
        {
            letters.Append(new Color { Val = colour });
        }

        letters.Append(new Spacing { Val = size == OfficialLayout.Size3 ? OfficialLayout.Tighter : 0 }, new FontSize { Val = Digits(size) }, new FontSizeComplexScript { Val = Digits(size) });
        style.Append(new PrimaryStyle(), new StyleParagraphProperties(paragraph), letters);
        return style;
    }

    private static OpenXmlElement[] Exact(JustificationValues side) => [Fixed(OfficialLayout.Line), new Justification { Val = side }];

    /// <summary>7.3.3: 左空二字, 回行顶格.</summary>
    private static OpenXmlElement[] Indented() =>
        [Fixed(OfficialLayout.Line), new Indentation { FirstLineChars = 200, FirstLine = Digits(OfficialLayout.Characters(2)) }, new Justification { Val = JustificationValues.Both }];

    /// <summary>What is in tables and pictures is as high as it needs to be, off the grid of lines.</summary>
    private static OpenXmlElement[] Single(JustificationValues side, string around = "0") =>
        [new SnapToGrid { Val = false }, new SpacingBetweenLines { Before = around, After = around, Line = "240", LineRule = LineSpacingRuleValues.Auto }, new Justification { Val = side }];

    /// <summary>One character free at both sides.</summary>
    private static Indentation Margins() => new() { Left = Digits(OfficialLayout.Characters(1)), Right = Digits(OfficialLayout.Characters(1)) };

    private static SpacingBetweenLines Fixed(int line) => new() { Line = Digits(line), LineRule = LineSpacingRuleValues.Exact };

    private static Justification Centred() => new() { Val = JustificationValues.Center };

    /// <summary>7.2.7: as wide as the text block, red.</summary>
    private static ParagraphBorders RedRule() => new(new BottomBorder { Val = BorderValues.Single, Color = "FF0000", Size = OfficialLayout.Thick, Space = OfficialLayout.RuleDown });

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);
}
