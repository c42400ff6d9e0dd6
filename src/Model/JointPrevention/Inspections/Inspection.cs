using Model.JointPrevention.Inspections.Checklists;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Officers;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations.Kit;
using Model.Operations.Kit.Lifecycle;
using Model.Operations.Kit.Numbering;

namespace Model.JointPrevention.Inspections;

/// <summary>联合检查: one employer, from the draw to the last finding put right or punished.</summary>
public sealed class Inspection() : Guarded<InspectionState, InspectionVerb>(InspectionState.Planned)
{
    /// <summary>Parts of the dossier that files belong to.</summary>
    public const string Evidence = "evidence";

    public const string Penalty = "penalty";

    /// <summary>Of rectification orders.</summary>
    public static readonly NumberSeries Series = new("joint-inspection-order", "工检改");

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

    public IEnumerable<Finding> Standing => Findings.Where(finding => finding.Counts);

    public DateOnly? VisitedOn { get; private set; }

    /// <summary>Day written down on site while the visit goes on.</summary>
    public DateOnly? VisitDay { get; private set; }

    /// <summary>被检查单位在场人员 and what was said.</summary>
    public string? VisitNote { get; private set; }

    /// <summary>时限 of what comes next: of the inspection, then of the order.</summary>
    public DateOnly NextBy { get; private set; }

    public DateOnly? OrderedOn { get; private set; }

    /// <summary>整改期限 as it was ordered.</summary>
    public DateOnly? FirstDueOn { get; private set; }

    /// <summary>整改期限, with extensions.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>What the order asks for beyond the findings.</summary>
    public string? Demands { get; private set; }

    /// <summary>Day on which the employer said that all is put right; of the last time.</summary>
    public DateOnly? ReportedOn { get; private set; }

    public DateOnly? RecheckedOn { get; private set; }

    /// <summary>受移送部门.</summary>
    public string? TransferTo { get; private set; }

    /// <summary>Law and article that it is transferred under.</summary>
    public string? TransferBasis { get; private set; }

    public DateOnly? TransferredOn { get; private set; }

    public string? PenaltyResult { get; private set; }

    public DateOnly? PenaltyOn { get; private set; }

    /// <summary>罚款; null for another penalty or none.</summary>
    public long? PenaltyFen { get; private set; }

    public bool IsOverdue(DateOnly today) => IsLate(State, NextBy, today);

    /// <summary>Not inspected, or not put right, by its last day.</summary>
    public static bool IsLate(InspectionState state, DateOnly nextBy, DateOnly today) => state is InspectionState.Planned or InspectionState.Ordered && nextBy < today;

    /// <summary>
    /// 按期整改: reported, or found at a re-check, on or before the last day, with nothing left at the first re-check and no transfer.
    /// Null while that is open or where nothing was ordered.
    /// </summary>
    public bool? RectifiedInTime => State == InspectionState.Closed && OrderedOn is not null
        ? TransferredOn is null && ReportedOn <= DueOn && !Transitions.Any(move => move.Verb == nameof(InspectionVerb.Fail))
        : null;

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

    /// <summary>组成检查组: the first of the leading department leads.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Staff(IReadOnlyCollection<Officer> officers)
    {
        if (State != InspectionState.Planned)
        {
            return InspectionRefusals.VisitedAlready;
        }

        if (officers.FirstOrDefault(officer => officer.Avoids(EmployerCode)) is { } conflicted)
        {
            return InspectionRefusals.Conflicted(conflicted.Name);
        }

        team.Clear();
        var lead = officers.FirstOrDefault(officer => officer.Department == TeamDraw.Lead);
        team.AddRange(officers.Select((officer, i) => new TeamMember(i + 1, officer.Id, officer.Department, officer.Name, officer.Certificate, officer == lead)));
        return null;
    }

    /// <summary>Checklists that are gone through: those in force of the team's departments, the city's and its own county's, for its industry.</summary>
    public IEnumerable<Checklist> ListsOf(IEnumerable<Checklist> published) =>
        published.Where(list => list.IsFor(KeyIndustry) && (list.County is null || list.County == County) && team.Exists(member => member.Department == list.Department)).OrderBy(list => list.Department == TeamDraw.Lead ? 0 : 1).ThenBy(list => list.Id);

