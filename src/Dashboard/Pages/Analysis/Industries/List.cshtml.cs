using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;

namespace Dashboard.Pages.Analysis.Industries;

/// <summary>All key industries and divisions side by side.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ListModel(PlacesScreens screens, AnalysisWorkbook workbook, IStringLocalizer<AnalysisTexts> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Plan { get; set; }

    /// <summary>Order of the divisions: <c>name</c>, <c>cases</c>, <c>insured</c>, <c>rate</c>, downwards with a minus.</summary>
    [BindProperty(SupportsGet = true)]
    public string Sort { get; set; } = "-rate";

    public PlacesScreen Screen { get; private set; } = null!;

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Find())
        {
            return NotFound();
        }

        var tables = screens.Tables(Screen, text["KeyIndustriesTitle"]);
        return await workbook.IncidenceAsync(text["IndustriesTitle"], Screen.Choices, Screen.Build, tables, stop);
    }

    private bool Find()
    {
        if (screens.Of("/industries", IncidenceBy.KeyIndustry, UnitWords.Of(Measure, Period, Plan)) is not { } screen)
        {
            return false;
        }

        Screen = screen;
        return true;
    }
}
