using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Exports;

/// <summary>Answers with a workbook, and has it written down.</summary>
public sealed class XlsxExport(XlsxWriter writer, ExportLog log)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The workbook as an answer to save; that it was taken is in the audit log by then.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="stamp">Build or moment, behind the name.</param>
    /// <param name="sheets">Behind the cover.</param>
    /// <param name="cover">What it is.</param>
    /// <param name="stop">Ends the writing.</param>
    public async Task<FileStreamResult> FileAsync(string name, string stamp, IReadOnlyList<ExportSheet> sheets, ExportCover cover, CancellationToken stop)
    {
        var content = new MemoryStream();
        await writer.WriteAsync(content, sheets, cover, log.Taker, stop);
        await log.KeepAsync(cover.Rows, cover.AllRows, stop);
        content.Position = 0;
        return new FileStreamResult(content, ContentType) { FileDownloadName = FileName(name, stamp) };
    }

    /// <summary>A name to save under: letters of any script, digits and hyphens.</summary>
    public static string FileName(string title, string build, string ending = ".xlsx") =>
        string.Concat($"{title}-{build}".Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-') + ending;
}
