using System.Globalization;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Causes;
using Model.Codes;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Causes;

/// <summary>事故原因: national causes as sent, ESAW, and the bridge from one to the other with what it leaves open.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(SnapshotReader reader, AnalysisWorkbook workbook, IStringLocalizer<CausesTexts> text, IStringLocalizer<AnalysisTexts> common) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    /// <summary>Key industry or division.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Industry { get; set; }

    public static IReadOnlyList<Measure> Measures { get; } = [global::Model.Analysis.Measure.Production, global::Model.Analysis.Measure.All];

    public Measure ChosenMeasure { get; private set; }

    public Population Population { get; private set; } = Population.City;

    /// <summary>Null while no month is settled.</summary>
    public CauseScreen? Screen { get; private set; }

    /// <summary>Counties to choose from; none for who sees one only.</summary>
    public IReadOnlyList<string> Counties => reader.Scope.Choices;

    public UnitAddress Address => new("/causes", [("year", $"{Screen?.Year.First.Year}"), ("measure", ChosenMeasure.Word()), ("county", County), ("industry", Industry)]);

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
            (common["ChooseCounty"], (County is null ? reader.Scope.Name : CountyNames.Of(County)).ToString()), (text["industry"], Population.IndustryName?.ToString() ?? text["industry_all"]),
        ];
        return await workbook.WriteAsync(
            text["title"], filters, text["definition"], text["source"], new FreshnessReader(reader).Build(), [Screen.Causes(), Screen.Outcomes(), Screen.Deviations(), Screen.Contacts()], stop);
    }

    /// <summary>Whether every word of the address means something.</summary>
    private bool Find()
    {
        (County, Industry) = (Given(County), Given(Industry));
        var measure = Given(Measure) is { } word ? Words.Choice<Measure>(word) : global::Model.Analysis.Measure.Production;
        var year = int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var industry = Industry is null ? Population.City : Population.OfIndustry(Industry);
        if (measure is not { } known || !Measures.Contains(known) || industry is null || (Given(Year) is not null && year is null) || (County is not null && !reader.Scope.Offers(County)))
        {
            return false;
        }

        (ChosenMeasure, Population) = (known, County is null ? industry : industry.In(County)!);
        if (new CauseReader(reader).Read(Population, year, known) is not { } causes)
        {
            return year is null;
        }

        Screen = new CauseScreen(causes, Population, known, text);
        return true;
    }

    private static string? Given(string? word) => string.IsNullOrEmpty(word) ? null : word;
}
