using Dashboard.Shell;
using Ingest.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>下载模板: an empty workbook per feed, in one zip.</summary>
[PagePermission(Permissions.DataRead, CountyScoping.None)]
[NeedsNoSnapshot]
public sealed class TemplatesZipModel(Templates templates, IStringLocalizer<PipelineTexts> text) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await templates.ZipAsync(stop) is { } zip ? File(zip, "application/zip", text["templates_file"] + ".zip") : StatusCode(StatusCodes.Status500InternalServerError);
}
