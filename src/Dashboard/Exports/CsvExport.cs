using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Exports;

/// <summary>Writes a csv whose first line says who took it; the heads follow.</summary>
public sealed class CsvExport(ExportWords words, ExportLog log)
{
    /// <summary>The csv as an answer to save; that it was taken is in the audit log by then.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="stamp">Behind the name.</param>
    /// <param name="heads">Of the columns.</param>
    /// <param name="lines">Read one by one.</param>
    /// <param name="rows">Rows there are, and rows that the file holds.</param>
    /// <param name="stop">Ends the writing.</param>
    public async Task<FileContentResult> FileAsync(
        string name, string stamp, IReadOnlyList<string> heads, IAsyncEnumerable<IReadOnlyList<object?>> lines, (long There, long Held) rows, CancellationToken stop)
    {
        var csv = new StringBuilder().AppendLine(Line([words.Mark(log.Taker, rows.Held)])).AppendLine(Line(heads));
        await foreach (var line in lines.WithCancellation(stop))
        {
            csv.AppendLine(Line(line));
        }

        await log.KeepAsync(rows.Held, rows.There, stop);
        // With a mark, or Excel takes Chinese for GBK.
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
        return new FileContentResult(bytes, "text/csv; charset=utf-8") { FileDownloadName = XlsxExport.FileName(name, stamp, ".csv") };
    }

    private static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(Quoted));

    private static string Quoted(object? cell)
    {
        var value = Convert.ToString(SafeCell.Of(cell), CultureInfo.InvariantCulture) ?? "";
        return value.AsSpan().ContainsAny("\",\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
