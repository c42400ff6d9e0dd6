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

/// <summary>规划对照: plans side by side, by units.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class CompareModel(SnapshotReader reader, AnalysisWorkbook workbook, IStringLocalizer<TargetsTexts> text, IStringLocalizer<AnalysisTexts> words, VerdictWords verdicts, PlanWords rules) : PageModel
{
    /// <summary>Fewer are no comparison.</summary>
    public const int Fewest = 2;

    /// <summary>Ids, in one word with commas as an address gives them or one by one as the form does; none for all plans.</summary>
    [BindProperty(SupportsGet = true, Name = "plans")]
    public IReadOnlyList<string> Asked { get; set; } = [];

    /// <summary>All there are.</summary>
    public IReadOnlyList<TargetPlan> Known => reader.Plans.All;

    public PlanComparison Comparison { get; private set; } = null!;

    public string Address => $"/targets/compare?plans={string.Join(',', Comparison.Plans.Select(plan => plan.Id))}";

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Find() || Comparison.Plans.Count < Fewest)
        {
            return NotFound();
        }

        (string, string)[] filters = [(words["ChoosePlan"], Say.Names(Comparison.Plans.Select(plan => plan.Name.ToString())))];
        return await workbook.WriteAsync(text["compare"], filters, text["compare_note"], words["SourceInjuries"], new FreshnessReader(reader).Build(), Comparison.Tables(), stop);
    }

    private bool Find()
    {
        var ids = Asked.SelectMany(word => (word ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal).ToList();
        var plans = ids.Count == 0 ? Known : [.. ids.Select(reader.Plans.Find).OfType<TargetPlan>()];
        Comparison = new PlanComparison(plans, reader, text, rules, verdicts);
        return ids.Count == 0 || plans.Count == ids.Count;
    }
}
