using Microsoft.AspNetCore.Mvc;
using Model.Analysis;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>What the page of an industry and that of a county have in common: the choices in the address, and one screen.</summary>
public abstract class UnitPage(UnitScreens screens, AnalysisWorkbook workbook) : ChoicesPage
{
    /// <summary>Another industry or county, or <c>city</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    public UnitScreen Screen { get; private set; } = null!;

    protected IActionResult Show(Population? population) => Find(population) ? Page() : NotFound();

    protected async Task<IActionResult> WorkbookAsync(Population? population, string? part, CancellationToken stop)
    {
        if (!Find(population) || (part is not null && !UnitTables.Names.Contains(part, StringComparer.Ordinal)))
        {
            return NotFound();
        }

        return await workbook.IncidenceAsync(Screen.Population.Name.ToString(), Screen.Choices, Screen.View.Build, Screen.Tables.Named(part), stop);
    }

    private bool Find(Population? population)
    {
        if (population is null || screens.Of(population, UnitWords.Of(Measure, Period, Plan, With)) is not { } screen)
        {
            return false;
        }

        Screen = screen;
        return true;
    }
}
