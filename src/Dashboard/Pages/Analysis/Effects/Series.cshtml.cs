using System.Globalization;
using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Effects;
using Model.Codes;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Effects;

/// <summary>间断时间序列: did level or slope of an industry's or county's rate change at a month? Written anew each time: units and months are too many to keep.</summary>
[PagePermission(Permissions.AnalysisRead)]
public sealed class SeriesModel(SnapshotReader reader, ChartStore store, AnalysisWorkbook workbook, IStringLocalizer<EffectsTexts> text, IStringLocalizer<AnalysisTexts> words) : PageModel
{
    /// <summary>Of the whole scope.</summary>
    public const string Whole = "all";

    private const int LongestName = 30;

    /// <summary>Key industry, division or county; <see cref="Whole"/> or empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>Of an industry, one county alone.</summary>
    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    /// <summary>First month of the event, 2023-06.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    /// <summary>What the drive is called, for the heading.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    /// <summary>Null while no month is chosen.</summary>
    public SeriesScreen? Screen { get; private set; }

    public Population Population { get; private set; } = Population.City;

    public Measure ChosenMeasure { get; private set; } = global::Model.Analysis.Measure.Production;

    /// <summary>Name of an event, as asked, no longer than fits a heading.</summary>
    public string EventName => Name is { Length: > LongestName } name ? name[..LongestName] : Name ?? "";

    public IEnumerable<string> Counties => CodeList.Named("counties").Codes.Where(reader.Scope.Includes);

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Find() || Screen?.Effect.Series is null)
        {
            return NotFound();
        }

        (string, string)[] filters =
        [
            (text["choose_unit"], Population.Name.ToString()), (text["choose_at"], At!), (words["ChooseMeasure"], words[$"Measure{ChosenMeasure}"]), (text["choose_name"], EventName),
        ];
        return await workbook.WriteAsync(text["series_title"], filters, text["series_definition"], text["series_source"], new FreshnessReader(reader).Build(), [Screen.Estimates(), Screen.Months()], stop);
    }

    /// <summary>Whether every word of the address means something.</summary>
    private bool Find()
    {
        if (PopulationOf() is not { } population || MeasureOf() is not { } measure)
        {
            return false;
        }

        (Population, ChosenMeasure) = (population, measure);
        if (string.IsNullOrEmpty(At))
        {
            return true;
        }

        if (!DateOnly.TryParseExact(At, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return false;
        }

        var address = new UnitAddress("/effects/series", [("unit", Unit), ("county", County), ("at", At), ("measure", Measure), ("name", Name)]);
        Screen = new SeriesScreen(new SeriesChoices(population, measure, at, EventName), new SeriesEffectReader(reader).Read(population, measure, at), store, reader, address, text);
        return true;
    }

    private Measure? MeasureOf() => string.IsNullOrEmpty(Measure)
        ? global::Model.Analysis.Measure.Production
        : Words.Choice<Measure>(Measure) is { } known && UnitChoices.Measures.Contains(known) ? known : null;

    /// <returns>Null for an unknown unit and for a county that the user may not see.</returns>
    private Population? PopulationOf()
    {
        if (!string.IsNullOrEmpty(County) && !reader.Scope.Includes(County))
        {
            return null;
        }

        var unit = string.IsNullOrEmpty(Unit) || Unit == Whole ? Population.City
            : Population.OfIndustry(Unit) ?? (reader.Scope.Includes(Unit) ? Population.OfCounty(Unit) : null);
        return string.IsNullOrEmpty(County) ? unit : unit?.In(County);
    }
}
