using Dashboard.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Analysis;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>What the lists of industries and of counties have in common: the choices in the address, and one screen.</summary>
/// <param name="screens">Reads the list.</param>
/// <param name="workbook">Writes it.</param>
/// <param name="text">Texts.</param>
/// <param name="list">Which of the two.</param>
public abstract class PlacesPage(PlacesScreens screens, AnalysisWorkbook workbook, IStringLocalizer<AnalysisTexts> text, PlacesList list) : ChoicesPage
{
    /// <summary>Order of the table that can be sorted: <c>name</c>, <c>cases</c>, <c>insured</c>, <c>rate</c>, downwards with a minus.</summary>
    [BindProperty(SupportsGet = true)]
    public string Sort { get; set; } = "-rate";

    public PlacesScreen Screen { get; private set; } = null!;

    protected AnalysisWorkbook Workbook => workbook;

    protected IStringLocalizer<AnalysisTexts> Text => text;

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Find())
        {
            return NotFound();
        }

        var tables = screens.Tables(Screen, text[list.PlacesTitle]);
        return await workbook.IncidenceAsync(text[list.Title], Screen.Choices, Screen.Build, tables, stop);
    }

    private bool Find()
    {
        if (screens.Of(list.Path, list.By, UnitWords.Of(Measure, Period, Plan)) is not { } screen)
        {
            return false;
        }

        Screen = screen;
        return true;
    }
}

/// <summary>One of the lists.</summary>
/// <param name="Path">Its address.</param>
/// <param name="By">What it lists.</param>
/// <param name="Title">Key of its title.</param>
/// <param name="PlacesTitle">Key of the title of its first table.</param>
public sealed record PlacesList(string Path, IncidenceBy By, string Title, string PlacesTitle)
{
    public static PlacesList Industries { get; } = new("/industries", IncidenceBy.KeyIndustry, "IndustriesTitle", "KeyIndustriesTitle");

    public static PlacesList Counties { get; } = new("/counties", IncidenceBy.County, "CountiesTitle", "OfficesTitle");
}
