using Dashboard.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Exports;

/// <summary>Answers with an official document that says who took it, and has it written down under the number it carries.</summary>
public sealed class DocxExport(ExportLog log, ExportWords words)
{
    /// <param name="document">What it says.</param>
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="rows">Rows or figures that it holds.</param>
    /// <param name="stop">Ends the saving.</param>
    public async Task<FileContentResult> FileAsync(OfficialDocument document, string name, long rows, CancellationToken stop)
    {
        var number = await log.KeepAsync(rows, rows, stop);
        return new FileContentResult(OfficialDocx.Write(document, words.MarkOfDocument(log.Taker, number)), OfficialDocx.ContentType) { FileDownloadName = name + ".docx" };
    }
}
