using System.Globalization;
using Dashboard.Shell;
using Dashboard.Shell.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations.Kit.Deadlines;
using Model.Operations.Kit.Lists;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>联合检查: every inspection, what is still to be done about it, and by when.</summary>
[PagePermission(Permissions.InspectionsRead, Change = Permissions.InspectionsRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(ListTools tools, IStringLocalizer<InspectionsTexts> text) : ListPage<Inspection, InspectionLine>(tools)
{
    // A choice of more helps nobody; a plan's own page leads to its inspections.
    private const int MostPlans = 100;

    private IReadOnlyList<(string Value, string Words)> Plans { get; set; } = [];

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    protected override async Task PrepareAsync(CancellationToken stop) =>
        Plans = [.. (await Db.Set<InspectionPlan>().OrderByDescending(plan => plan.From).Take(MostPlans).Select(plan => new { plan.Id, plan.Title }).ToListAsync(stop)).Select(plan => (plan.Id.ToString(CultureInfo.InvariantCulture), plan.Title))];

    protected override ListOf<Inspection, InspectionLine> Declare()
    {
        var (today, open) = (Today, Inspection.Open);
        return new()
        {
            Title = text["inspections"],
            SearchHelp = text["search_help"],
            Order = "by_day",
            Lines = Lines,
            Views =
            [
                new("open", text["view_open"], i => open.Contains(i.State)),
                new("planned", text["view_planned"], i => i.State == InspectionState.Planned),
                new("ordered", text["view_ordered"], i => i.State == InspectionState.Ordered),
                new("overdue", text["view_overdue"], i => (i.State == InspectionState.Planned || i.State == InspectionState.Ordered) && i.NextBy < today),
                new("recheck", text["view_recheck"], i => i.State == InspectionState.Reported),
                new("transferred", text["view_transferred"], i => i.State == InspectionState.Transferred),
                new("closed", text["view_closed"], i => i.State == InspectionState.Closed),
                new("all", text["view_all"]),
            ],
            Choices =
            [
                Assigned<Inspection>(),
                new("industry", text["industry"], [.. InspectionWordsOnPage.IndustryOptions], (found, value) => value == Quota.Other ? found.Where(i => i.KeyIndustry == null) : found.Where(i => i.KeyIndustry == value)),
                new("group", text["group"], InspectionWordsOnPage.GroupOptions, InGroup),
                new("kind", text["found_kind"], [.. Enum.GetValues<FindingKind>().Select(kind => ($"{kind}", InspectionWords.Of(kind).Capital()))], OfKind),
                new("plan", text["plan"], Plans, InPlan),
            ],
            Columns =
            [
                new("order_no", text["order_no"], line => line.Number) { IsUsual = false },
                new("employer", text["employer"], line => line.EmployerName) { Cell = Head, Sort = ListOrder.By((Inspection i) => i.EmployerName), IsHead = true },
                new("code", text["code"], line => line.EmployerCode) { IsUsual = false },
                new("level", text["level"], line => Levels.Name(line.County).ToString()) { IsUsual = false },
                new("industry", text["industry"], line => InspectionWordsOnPage.Industry(line.KeyIndustry)),
                new("group", text["group"], line => line.Group is { } group ? DirectoryWords.Of(group).Capital() : null),
                new("state", text["state"], line => InspectionWords.Of(line.State).ToString()) { Cell = State },
                new("assignee", text["assignee"], line => line.Assignee) { IsUsual = false },
                new("planned_by", text["planned_by"], line => line.PlannedBy) { IsUsual = false },
                new("visited_on", text["visited_on"], line => line.VisitedOn) { Sort = ListOrder.By((Inspection i) => i.VisitedOn), SortsDown = true },
                new("findings", text["findings"], line => line.VisitedOn is null ? null : line.Findings) { IsNumber = true },
                new("by_day", text["by_day"], line => line.IsOpen ? line.NextBy : null) { Cell = By, Sort = ListOrder.By((Inspection i) => i.NextBy) },
                new("reported_on", text["reported_on"], line => line.ReportedOn) { IsUsual = false },
                new("rechecked_on", text["rechecked_on"], line => line.RecheckedOn) { IsUsual = false },
                new("transfer_to", text["transfer_to"], line => line.TransferTo is { } to ? Departments.Name(to) : null) { IsUsual = false },
            ],
        };
    }

    private static IQueryable<InspectionLine> Lines(IQueryable<Inspection> found) => found.Select(i => new InspectionLine(
        i.Id, i.Number, i.EmployerCode, i.EmployerName, i.County, i.KeyIndustry, i.Group, i.State, i.Assignee, i.PlannedBy, i.VisitedOn,
        i.Found, i.NextBy, i.Rectification!.GivenUnit, i.ReportedOn, i.RecheckedOn, i.TransferTo));

    private static ListCell Head(InspectionLine line) => new(line.EmployerName) { Href = $"/joint/inspections/{line.Id}", Note = Levels.Name(line.County) + (line.Number is { } number ? " · " + number : "") };

    private ListCell State(InspectionLine line)
    {
        var isOverdue = line.IsOverdue(Today);
        return new(isOverdue ? text["overdue_" + line.State].Value : InspectionWords.Of(line.State).Capital()) { Status = InspectionWordsOnPage.Kind(line.State, isOverdue) };
    }

    /// <summary>The last day and what is left until then; of a period that is suspended there is none.</summary>
    private ListCell By(InspectionLine line) => !line.IsOpen ? ListCell.Of(null)
        : line.NextBy is { } by ? ListCell.Of(by) with { Note = ClockState.Of(Today, line.Unit ?? ClockUnit.CalendarDays, new(by, false), null, null, Days.Calendar).Short.ToString() }
        : new(text["suspended"]) { IsWhole = true };

    private static IQueryable<Inspection> InGroup(IQueryable<Inspection> found, string value)
    {
        var group = Enum.Parse<RiskGroup>(value);
        return found.Where(i => i.Group == group);
    }

    private static IQueryable<Inspection> OfKind(IQueryable<Inspection> found, string value)
    {
        var bit = Finding.Bit(Enum.Parse<FindingKind>(value));
        return found.Where(i => (i.FoundKinds & bit) != 0);
    }

    private static IQueryable<Inspection> InPlan(IQueryable<Inspection> found, string value)
    {
        var plan = int.Parse(value, CultureInfo.InvariantCulture);
        return found.Where(i => i.PlanId == plan);
    }
}

/// <summary>An inspection in a list.</summary>
public sealed record InspectionLine(
    int Id, string? Number, string EmployerCode, string EmployerName, string? County, string? KeyIndustry, RiskGroup? Group, InspectionState State, string? Assignee, DateOnly PlannedBy, DateOnly? VisitedOn,
    int Findings, DateOnly? NextBy, ClockUnit? Unit, DateOnly? ReportedOn, DateOnly? RecheckedOn, string? TransferTo) : IListed
{
    /// <summary>Something is to be done by a day.</summary>
    public bool IsOpen => State is InspectionState.Planned or InspectionState.Ordered;

    public bool IsOverdue(DateOnly today) => Inspection.IsLate(State, NextBy, today);
}
