using System.Globalization;

namespace Ingest.SampleCity.Files;

/// <summary>One worksheet as XML. Numbers and cell names need no escaping; texts go to the shared strings.</summary>
internal sealed class SheetXml(TextWriter to, Func<string, int> shared)
{
    private int row;

    public void Write(SheetPage page)
    {
        to.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><worksheet xmlns=\"{PackageParts.Main}\"><cols>");
        to.Write(string.Create(CultureInfo.InvariantCulture, $"<col min=\"1\" max=\"{page.Header.Count}\" width=\"14\" customWidth=\"1\"/></cols><sheetData>"));
        var merged = new List<string>();
        foreach (var line in page.Title.Split('\n'))
        {
            Row([new Cell(line, 0, CellStyle.Title)]);
            merged.Add($"A{row}:{Letters(page.Header.Count - 1)}{row}");
        }

        Row([.. page.Header.Select(h => new Cell(h, 0, CellStyle.Header))]);
        foreach (var cells in page.Rows)
        {
            Row(cells);
        }

        if (page.Total is { } total)
        {
            Row(total);
            merged.Add($"A{row}:{Letters(Array.FindIndex(total, 1, c => !c.IsBlank) - 1)}{row}");
        }

        to.Write(string.Create(CultureInfo.InvariantCulture, $"</sheetData><mergeCells count=\"{merged.Count}\">"));
        merged.ForEach(range => to.Write($"<mergeCell ref=\"{range}\"/>"));
        to.Write("</mergeCells></worksheet>");
    }

    private void Row(ReadOnlySpan<Cell> cells)
    {
        to.Write("<row r=\"");
        to.Write(++row);
        to.Write("\">");
        for (var i = 0; i < cells.Length; i++)
        {
            if (!cells[i].IsBlank)
            {
                Write(cells[i], Letters(i));
            }
        }

        to.Write("</row>");
    }

    private void Write(Cell cell, string column)
    {
        to.Write("<c r=\"");
        to.Write(column);
        to.Write(row);
        if (cell.Style > CellStyle.Number)
        {
            to.Write("\" s=\"");
            to.Write((int)cell.Style);
        }

        to.Write(cell.Text is null ? "\"><v>" : "\" t=\"s\"><v>");
        if (cell.Text is null)
        {
            to.Write(cell.Number.ToString("R", CultureInfo.InvariantCulture));
        }
        else
        {
            to.Write(shared(cell.Text));
        }

        to.Write("</v></c>");
    }

    private static string Letters(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";
}
