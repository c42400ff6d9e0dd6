using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Dashboard.Exports;

/// <summary>Writes a workbook whose first sheet says what it is and who took it: title, filters, as-of, build, rows, whole or cut, sample data or not.</summary>
public sealed class XlsxWriter(ExportWords words)
{
    private const int LongestSheetName = 31;

    /// <summary>Rows are taken one by one; a sheet of a million rows needs no memory for them.</summary>
    public async Task WriteAsync(Stream stream, IReadOnlyList<ExportSheet> sheets, ExportCover cover, ExportTaker taker, CancellationToken stop)
    {
        // What was asked for is read at once where the sheet is looked at, and on paper everywhere.
        var mark = words.Mark(taker, cover.Rows);
        IReadOnlyList<object?>[] above = taker.Reason is null ? [] : [[mark]];
        var about = words.Cover(cover, taker);
        var book = new Dictionary<string, object>(StringComparer.Ordinal) { [about.Name] = Cells(about, above) };
        foreach (var sheet in sheets)
        {
            book[FreeName(book, sheet.Name)] = Cells(sheet, above);
        }

        var settings = new OpenXmlConfiguration { FastMode = true, AutoFilter = false, FreezeRowCount = above.Length + 1, TableStyles = TableStyles.None };
        await using var plain = new MemoryStream();
        await plain.SaveAsAsync(book, printHeader: false, configuration: settings, cancellationToken: stop);
        plain.Position = 0;
        await PrintedMark.CopyAsync(plain, stream, mark, stop);
    }

    /// <summary>The heads are a row of their own, so that a sheet without rows still has them.</summary>
    private static IEnumerable<Dictionary<string, object?>> Cells(ExportSheet sheet, IEnumerable<IReadOnlyList<object?>> above)
    {
        foreach (var row in above.Append([.. sheet.Columns]).Concat(sheet.Rows))
        {
            yield return Row(row, Math.Max(row.Count, sheet.Columns.Count));
        }
    }

    // The library takes the columns from the first row, so that one has them all.
    private static Dictionary<string, object?> Row(IReadOnlyList<object?> cells, int columns)
    {
        var row = new Dictionary<string, object?>(columns, StringComparer.Ordinal);
        for (var i = 0; i < columns; i++)
        {
            var cell = i < cells.Count ? cells[i] : null;
            row[i.ToString(CultureInfo.InvariantCulture)] = SafeCell.Of(cell is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : cell);
        }

        return row;
    }

    private static string FreeName(Dictionary<string, object> book, string wanted)
    {
        var plain = string.Concat(wanted.Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? ' ' : c)).Trim();
        var name = plain[..Math.Min(LongestSheetName, plain.Length)];
        for (var n = 2; book.ContainsKey(name); n++)
        {
            var ending = $" {n}";
            name = plain[..Math.Min(LongestSheetName - ending.Length, plain.Length)] + ending;
        }

        return name;
    }
}
