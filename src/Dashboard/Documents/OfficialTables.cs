using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Documents;

/// <summary>Tables of an official document: as wide as the text, the head again on every page, no row torn by a page's end.</summary>
internal static class OfficialTables
{
    private const uint Hairline = 4;

    /// <summary>No column is thought wider than this, in characters: long texts wrap.</summary>
    private const double Widest = 16;

    public static IEnumerable<OpenXmlElement> Of(OfficialTable table)
    {
        var widths = Widths(table);
        var grid = new Table(
            new TableProperties(
                new TableWidth { Width = Digits(OfficialLayout.TextWidth), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = Digits(w) })));
        grid.Append(Row([.. table.Columns.Select(c => c.Name)], table, widths, isHead: true));
        foreach (var row in table.Rows)
        {
            grid.Append(Row(row, table, widths, isHead: false));
        }

        // Head and first row, last row and note are not parted by a page's end.
        foreach (var cell in grid.Elements<TableRow>().First().Descendants<Paragraph>().Concat(grid.Elements<TableRow>().Last().Descendants<Paragraph>()))
        {
            cell.ParagraphProperties!.KeepNext = new KeepNext();
        }

        // The paragraph below keeps two tables apart and brings the text back to its own distance.
        return [OfficialParagraphs.Of(OfficialStyles.Caption, table.Caption, new KeepNext()), grid, OfficialParagraphs.Of(OfficialStyles.Note, table.Note)];
    }

    private static TableRow Row(IReadOnlyList<string> cells, OfficialTable table, int[] widths, bool isHead)
    {
        if (cells.Count != table.Columns.Count)
        {
            throw new ArgumentException($"A row of “{table.Caption}” has {cells.Count} cells for {table.Columns.Count} columns.", nameof(table));
        }

        var row = new TableRow(new TableRowProperties(isHead ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
        row.Append(cells.Select((text, at) => new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = Digits(widths[at]), Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            isHead ? OfficialParagraphs.Of(OfficialStyles.TableHead, text)
                : table.Columns[at].IsNumber ? OfficialParagraphs.Of(OfficialStyles.TableCell, text, OfficialParagraphs.To(JustificationValues.Right))
                : OfficialParagraphs.Of(OfficialStyles.TableCell, text))));
        return row;
    }

    /// <summary>Room by the widest text of each column; what rounding leaves goes to the last.</summary>
    private static int[] Widths(OfficialTable table)
    {
        var wanted = table.Columns.Select((column, at) => table.Rows.Select(row => at < row.Count ? row[at] : "").Append(column.Name).Max(text => Math.Min(OfficialLayout.WidthOf(text), Widest)) + 1).ToArray();
        var widths = wanted.Select(w => (int)(OfficialLayout.TextWidth * w / wanted.Sum())).ToArray();
        widths[^1] += OfficialLayout.TextWidth - widths.Sum();
        return widths;
    }

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = Hairline },
        new LeftBorder { Val = BorderValues.Single, Size = Hairline },
        new BottomBorder { Val = BorderValues.Single, Size = Hairline },
        new RightBorder { Val = BorderValues.Single, Size = Hairline },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = Hairline },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = Hairline });

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);
}