    /// <summary>What came from the site: answers replace earlier ones of their item, findings those of their key. Sent twice, nothing changes.</summary>
    public Refusal? Note(IEnumerable<Checklist> lists, IReadOnlyCollection<AnswerNote> answered, IReadOnlyCollection<FindingNote> found, string by, DateTimeOffset at)
    {
        if (State != InspectionState.Planned)
        {
            return InspectionRefusals.VisitedAlready;
        }

        if (found.Select(note => note.Refused()).FirstOrDefault(refusal => refusal is not null) is { } refused)
        {
            return refused;
        }

        var items = lists.SelectMany(list => list.Items.Select(item => (list, item))).ToDictionary(one => (one.list.Id, one.item.Number));
        foreach (var note in answered)
        {
            if (!items.TryGetValue((note.ChecklistId, note.Item), out var asked))
            {
                return InspectionRefusals.NoSuchItem;
            }

            Take(note, asked.list, asked.item, by, at);
        }

        foreach (var note in found)
        {
            Take(note, by, at);
        }

        return null;
    }

    /// <summary>What was written down of day and people while the visit goes on.</summary>
    public void Jot(DateOnly? day, string? note)
    {
        if (State == InspectionState.Planned)
        {
            (VisitDay, VisitNote) = (day, Given(note));
        }
    }

    /// <summary>登记检查: everything on the lists is answered, and who was there is known.</summary>
    public Refusal? Visit(IEnumerable<Checklist> lists, DateOnly on, DateOnly today, string? note, string by, DateTimeOffset at)
    {
        if (on > today)
        {
            return InspectionRefusals.VisitedInFuture;
        }

        var open = lists.Sum(list => list.Items.Count(item => !answers.Exists(answer => answer.ChecklistId == list.Id && answer.Item == item.Number)));
        if (open > 0)
        {
            return InspectionRefusals.Unanswered(open);
        }

        var refusal = Fire(InspectionVerb.Visit, by, at);
        if (refusal is null)
        {
            (VisitedOn, VisitDay, VisitNote) = (on, on, Given(note));
        }

        return refusal;
    }

    /// <summary>退回重查: until it is recorded again, it has not taken place.</summary>
    public Refusal? Resume(string by, DateTimeOffset at, string? reason)
    {
        var refusal = Fire(InspectionVerb.Resume, by, at, reason);
        if (refusal is null)
        {
            VisitedOn = null;
        }

        return refusal;
    }

    public Refusal? Clear(string by, DateTimeOffset at) => Fire(InspectionVerb.Clear, by, at);

    public Refusal? Withdraw(int number, string? reason) =>
        State is not (InspectionState.Planned or InspectionState.Visited) ? InspectionRefusals.OrderedAlready
        : findings.Find(finding => finding.Number == number && finding.Counts) is { } finding ? finding.Withdraw(reason)
        : InspectionRefusals.NoSuchFinding;

    /// <summary>下达整改指令. The number is drawn by the caller, in the same transaction, once this is not refused.</summary>
    public Refusal? Order(DateOnly on, DateOnly due, DateOnly today, string? demands, string by, DateTimeOffset at)
    {
        if (on > today || on < VisitedOn || due <= on)
        {
            return InspectionRefusals.DueTooEarly;
        }

        var refusal = Fire(InspectionVerb.Order, by, at);
        if (refusal is null)
        {
            (OrderedOn, FirstDueOn, DueOn, NextBy, Demands) = (on, due, due, due, Given(demands));
        }

        return refusal;
    }

    /// <summary>延期: granted before the last day has passed, or not at all.</summary>
    public Refusal? Extend(DateOnly until, DateOnly today, string by, DateTimeOffset at, string? reason)
    {
        if (until <= DueOn)
        {
            return InspectionRefusals.NotLater;
        }

        if (State == InspectionState.Ordered && DueOn < today)
        {
            return InspectionRefusals.RunOut;
        }

        var refusal = Fire(InspectionVerb.Extend, by, at, reason);
        if (refusal is null)
        {
            (DueOn, NextBy) = (until, until);
        }

        return refusal;
    }

    /// <summary>登记整改材料: what the employer says that it did; evidence is a file of the dossier.</summary>
    public Refusal? Report(DateOnly on, DateOnly today, string by, DateTimeOffset at, string? said)
    {
        if (on > today || on < OrderedOn)
        {
            return InspectionRefusals.ReportedElsewhen;
        }

        var refusal = Fire(InspectionVerb.Report, by, at, said);
        if (refusal is null)
        {
            ReportedOn = on;
        }

        return refusal;
    }

