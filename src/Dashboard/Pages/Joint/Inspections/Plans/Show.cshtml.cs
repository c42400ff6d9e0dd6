using System.Globalization;
using Dashboard.Shell;
using Dashboard.Shell.Lists;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations.Kit.Lists;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Plans;

/// <summary>A plan: what it draws from, how the draw was made, what it brought, and how anybody draws again. Its list is one as all are.</summary>
[PagePermission(Permissions.InspectionsRead, Change = Permissions.InspectionsRead)]
[NeedsNoSnapshot]
public sealed class ShowModel(ListTools tools, IStringLocalizer<InspectionsTexts> text) : ListPage<PlanCandidate, CandidateLine>(tools)
{
    // Reading and hashing a longer list takes too long for a page; it is done when somebody asks.
    private const int CheckedUnasked = 5000;

    public InspectionPlan Record { get; private set; } = null!;

    public string Home => $"/joint/inspections/plans/{Record.Id}";

    /// <summary>Employers that can be drawn, and those that were, by industry and group.</summary>
    public IReadOnlyList<(string Industry, RiskGroup Group, int There, int Drawn)> Pools { get; private set; } = [];

    /// <summary>Inspections of the plan that are still open.</summary>
    public int Open { get; private set; }

    /// <summary>Whether the list is the one that was frozen; null where it is long and nobody has asked.</summary>
    public bool? IsIntact { get; private set; }

    /// <summary>A county sees a part of the city's list, and a part has another hash.</summary>
    public bool MayCheck => Record.PopulationHash is not null && (Record.County is not null || Me.SeesCity);

    public bool HasList => List.Views[0].Count > 0;

    protected override IQueryable<PlanCandidate> All => base.All.Where(candidate => candidate.PlanId == Record.Id);

