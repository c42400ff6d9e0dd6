using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Officers;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations.Kit;
using Model.Operations.Kit.Lifecycle;

namespace Model.JointPrevention.Inspections;

/// <summary>联合检查: one employer, from the draw to the last finding put right or punished.</summary>
public sealed partial class Inspection() : Guarded<InspectionState, InspectionVerb>(InspectionState.Planned)
{
    /// <summary>States in which something is still to be done.</summary>
    public static readonly InspectionState[] Open = [InspectionState.Planned, InspectionState.Visited, InspectionState.Ordered, InspectionState.Reported, InspectionState.Transferred];

    private readonly List<TeamMember> team = [];
    private readonly List<Answer> answers = [];
    private readonly List<Finding> findings = [];

    /// <summary>Null for one that was arranged by itself.</summary>
    public int? PlanId { get; init; }

    /// <summary>Why it was arranged without a plan: a complaint, an accident.</summary>
    public string? Why { get; init; }

    public required string EmployerCode { get; init; }

    public required string EmployerName { get; init; }

    public string? KeyIndustry { get; init; }

    public RiskGroup? Group { get; init; }

    /// <summary>Last day by which it is to take place.</summary>
    public required DateOnly PlannedBy { get; init; }

    public IReadOnlyList<TeamMember> Team => [.. team.OrderBy(member => member.Number)];

    public IReadOnlyList<Answer> Answers => [.. answers.OrderBy(answer => answer.ChecklistId).ThenBy(answer => answer.Item)];

    /// <summary>All there ever were; those withdrawn do not count.</summary>
    public IReadOnlyList<Finding> Findings => [.. findings.OrderBy(finding => finding.Number)];

    /// <summary>How many findings stand: counted when they change, so that lists need not.</summary>
    public int Found { get; private set; }

    /// <summary>Kinds of the findings that stand, as <see cref="Finding.Bit"/> of each.</summary>
    public int FoundKinds { get; private set; }

    public IEnumerable<Finding> Standing => Findings.Where(finding => finding.Counts);

    public DateOnly? VisitedOn { get; private set; }

    /// <summary>Day written down on site while the visit goes on.</summary>
    public DateOnly? VisitDay { get; private set; }

    /// <summary>被检查单位在场人员 and what was said.</summary>
    public string? VisitNote { get; private set; }

    /// <summary>时限 of what comes next: of the inspection, then of the order; null while that is suspended.</summary>
    public DateOnly? NextBy { get; private set; }

    public bool IsOverdue(DateOnly today) => IsLate(State, NextBy, today);

    /// <summary>Not inspected, or not put right, by its last day; what is suspended has none.</summary>
    public static bool IsLate(InspectionState state, DateOnly? nextBy, DateOnly today) => state is InspectionState.Planned or InspectionState.Ordered && nextBy < today;

    public static Inspection OfPlan(InspectionPlan plan, PlanCandidate drawn, string by, DateTimeOffset at) => new()
    {
        PlanId = plan.Id,
        County = drawn.County,
        EmployerCode = drawn.EmployerCode,
        EmployerName = drawn.EmployerName,
        KeyIndustry = drawn.KeyIndustry,
        Group = drawn.Group,
        PlannedBy = plan.Until,
        NextBy = plan.Until,
        CreatedBy = by,
        CreatedAt = at,
    };

    public static (Inspection? Made, Refusal? Refusal) ByItself(InspectedEmployer employer, DateOnly plannedBy, string? why, string by, DateTimeOffset at) =>
        string.IsNullOrWhiteSpace(why) ? (null, InspectionRefusals.NoReason) : (new Inspection
        {
            Why = why.Trim(),
            County = employer.County,
            EmployerCode = employer.Code,
            EmployerName = employer.Name,
            KeyIndustry = employer.KeyIndustry,
            PlannedBy = plannedBy,
            NextBy = plannedBy,
            CreatedBy = by,
            CreatedAt = at,
        }, null);

    public Refusal? Cancel(string by, DateTimeOffset at, string? reason) => Fire(InspectionVerb.Cancel, by, at, reason);

    /// <summary>重新办理: transfer and penalty are void; what was done stays in its moves.</summary>
    public Refusal? Reopen(string by, DateTimeOffset at, string? reason)
    {
        var refusal = Fire(InspectionVerb.Reopen, by, at, reason);
        if (refusal is null)
        {
            (TransferTo, TransferBasis, TransferredOn) = (null, null, null);
            (PenaltyResult, PenaltyOn, PenaltyFen) = (null, null, null);
        }

        return refusal;
    }

    /// <summary>What was drawn or visited stays on record: it can be cancelled.</summary>
    public override Refusal? Delete(string by, DateTimeOffset at, string? reason) => InspectionRefusals.StaysOnRecord;

    protected override IEnumerable<string?> Findable => [EmployerName, EmployerCode];

    protected override void Declare(Moves<InspectionState, InspectionVerb> moves) => moves
        .Allow(InspectionState.Planned, InspectionVerb.Visit, InspectionState.Visited, IsStaffed)
        .AllowForReason(InspectionState.Planned, InspectionVerb.Cancel, InspectionState.Cancelled)
        .AllowForReason(InspectionState.Visited, InspectionVerb.Resume, InspectionState.Planned)
        .Allow(InspectionState.Visited, InspectionVerb.Clear, InspectionState.Closed, FoundNothing)
        .Allow(InspectionState.Visited, InspectionVerb.Order, InspectionState.Ordered, FoundSomething)
        .AllowForReason(InspectionState.Ordered, InspectionVerb.Extend, InspectionState.Ordered)
        .AllowForReason(InspectionState.Ordered, InspectionVerb.Suspend, InspectionState.Ordered)
        .AllowForReason(InspectionState.Ordered, InspectionVerb.Continue, InspectionState.Ordered)
        .AllowForReason(InspectionState.Ordered, InspectionVerb.Report, InspectionState.Reported)
        .Allow(InspectionState.Ordered, InspectionVerb.Pass, InspectionState.Closed)
        .AllowForReason(InspectionState.Ordered, InspectionVerb.Fail, InspectionState.Ordered)
        .Allow(InspectionState.Reported, InspectionVerb.Pass, InspectionState.Closed)
        .AllowForReason(InspectionState.Reported, InspectionVerb.Fail, InspectionState.Ordered)
        .AllowForReason(InspectionState.Visited, InspectionVerb.Transfer, InspectionState.Transferred, FoundSomething)
        .AllowForReason(InspectionState.Ordered, InspectionVerb.Transfer, InspectionState.Transferred)
        .AllowForReason(InspectionState.Reported, InspectionVerb.Transfer, InspectionState.Transferred)
        .AllowForReason(InspectionState.Transferred, InspectionVerb.Settle, InspectionState.Closed)
        .AllowForReason(InspectionState.Closed, InspectionVerb.Reopen, InspectionState.Visited, WasNotOrdered);

    protected override Bilingual NameOf(InspectionState state) => InspectionWords.Of(state);

    protected override Bilingual NameOf(InspectionVerb verb) => InspectionWords.Of(verb);

    private Refusal? IsStaffed() => team.Count < TeamDraw.Fewest ? InspectionRefusals.TeamTooSmall : team.TrueForAll(member => !member.IsLead) ? InspectionRefusals.NoLead : null;

    private Refusal? FoundNothing() => Standing.Any() ? InspectionRefusals.SomethingFound : null;

    private Refusal? FoundSomething() => Standing.Any() ? null : InspectionRefusals.NothingFound;

    private Refusal? WasNotOrdered() => OrderedOn is null ? null : InspectionRefusals.OrderedAlready;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
