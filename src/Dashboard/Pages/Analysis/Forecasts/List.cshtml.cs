using Dashboard.Exports;
using Dashboard.Pages.Analysis.Targets;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Forecasts;
using Model.Codes;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Forecasts;

/// <summary>县级预测: what every county is expected to suffer in the months ahead, all industries or one key industry.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ListModel(SnapshotReader reader, AnalysisWorkbook workbook, IStringLocalizer<ForecastsTexts> text, IStringLocalizer<TargetsTexts> methods) : PageModel
{
    /// <summary>Null before the first training.</summary>
    public ForecastRunFacts? Run { get; private set; }

    public ForecastScreen Screen { get; private set; } = new([], text, methods);

    public string Unit { get; private set; } = CellSeries.Whole;

    public IActionResult OnGet(string? unit) => Find(unit) ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(string? unit, CancellationToken stop) => Find(unit) && Run is not null
        ? await workbook.WriteAsync(text["title"], [(text["unit"], Screen.UnitName(Unit)), (text["method"], Screen.Methods(Screen.Next.Where(s => s.Unit == Unit)))], text["definition"], text["source"], new FreshnessReader(reader).Build(), [Screen.ByCounty(Unit)], stop)
        : NotFound();

    // A key industry that no county of the scope has is known and has no row; any other word is an unknown address.
    private bool Find(string? unit)
    {
        var forecasts = new ForecastReader(reader);
        Run = forecasts.Run();
        Screen = new ForecastScreen(forecasts.Spans(), text, methods);
        Unit = string.IsNullOrEmpty(unit) ? CellSeries.Whole : unit;
        return Unit == CellSeries.Whole || CodeList.Named("key-industries").Codes.Contains(Unit);
    }
}
