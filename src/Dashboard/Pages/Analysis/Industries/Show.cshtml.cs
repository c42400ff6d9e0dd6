using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Model.Analysis;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Industries;

/// <summary>One key industry or division: its rate, its target, how and where its people are hurt.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(UnitScreens screens, AnalysisWorkbook workbook) : UnitPage(screens, workbook)
{
    /// <summary>Only the industry's people in one county.</summary>
    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    public IActionResult OnGet(string code) => Show(Of(code));

    /// <summary>Numbers of one part of the page, or of all.</summary>
    [Export]
    public Task<IActionResult> OnGetXlsxAsync(string code, string? part, CancellationToken stop) => WorkbookAsync(Of(code), part, stop);

    private Population? Of(string code)
    {
        var industry = Population.OfIndustry(code);
        return string.IsNullOrEmpty(County) ? industry : industry?.In(County);
    }
}
