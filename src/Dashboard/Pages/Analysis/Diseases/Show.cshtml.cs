using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Codes;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Diseases;

/// <summary>New occupational disease: by year, kind, stage, exposure, county and industry.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(SnapshotReader reader, DiseaseFigures figures, PublishedChart published, AnalysisWorkbook workbook, IStringLocalizer<AnalysisTexts> text) : PageModel
{
    public const string PneumoconiosisWord = "pneumoconiosis";

    /// <summary>Null for the last one, as far as it has gone.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary><c>pneumoconiosis</c>; null for all kinds.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    /// <summary>Division of GB/T 4754-2017.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Industry { get; set; }

    public DiseaseView View { get; private set; } = null!;

    public DiseaseFigures Figures => figures;

    /// <summary>Null where the warehouse has no national counts.</summary>
    public ChartFigure? National => published.Figure(reader, PublishedPair.Diseases);

    public CountyScope Scope => reader.Scope;

    public UnitAddress Address => new("/diseases", [("year", Year is null ? null : $"{Year}"), ("kind", Kind), ("county", County), ("industry", Industry)]);

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Find())
        {
            return NotFound();
        }

        (string, string)[] filters =
        [
            (text["ChooseYear"], Say.Period(View.Choices.Period)),
            (text["ChooseKind"], text[View.Choices.PneumoconiosisOnly ? "Pneumoconiosis" : "AllDisease"]),
            (text["ChooseCounty"], County is null ? reader.Scope.Name.ToString() : CodeList.Named("counties").NameOf(County).ToString()),
            (text["ChooseIndustry"], Industry is null ? text["AllIndustries"].Value : IndustryNames.Of(Industry).ToString()),
        ];
        return await workbook.WriteAsync(text["DiseasesTitle"], filters, text["DiseaseDefinition"], text["SourceDiseases"], View.Build, figures.Tables(View), stop);
    }

    [Export]
    public async Task<IActionResult> OnGetNationalAsync(CancellationToken stop) => PublishedPair.Diseases.Read(new ReferenceReader(reader)) is { Count: > 0 } points
        ? await workbook.PublishedAsync(text["DiseaseContext"], text["DiseaseContextNote"], new FreshnessReader(reader).Build(), points, stop)
        : NotFound();

    private bool Find()
    {
        var build = new FreshnessReader(reader).Build();
        (Kind, County, Industry) = (Blank(Kind), Blank(County), Blank(Industry));
        var year = Year ?? build.DataThrough.Year;
        if (year < 2000 || year > build.DataThrough.Year || Kind is not (null or PneumoconiosisWord)
            || (County is not null && Population.OfCounty(County) is null) || (Industry is not null && Population.OfIndustry(Industry)?.Division is null))
        {
            return false;
        }

        View = new DiseaseViewReader(reader).Read(new DiseaseChoices(ReportPeriod.Year(year, build.DataThrough), Kind is not null, County, Industry));
        return true;
    }

    private static string? Blank(string? word) => string.IsNullOrEmpty(word) ? null : word;
}
