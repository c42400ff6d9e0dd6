using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Documents;

/// <summary>版记 (7.4): copies, who issued it and when, between two thick rules at the foot of the last page.</summary>
internal static class OfficialImprint
{
    private static readonly string Width = OfficialLayout.TextWidth.ToString(CultureInfo.InvariantCulture);

    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document)
    {
        var lines = Lines(document).ToList();
        if (lines.Count == 0)
        {
            return [];
        }

        var table = new Table(
            new TableProperties(
                // The last rule lies on the lower edge of the text block, however full the page is. A program that cannot place a table leaves it below the text.
                new TablePositionProperties { HorizontalAnchor = HorizontalAnchorValues.Margin, VerticalAnchor = VerticalAnchorValues.Margin, TablePositionXAlignment = HorizontalAlignmentValues.Left, TablePositionYAlignment = VerticalAlignmentValues.Bottom },
                new TableWidth { Width = Width, Type = TableWidthUnitValues.Dxa },
                Rules(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(new GridColumn { Width = Width }));
        table.Append(lines.Select(line => new TableRow(
            new TableRowProperties(new CantSplit()),
            new TableCell(new TableCellProperties(new TableCellWidth { Width = Width, Type = TableWidthUnitValues.Dxa }), line))));
        return [table, OfficialParagraphs.Of(OfficialStyles.Note)];
    }

    private static IEnumerable<Paragraph> Lines(OfficialDocument document)
    {
        if (document.CopiesTo.Count > 0)
        {
            yield return OfficialParagraphs.Of(OfficialStyles.Imprint, $"抄送：{string.Join('，', document.CopiesTo)}。", Indent(left: 4, right: 1, hanging: 3));
        }

        if (document.IssuedBy is not null)
        {
            var line = OfficialParagraphs.Of(
                OfficialStyles.Imprint,
                document.IssuedBy,
                new Tabs(new TabStop { Val = TabStopValues.Right, Position = OfficialLayout.TextWidth - OfficialLayout.Characters(1) }));
            line.Append(new Run(new TabChar()), OfficialParagraphs.Run(OfficialWords.Date(document.IssuedOn ?? document.SignedOn) + "印发"));
            yield return line;
        }
    }

    /// <summary>In characters of 4号, the size of the imprint.</summary>
    private static Indentation Indent(double left, double right, double hanging)
    {
        return new() { Left = Twentieths(left), Right = Twentieths(right), Hanging = Twentieths(hanging) };

        static string Twentieths(double characters) => Math.Round(characters * OfficialLayout.Size4 * 10).ToString(CultureInfo.InvariantCulture);
    }

    private static TableBorders Rules() => new(
        new TopBorder { Val = BorderValues.Single, Size = OfficialLayout.Thick },
        new BottomBorder { Val = BorderValues.Single, Size = OfficialLayout.Thick },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = OfficialLayout.Thin });
}
