using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Plans;

/// <summary>A plan: what it draws from, how the draw was made, what it brought, and how anybody draws again.</summary>
[PagePermission(Permissions.InspectionsRead)]
[NeedsNoSnapshot]
public sealed class ShowModel(OperationsDb db, CurrentUser user, StoreWorkbook workbook, IStringLocalizer<InspectionsTexts> text) : PageModel
{
    private const int Size = 50;

    [TempData]
    public string? Said { get; set; }

    public InspectionPlan Record { get; private set; } = null!;

    public string Home => $"/joint/inspections/plans/{Record.Id}";

    [BindProperty(SupportsGet = true)]
    [FromQuery(Name = "page")]
    public int? Asked { get; set; }

    public IReadOnlyList<PlanCandidate> Candidates { get; private set; } = [];

    public Paging Paging { get; private set; } = Paging.Of(1, Size, 0);

    public IReadOnlyList<PlanCandidate> Shown { get; private set; } = [];

    /// <summary>Inspection of each employer that was drawn.</summary>
    public IReadOnlyDictionary<string, Inspection> Inspections { get; private set; } = new Dictionary<string, Inspection>(StringComparer.Ordinal);

    /// <summary>Whether the list is the one that was frozen; null while it is not, or where this user sees only a part of it.</summary>
    public bool? IsIntact { get; private set; }

    public static string IndustryOf(PlanCandidate candidate) => candidate.KeyIndustry ?? Quota.Other;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    /// <summary>The whole list with its lots, so that the draw can be made again with any program.</summary>
    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        string[] columns = ["code", "employer", "level", "industry", "group", "left_out", "lot", "drawn"];
        var sheet = new ExportSheet(text["plan_list"], [.. columns.Select(column => text[column].Value)], Candidates.Select(candidate => (IReadOnlyList<object?>)
        [
            candidate.EmployerCode, candidate.EmployerName, Levels.Name(candidate.County).ToString(), InspectionWordsOnPage.Industry(candidate.KeyIndustry), DirectoryWords.Of(candidate.Group).ToString(),
            candidate.LeftOut is { } why ? PlanWords.Of(why).ToString() : null, candidate.Lot, text[candidate.IsDrawn ? "yes" : "no"].Value,
        ]));
        (string, string)[] facts = [(text["seed"], Record.Seed ?? Format.None), (text["seed_source"], Record.SeedSource ?? Format.None), (text["list_hash"], Record.PopulationHash ?? Format.None), (text["lot"], text["lot_rule"])];
        return await workbook.WriteAsync(Record.Title, facts, [sheet], (Candidates.Count, Candidates.Count), stop);
    }

    private async Task<bool> LoadAsync(int id, CancellationToken stop)
    {
        if (await db.Set<InspectionPlan>().AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == id, stop) is not { } plan)
        {
            return false;
        }

        Record = plan;
        var list = await PlanWork.ListAsync(db, id, stop);
        IsIntact = Record.PopulationHash is null || (Record.County is null && !user.SeesCity) ? null : Record.Matches(list);
        // Who was drawn stands first, then the others by lot.
        Candidates = [.. list.OrderByDescending(c => c.IsDrawn).ThenBy(IndustryOf, StringComparer.Ordinal).ThenBy(c => c.Group).ThenBy(c => c.LeftOut is not null).ThenBy(c => c.Lot, StringComparer.Ordinal)];
        Paging = Paging.Of(Asked, Size, Candidates.Count);
        Shown = [.. Candidates.Skip((Paging.Page - 1) * Size).Take(Size)];
        Inspections = await db.Set<Inspection>().AsNoTracking().Where(i => i.PlanId == Record.Id).ToDictionaryAsync(i => i.EmployerCode, StringComparer.Ordinal, stop);
        return true;
    }
}