    /// <summary>复查: which findings are put right. All of them: closed. Otherwise there is a new last day for the rest.</summary>
    /// <param name="on">Day of the re-check.</param>
    /// <param name="today">Business date.</param>
    /// <param name="put">Numbers of findings that are put right.</param>
    /// <param name="due">New last day where something is left.</param>
    /// <param name="by">Who re-checked.</param>
    /// <param name="at">Real time.</param>
    /// <param name="note">What was seen; needed where something is left.</param>
    public Refusal? Recheck(DateOnly on, DateOnly today, IReadOnlyCollection<int> put, DateOnly? due, string by, DateTimeOffset at, string? note)
    {
        var left = Standing.Count(finding => !put.Contains(finding.Number));
        if (on > today || on < OrderedOn)
        {
            return InspectionRefusals.RecheckedElsewhen;
        }

        if (left > 0 && !(due > on))
        {
            return InspectionRefusals.NoNewDay;
        }

        var refusal = Fire(left == 0 ? InspectionVerb.Pass : InspectionVerb.Fail, by, at, note);
        if (refusal is not null)
        {
            return refusal;
        }

        foreach (var finding in Standing)
        {
            finding.Judge(put.Contains(finding.Number) ? finding.FixedOn ?? on : null);
        }

        RecheckedOn = on;
        DueOn = left > 0 ? due : DueOn;
        NextBy = DueOn!.Value;
        ReportedOn = left > 0 ? null : ReportedOn ?? on;

        return null;
    }

    /// <summary>移送处罚: to the department in charge, under the law that it punishes by.</summary>
    public Refusal? Transfer(string department, string? basis, DateOnly on, DateOnly today, string by, DateTimeOffset at, string? reason)
    {
        if (on > today || on < (OrderedOn ?? VisitedOn))
        {
            return InspectionRefusals.TransferredElsewhen;
        }

        if (string.IsNullOrWhiteSpace(basis))
        {
            return InspectionRefusals.NoBasis;
        }

        var refusal = Fire(InspectionVerb.Transfer, by, at, reason);
        if (refusal is null)
        {
            (TransferTo, TransferBasis, TransferredOn) = (department, basis.Trim(), on);
        }

        return refusal;
    }

    /// <summary>登记处罚结果, by the department that it was transferred to.</summary>
    public Refusal? Settle(string department, DateOnly on, DateOnly today, long? fen, string by, DateTimeOffset at, string? result)
    {
        if (State == InspectionState.Transferred && department != TransferTo)
        {
            return InspectionRefusals.NotTheirs;
        }

        if (on > today || on < TransferredOn)
        {
            return InspectionRefusals.SettledElsewhen;
        }

        var refusal = Fire(InspectionVerb.Settle, by, at, result);
        if (refusal is null)
        {
            (PenaltyResult, PenaltyOn, PenaltyFen) = (result!.Trim(), on, fen);
        }

        return refusal;
    }

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

    private void Take(AnswerNote note, Checklist list, ChecklistItem item, string by, DateTimeOffset at)
    {
        if (answers.Find(answer => answer.ChecklistId == list.Id && answer.Item == item.Number) is not { } known)
        {
            answers.Add(new Answer(answers.Count + 1, list.Id, item.Number, list.Department, item.Text, item.Basis, note.Verdict, Given(note.Remark), by, at));
        }
        else if ((known.Verdict, known.Remark) != (note.Verdict, Given(note.Remark)))
        {
            known.Take(note with { Remark = Given(note.Remark) }, by, at);
        }
    }

    private void Take(FindingNote note, string by, DateTimeOffset at)
    {
        if (findings.Find(finding => finding.Key == note.Key) is not { } known)
        {
            findings.Add(new Finding(findings.Count + 1, note.Key, note.Kind, note.Department, note.Text.Trim(), Given(note.Basis), note.Value, note.Limit, Given(note.Unit), by, at));
        }
        else if (known.Counts)
        {
            known.Take(note with { Basis = Given(note.Basis), Unit = Given(note.Unit) }, by, at);
        }
    }

    private Refusal? IsStaffed() => team.Count < TeamDraw.Fewest ? InspectionRefusals.TeamTooSmall : team.TrueForAll(member => !member.IsLead) ? InspectionRefusals.NoLead : null;

    private Refusal? FoundNothing() => Standing.Any() ? InspectionRefusals.SomethingFound : null;

    private Refusal? FoundSomething() => Standing.Any() ? null : InspectionRefusals.NothingFound;

    private Refusal? WasNotOrdered() => OrderedOn is null ? null : InspectionRefusals.OrderedAlready;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
