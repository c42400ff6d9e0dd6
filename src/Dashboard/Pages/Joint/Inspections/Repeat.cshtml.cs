using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Calendar;
using Model.JointPrevention.Inspections;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>屡查屡犯: employers at which something was found more than once within three years.</summary>
[PagePermission(Permissions.InspectionsRead)]
[NeedsNoSnapshot]
public sealed class RepeatModel(OperationsDb db, BusinessDate date, StoreWorkbook workbook, IStringLocalizer<InspectionsTexts> text) : PageModel
{
    private const int Years = 3;
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    [FromQuery(Name = "page")]
    public int? Asked { get; set; }

    public DateOnly Since => date.Today.AddYears(-Years);

    public Paging Paging { get; private set; } = Paging.Of(1, Size, 0);

    public IReadOnlyList<RepeatLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = await ReadAsync(stop);
        Paging = Paging.Of(Asked, Size, all.Count);
        Lines = [.. all.Skip((Paging.Page - 1) * Size).Take(Size)];
    }

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        var all = await ReadAsync(stop);
        string[] columns = ["code", "employer", "level", "industry", "times_found", "findings", "same_kinds", "last_visit"];
        var sheet = new ExportSheet(text["repeat"], [.. columns.Select(column => text[column].Value)], all.Select(line => (IReadOnlyList<object?>)
            [line.Code, line.Name, Levels.Name(line.County).ToString(), InspectionWordsOnPage.Industry(line.Industry), line.Times, line.Findings, line.SameWords, line.Last]));
        return await workbook.WriteAsync(text["repeat"], [(text["since"], Format.Date(Since))], [sheet], (all.Count, all.Count), stop);
    }

    private async Task<List<RepeatLine>> ReadAsync(CancellationToken stop)
    {
        var since = Since;
        // One row per inspection and finding that stands; grouped here, where kinds can be counted per inspection.
        var found = await db.Set<Inspection>().Where(i => i.VisitedOn >= since)
            .SelectMany(i => i.Findings.Where(finding => finding.WithdrawnBecause == null), (i, finding) => new { i.Id, i.EmployerCode, i.EmployerName, i.County, i.KeyIndustry, i.VisitedOn, finding.Kind })
            .ToListAsync(stop);
        return [.. found.GroupBy(row => row.EmployerCode, StringComparer.Ordinal)
            .Select(rows => (Rows: rows, Times: rows.Select(row => row.Id).Distinct().Count(), Last: rows.MaxBy(row => row.VisitedOn)!))
            .Where(employer => employer.Times > 1)
            .Select(employer => new RepeatLine(
                employer.Last.EmployerCode, employer.Last.EmployerName, employer.Last.County, employer.Last.KeyIndustry, employer.Times, employer.Rows.Count(), employer.Last.VisitedOn!.Value,
                [.. employer.Rows.GroupBy(row => row.Kind).Where(kind => kind.Select(row => row.Id).Distinct().Count() > 1).Select(kind => kind.Key).Order()]))
            .OrderByDescending(line => line.Same.Count > 0).ThenByDescending(line => line.Times).ThenByDescending(line => line.Findings).ThenBy(line => line.Code, StringComparer.Ordinal)];
    }
}

/// <param name="Times">Inspections at which something was found.</param>
/// <param name="Findings">In all of them.</param>
/// <param name="Last">Day of the last of them.</param>
/// <param name="Same">Kinds that were found at more than one.</param>
public sealed record RepeatLine(string Code, string Name, string? County, string? Industry, int Times, int Findings, DateOnly Last, IReadOnlyList<FindingKind> Same)
{
    public string SameWords => Same.Count == 0 ? Format.None : Say.Names(Same.Select(kind => InspectionWords.Of(kind).ToString()));
}
