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
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Forecasts;

/// <summary>One county ahead: all industries and each key industry, and the months of one of them.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(SnapshotReader reader, AnalysisWorkbook workbook, CurrentUser user, IStringLocalizer<ForecastsTexts> text, IStringLocalizer<TargetsTexts> methods) : PageModel
{
    /// <summary>Null before the first training.</summary>
    public ForecastRunFacts? Run { get; private set; }

    public ForecastScreen Screen { get; private set; } = new([], text, methods);

    public Population County { get; private set; } = Population.City;

    public string Unit { get; private set; } = CellSeries.Whole;

    /// <summary>The next twelve months of the chosen unit; null where it has no forecast.</summary>
    public SpanForecast? Chosen => Screen.Next.FirstOrDefault(s => s.CountyCode == County.County && s.Unit == Unit);

    public IReadOnlyList<MonthForecast> Months { get; private set; } = [];

    public IActionResult OnGet(string county, string? unit) => Find(county, unit) ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(string county, string? unit, CancellationToken stop) => Find(county, unit) && Run is not null
        ? await workbook.WriteAsync(
            text["title_of", County.Name], [(text["unit"], Screen.UnitName(Unit)), (text["method"], Screen.Methods(Screen.Next))], text["definition"], text["source"], new FreshnessReader(reader).Build(), [Screen.ByUnit(county), Screen.ByMonth(Months)], stop)
        : NotFound();

    // To whoever may not see a county it is not there.
    private bool Find(string county, string? unit)
    {
        if (!user.Scope.Includes(county) || Population.OfCounty(county) is not { } population)
        {
            return false;
        }

        var forecasts = new ForecastReader(reader);
        (County, Run) = (population, forecasts.Run());
        Screen = new ForecastScreen([.. forecasts.Spans().Where(s => s.CountyCode == county)], text, methods);
        Unit = string.IsNullOrEmpty(unit) ? CellSeries.Whole : unit;
        Months = forecasts.Months(county, Unit);
        return Run is null || string.IsNullOrEmpty(unit) || Chosen is not null;
    }
}
