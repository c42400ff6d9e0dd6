using Dashboard.Exports;
using Dashboard.Pages.Data.Pipeline;
using Dashboard.Shell;
using Dashboard.Shell.SignIn;
using Ingest.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Bench;

/// <summary>统计试算: the product's statistics on data of one's own. Nothing is kept.</summary>
[PagePermission(Permissions.AnalysisRead, Change = Permissions.AnalysisRead)]
[EnableRateLimiting(RateLimits.Upload)]
[NeedsNoSnapshot]
[RequestSizeLimit(UploadedFile.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = UploadedFile.MostBytes + (1 << 20), ValueLengthLimit = (int)UploadedFile.MostBytes)]
public sealed class IndexModel(StatsRuns runs, StoreWorkbook workbook, IStringLocalizer<AnalysisBenchTexts> text) : PageModel
{
    /// <summary>More rows are in the workbook only.</summary>
    public const int ShownRows = 500;

    [BindProperty]
    public BenchForm Form { get; set; } = new();

    public StatsMethod Method { get; private set; } = StatsRuns.Methods[0];

    public StatsAnswer? Answer { get; private set; }

    /// <summary>Why nothing was computed, one line each.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <param name="method">Name of the method; the first when none is named.</param>
    /// <param name="example">Fills in a table to begin with.</param>
    public IActionResult OnGet(string? method, bool example)
    {
        Form = new BenchForm { Method = method ?? StatsRuns.Methods[0].Name };
        if (!Find())
        {
            return NotFound();
        }

        Form = Form with { Pasted = example ? Method.Example : null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Find())
        {
            return NotFound();
        }

        await ComputeAsync(stop);
        return Page();
    }

    [Export]
    public async Task<IActionResult> OnPostXlsxAsync(CancellationToken stop)
    {
        if (!Find())
        {
            return NotFound();
        }

        await ComputeAsync(stop);
        if (Answer is not { Rows: [var first, ..] rows })
        {
            return Page();
        }

        var sheet = new ExportSheet(Method.Name, [.. first.Keys.Select(c => StatsRuns.Title(c).ToString())], rows.Select(r => (IReadOnlyList<object?>)[.. r.Select(c => c.Value is string word ? StatsAnswer.Shown(c.Key, word) : c.Value)]));
        return await workbook.WriteAsync(text["title"], [(text["method"], Method.Title.ToString())], [sheet], (rows.Count, rows.Count), stop);
    }

    private bool Find()
    {
        var found = StatsRuns.Methods.FirstOrDefault(m => m.Name == Form.Method);
        Method = found ?? Method;
        return found is not null;
    }

    private async Task ComputeAsync(CancellationToken stop)
    {
        if (await Form.RefusalAsync(text) is { } refusal)
        {
            Problems = [refusal];
            return;
        }

        var answer = await runs.RunAsync(Method, Form.Input(), Form.ReferenceFile(), Form.Arguments(Method), stop);
        (Answer, Problems) = (answer.Problems.Count == 0 ? answer : null, answer.Problems);
    }
}
