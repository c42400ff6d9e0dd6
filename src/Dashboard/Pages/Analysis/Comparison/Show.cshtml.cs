using System.Globalization;
using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Comparison;

/// <summary>可比较的发生率: counties as if they had the same industries and sizes. The city is the reference, so it is shown to the whole city only.</summary>
[PagePermission(Permissions.AnalysisRead, CountyScoping.City)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(SnapshotReader reader, ChartStore store, AnalysisWorkbook workbook, IStringLocalizer<AnalysisTexts> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    /// <summary>Null while no whole year is settled.</summary>
    public FairComparison? Fair { get; private set; }

    public Measure ChosenMeasure { get; private set; }

    public ComparisonScreen Screen { get; private set; } = null!;

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Find() || Fair is null)
        {
            return NotFound();
        }

        (string, string)[] filters = [(text["ChooseYear"], Fair.Year.ToString(CultureInfo.InvariantCulture)), (text["ChooseMeasure"], text[$"Measure{Fair.Measure}"])];
        return await workbook.WriteAsync(text["FairTitle"], filters, text["FairDefinition"], text["SourceInjuries"], new FreshnessReader(reader).Build(), [Screen.Table()], stop);
    }

    private bool Find()
    {
        if (string.IsNullOrEmpty(Measure))
        {
            ChosenMeasure = global::Model.Analysis.Measure.Production;
        }
        else if (Words.Choice<Measure>(Measure) is { } measure && UnitChoices.Measures.Contains(measure))
        {
            ChosenMeasure = measure;
        }
        else
        {
            return false;
        }

        Fair = new FairComparisonReader(reader).Read(Year, ChosenMeasure);
        if (Fair is not null)
        {
            Screen = new ComparisonScreen(Fair, store, reader, text);
        }

        return Fair is not null || Year is null;
    }
}