    protected override string Name => "/joint/inspections/plans/list";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = int.Parse((string)RouteData.Values["id"]!, CultureInfo.InvariantCulture);
        if (await Db.Set<InspectionPlan>().AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == id, HttpContext.RequestAborted) is not { } plan)
        {
            context.Result = NotFound();
            return;
        }

        Record = plan;
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var open = Inspection.Open;
        Open = await Db.Set<Inspection>().CountAsync(i => i.PlanId == Record.Id && open.Contains(i.State), stop);
        var pools = await All.Where(c => c.LeftOut == null).GroupBy(c => new { c.KeyIndustry, c.Group }).Select(pool => new { pool.Key, There = pool.Count(), Drawn = pool.Count(c => c.IsDrawn) }).ToListAsync(stop);
        IsIntact = List.Views[0].Count <= CheckedUnasked ? await CheckAsync(stop) : null;
        Pools = [.. pools.Select(pool => (pool.Key.KeyIndustry ?? Quota.Other, pool.Key.Group, pool.There, pool.Drawn))];
    }

    /// <summary>Reads all of the list: a second for some hundred thousand employers.</summary>
    public async Task OnGetCheckAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        IsIntact ??= await CheckAsync(stop);
    }

    private async Task<bool?> CheckAsync(CancellationToken stop) => MayCheck ? Record.Matches(await PlanWork.LinesAsync(Db, Record.Id, stop)) : null;

    public int Count(string view) => List.Views[Declared.Views.TakeWhile(one => one.Key != view).Count()].Count;

    /// <summary>Of a quota's industry and a group: there are so many, or so many of them were drawn.</summary>
    public string Of(string industry, RiskGroup group)
    {
        var (there, drawn) = Pools.Where(pool => pool.Industry == industry && pool.Group == group).Aggregate((There: 0, Drawn: 0), (sum, pool) => (sum.There + pool.There, sum.Drawn + pool.Drawn));
        return !HasList ? Format.None : Record.Seed is null ? text["of_there", there] : text["drawn_of", drawn, there];
    }

    protected override IEnumerable<(string Name, string Value)> Facts =>
        [(text["seed"], Record.Seed ?? Format.None), (text["seed_source"], Record.SeedSource ?? Format.None), (text["list_hash"], Record.PopulationHash ?? Format.None), (text["lot"], text["lot_rule"])];

    protected override ListOf<PlanCandidate, CandidateLine> Declare() => new()
    {
        Title = $"{Record.Title} {text["plan_list"]}",
        SearchHelp = text["search_directory_help"],
        Order = Record.Seed is null ? "employer" : "-drawn",
        Lines = Lines,
        Views =
        [
            new("all", text["view_all"]),
            new("drawn", text["drawn_yes"], c => c.IsDrawn),
            new("not", text["view_not_drawn"], c => !c.IsDrawn && c.LeftOut == null),
            new("left", text["view_left_out"], c => c.LeftOut != null),
        ],
        Choices =
        [
            new("industry", text["industry"], [.. InspectionWordsOnPage.IndustryOptions], (found, value) => value == Quota.Other ? found.Where(c => c.KeyIndustry == null) : found.Where(c => c.KeyIndustry == value)),
            new("group", text["group"], InspectionWordsOnPage.GroupOptions, InGroup),
        ],
        Columns =
        [
            new("employer", text["employer"], line => line.Name) { Cell = Head, Sort = ListOrder.By((PlanCandidate c) => c.EmployerName), IsHead = true },
            new("code", text["code"], line => line.Code) { IsUsual = false },
            new("level", text["level"], line => Levels.Name(line.County).ToString()) { IsUsual = false },
            new("industry", text["industry"], line => InspectionWordsOnPage.Industry(line.KeyIndustry)),
            new("group", text["group"], line => DirectoryWords.Of(line.Group).Capital()),
            new("left_out", text["left_out"], line => line.LeftOut is { } why ? PlanWords.Of(why).Capital() : null) { IsUsual = Record.Seed is null },
            new("lot", text["lot"], line => line.Lot) { Cell = line => ListCell.Of(line.Lot?[..12]), Sort = ListOrder.By((PlanCandidate c) => c.Lot) },
            new("drawn", text["drawn"], line => text[line.IsDrawn ? "yes" : "no"].Value) { Cell = Drawn, Sort = ListOrder.By((PlanCandidate c) => c.IsDrawn), SortsDown = true },
        ],
    };

    private IQueryable<CandidateLine> Lines(IQueryable<PlanCandidate> found)
    {
        var made = Db.Set<Inspection>();
        return found.Select(c => new CandidateLine(
            c.Id, c.EmployerCode, c.EmployerName, c.County, c.KeyIndustry, c.Group, c.LeftOut, c.Lot, c.IsDrawn,
            made.Where(i => i.EmployerCode == c.EmployerCode && i.PlanId == c.PlanId).Select(i => (int?)i.Id).FirstOrDefault()));
    }

    private static ListCell Head(CandidateLine line) => new(line.Name) { Href = line.InspectionId is { } id ? $"/joint/inspections/{id}" : null, Note = $"{line.Code} · {Levels.Name(line.County)}" };

    private ListCell Drawn(CandidateLine line) => line.IsDrawn ? new(text["drawn_yes"]) { Status = "met" } : ListCell.Of(line.LeftOut is { } why ? PlanWords.Of(why).Capital() : null);

    private static IQueryable<PlanCandidate> InGroup(IQueryable<PlanCandidate> found, string value)
    {
        var group = Enum.Parse<RiskGroup>(value);
        return found.Where(c => c.Group == group);
    }
}

/// <summary>An employer of a plan's list.</summary>
/// <param name="InspectionId">Of the inspection that its being drawn brought.</param>
public sealed record CandidateLine(
    int Id, string Code, string Name, string? County, string? KeyIndustry, RiskGroup Group, LeftOut? LeftOut, string? Lot, bool IsDrawn, int? InspectionId) : IListed;
