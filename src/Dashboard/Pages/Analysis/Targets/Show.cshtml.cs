using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Pages.Overview;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Operations.People;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Targets;

/// <summary>One plan: units by year, the two verdicts, and of a running plan what its past says of the months to come.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(SnapshotReader reader, ChartStore store, AnalysisWorkbook workbook, IStringLocalizer<TargetsTexts> text, IStringLocalizer<AnalysisTexts> words, VerdictWords verdicts, PlanReport report, DocxExport taken) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    public PlanCatalog Plans => reader.Plans;

    public TargetScreen Screen { get; private set; } = null!;

    public IActionResult OnGet(string plan) => Find(plan) ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(string plan, CancellationToken stop)
    {
        if (!Find(plan))
        {
            return NotFound();
        }

        (string, string)[] filters = [(words["ChoosePlan"], Screen.Plan.Name.ToString()), (words["ChooseMeasure"], words[$"Measure{Screen.Measure}"])];
        return await workbook.WriteAsync(Screen.Plan.Name.ToString(), filters, text["definition"], words["SourceInjuries"], new FreshnessReader(reader).Build(), [.. Screen.Tables()], stop);
    }

    /// <summary>终期评估报告 of a plan that has ended; 404 while it runs.</summary>
    [Export]
    public async Task<IActionResult> OnGetDocxAsync(string plan, CancellationToken stop)
    {
        if (!Find(plan) || !Screen.Together.IsFinal)
        {
            return NotFound();
        }

        return await taken.FileAsync(report.Of(Screen, new FreshnessReader(reader).Build()), text["report_title", Screen.Plan.Name], Screen.Years.Count, stop);
    }

    private bool Find(string id)
    {
        var measure = string.IsNullOrEmpty(Measure) ? (Measure?)null : Words.Choice<Measure>(Measure);
        if (reader.Plans.Find(id) is not { } plan || (measure is null && !string.IsNullOrEmpty(Measure)) || (measure is { } asked && !TargetReader.IsJudged(asked)))
        {
            return false;
        }

        Screen = TargetScreen.Of(plan, measure, reader, store, text, verdicts);
        return true;
    }
}
