using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Model.Analysis;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Counties;

/// <summary>One office's county: its rate, its key industries against their targets, how its people are hurt.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(UnitScreens screens, AnalysisWorkbook workbook, CurrentUser user) : UnitPage(screens, workbook)
{
    public IActionResult OnGet(string code) => Show(Seen(code));

    /// <summary>Numbers of one part of the page, or of all.</summary>
    [Export]
    public Task<IActionResult> OnGetXlsxAsync(string code, string? part, CancellationToken stop) => WorkbookAsync(Seen(code), part, stop);

    // To whoever may not see a county it is not there.
    private Population? Seen(string code) => user.Scope.Includes(code) ? Population.OfCounty(code) : null;
}
