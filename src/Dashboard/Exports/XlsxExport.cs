using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Dashboard.Exports;

/// <summary>Writes a workbook whose first sheet says what it is: title, filters, as-of, build, rows, whole or cut, sample data or not.</summary>
public sealed class XlsxExport(IStringLocalizer<ExportTexts> text)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestSheetName = 31;

    /// <summary>Rows are taken one by one; a sheet of a million rows needs no memory for them.</summary>
    public async Task WriteAsync(Stream stream, IReadOnlyList<ExportSheet> sheets, ExportCover cover, CancellationToken stop)
    {
        var book = new Dictionary<string, object>(StringComparer.Ordinal) { [text["Cover"]] = Cells(CoverSheet(cover)) };
        foreach (var sheet in sheets)
        {
            book[FreeName(book, sheet.Name)] = Cells(sheet);
        }

        var settings = new OpenXmlConfiguration { FastMode = true, AutoFilter = false, FreezeRowCount = 1, TableStyles = TableStyles.None };
        await stream.SaveAsAsync(book, printHeader: false, configuration: settings, cancellationToken: stop);
    }

    /// <summary>The workbook as an answer to save.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="stamp">Build or moment, behind the name.</param>
    /// <param name="sheets">Behind the cover.</param>
    /// <param name="cover">What it is.</param>
    /// <param name="stop">Ends the writing.</param>
    public async Task<FileStreamResult> FileAsync(string name, string stamp, IReadOnlyList<ExportSheet> sheets, ExportCover cover, CancellationToken stop)
    {
        var content = new MemoryStream();
        await WriteAsync(content, sheets, cover, stop);
        content.Position = 0;
        return new FileStreamResult(content, ContentType) { FileDownloadName = FileName(name, stamp) };
    }

    /// <summary>A name to save under: letters of any script, digits and hyphens.</summary>
    public static string FileName(string title, string build) =>
        string.Concat($"{title}-{build}".Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-') + ".xlsx";

    private ExportSheet CoverSheet(ExportCover cover)
    {
        var lines = new List<(string Name, string Value)> { (text["Title"], cover.Title) };
        lines.AddRange(cover.Filters.Count == 0 ? [(text["Filters"], text["None"])] : cover.Filters);
        lines.Add((text["AsOf"], cover.AsOf));
        lines.Add((text["Build"], cover.BuildId));
        lines.Add((text["Rows"], cover.Rows.ToString("N0", CultureInfo.InvariantCulture)));
        lines.Add((text["Extent"], cover.IsComplete ? text["Complete"] : text["Cut", cover.AllRows]));
        lines.AddRange(cover.Notes);
        if (cover.IsSample)
        {
            lines.Add((text["Sample"], text["SampleNote"]));
        }

        return new(text["Cover"], [text["Item"], text["Value"]], lines.Select(l => new object?[] { l.Name, l.Value }));
    }

    /// <summary>The heads are a row of their own, so that a sheet without rows still has them.</summary>
    private static IEnumerable<Dictionary<string, object?>> Cells(ExportSheet sheet)
    {
        yield return Row([.. sheet.Columns]);
        foreach (var row in sheet.Rows)
        {
            yield return Row(row);
        }
    }

    private static Dictionary<string, object?> Row(IReadOnlyList<object?> cells)
    {
        var row = new Dictionary<string, object?>(cells.Count, StringComparer.Ordinal);
        for (var i = 0; i < cells.Count; i++)
        {
            row[i.ToString(CultureInfo.InvariantCulture)] = SafeCell.Of(cells[i] is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : cells[i]);
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
