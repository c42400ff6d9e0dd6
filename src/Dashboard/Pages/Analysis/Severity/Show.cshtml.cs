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
using Model.Analysis.Severity;
using Model.Codes;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Severity;

/// <summary>伤害程度: how badly people were hurt, by key industry and county: serious injuries, deaths, grades, lost days.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(SnapshotReader reader, ChartStore store, AnalysisWorkbook workbook, IStringLocalizer<SeverityTexts> text, IStringLocalizer<AnalysisTexts> common) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    public static IReadOnlyList<Measure> Measures { get; } = UnitChoices.Measures;

    public Measure ChosenMeasure { get; private set; }

    /// <summary>Null while no month is settled.</summary>
    public SeverityScreen? Screen { get; private set; }

    /// <summary>Counties to choose from; none for who sees one only.</summary>
    public IReadOnlyList<string> Counties => reader.Scope.Choices;

    public UnitAddress Address => new("/severity", [("year", $"{Screen?.Year.First.Year}"), ("measure", ChosenMeasure.Word()), ("county", County)]);

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Find() || Screen is null)
        {
            return NotFound();
        }

        (string, string)[] filters =
        [
            (common["ChooseYear"], Say.Period(Screen.Year.First, Screen.Year.Last)), (common["ChooseMeasure"], common[$"Measure{ChosenMeasure}"]),
            (common["ChooseCounty"], (County is null ? reader.Scope.Name : CountyNames.Of(County)).ToString()),
        ];
        return await workbook.WriteAsync(text["title"], filters, text["definition"], text["source"], new FreshnessReader(reader).Build(), [Screen.Whole(), Screen.Industries(), Screen.Counties()], stop);
    }

    /// <summary>Whether every word of the address means something.</summary>
    private bool Find()
    {
        County = string.IsNullOrEmpty(County) ? null : County;
        var measure = string.IsNullOrEmpty(Measure) ? global::Model.Analysis.Measure.Production : Words.Choice<Measure>(Measure);
        var year = int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        if (measure is not { } known || !Measures.Contains(known)
            || (!string.IsNullOrEmpty(Year) && year is null)
            || (County is not null && !reader.Scope.Offers(County)))
        {
            return false;
        }

        ChosenMeasure = known;
        if (new SeverityReader(reader).Read(year, known, County) is not { } severity)
        {
            return year is null;
        }

        Screen = new SeverityScreen(severity, known, County, store, reader, text);
        return true;
    }
}
