using Dashboard.Shell;
using Dashboard.Shell.Lists;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations.Kit.Lists;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Plans;

/// <summary>检查计划: each with how many employers were drawn, by which published seed, and how far their inspections have come.</summary>
[PagePermission(Permissions.InspectionsRead, Change = Permissions.InspectionsRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(ListTools tools, IStringLocalizer<InspectionsTexts> text) : ListPage<InspectionPlan, PlanLine>(tools)
{
    /// <summary>Of all plans together.</summary>
    public (int Drawn, int Visited, int Open) Brought { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var open = Inspection.Open;
        var counts = await Db.Set<Inspection>().CountEachAsync(Db, [i => i.PlanId != null, i => i.PlanId != null && i.VisitedOn != null, i => i.PlanId != null && open.Contains(i.State)], stop);
        Brought = (counts[0], counts[1], counts[2]);
    }

    protected override ListOf<InspectionPlan, PlanLine> Declare() => new()
    {
        Title = text["plans"],
        SearchHelp = text["search_plans_help"],
        None = text["plans_none"],
        Order = "-from",
        Lines = Lines,
        Views = [new("all", text["view_all"]), .. Enum.GetValues<PlanState>().Select(In)],
        Columns =
        [
            new("plan", text["plan"], line => line.Title) { Cell = line => new(line.Title) { Href = $"/joint/inspections/plans/{line.Id}", Note = Levels.Name(line.County).ToString() }, Sort = ListOrder.By((InspectionPlan plan) => plan.Title), IsHead = true },
            new("level", text["level"], line => Levels.Name(line.County).ToString()) { IsUsual = false },
            new("state", text["state"], line => PlanWords.Of(line.State).ToString()) { Cell = line => new(PlanWords.Of(line.State).Capital()) { Status = InspectionWordsOnPage.Kind(line.State) } },
            new("from", text["from"], line => line.From) { Sort = ListOrder.By((InspectionPlan plan) => plan.From), SortsDown = true },
            new("until", text["until"], line => line.Until),
            new("drawn", text["drawn"], line => line.Seed is null ? null : line.Drawn) { IsNumber = true },
            new("visited", text["visited"], line => line.Seed is null ? null : line.Visited) { IsNumber = true },
            new("open", text["open"], line => line.Seed is null ? null : line.Open) { IsNumber = true },
            new("seed", text["seed"], line => line.Seed) { Cell = Seed },
            new("seed_source", text["seed_source"], Source) { IsUsual = false },
            new("drawn_at", text["drawn_at"], line => line.DrawnAt is { } at ? Format.Moment(at) : null) { Sort = ListOrder.By((InspectionPlan plan) => plan.DrawnAt), SortsDown = true, IsUsual = false },
            new("list_hash", text["list_hash"], line => line.PopulationHash) { IsUsual = false },
        ],
    };

    private IQueryable<PlanLine> Lines(IQueryable<InspectionPlan> found)
    {
        var (made, open) = (Db.Set<Inspection>(), Inspection.Open);
        return found.Select(plan => new PlanLine(
            plan.Id, plan.Title, plan.County, plan.State, plan.From, plan.Until,
            made.Count(i => i.PlanId == plan.Id),
            made.Count(i => i.PlanId == plan.Id && i.VisitedOn != null),
            made.Count(i => i.PlanId == plan.Id && open.Contains(i.State)),
            plan.Seed, plan.SeedSource, plan.DrawnAt, plan.PopulationHash));
    }

    private static ListView<InspectionPlan> In(PlanState state) => new($"{state}", PlanWords.Of(state).Capital(), plan => plan.State == state);

    private string? Source(PlanLine line) => line.Seed is null ? null : line.SeedSource ?? text["seed_by_program"].Value;

    private ListCell Seed(PlanLine line) => ListCell.Of(line.Seed) with { Note = Source(line) };
}

/// <summary>A plan in a list.</summary>
public sealed record PlanLine(
    int Id, string Title, string? County, PlanState State, DateOnly From, DateOnly Until, int Drawn, int Visited, int Open, string? Seed, string? SeedSource, DateTimeOffset? DrawnAt, string? PopulationHash) : IListed;
