using Model.Calendar;
using Model.Operations.Kit;
using Model.Operations.Kit.Lifecycle;

namespace Model.Analysis.Warnings;

/// <summary>
/// 预警: that a rule held of a unit, from the first build that saw it to the last in a row (an episode), and what people did about it.
/// Rule, unit and episode name it: whatever looks twice, or two at once, make one.
/// </summary>
public sealed class Warning() : Guarded<WarningState, WarningVerb>(WarningState.Raised)
{
    /// <summary>Who raises and ends warnings.</summary>
    public const string Program = "system";

    private readonly List<Sighting> sightings = [];

    /// <summary>Of <see cref="WarningRule"/>.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>What it is about: <see cref="Reading.Unit"/>.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>1, 2, 3 … of this rule and unit.</summary>
    public int Episode { get; private set; }

    public string UnitZh { get; private set; } = "";

    public string UnitEn { get; private set; } = "";

    /// <summary>Division or key industry; null for all.</summary>
    public string? Industry { get; private set; }

    public string? Employer { get; private set; }

    public WarningLevel Level { get; private set; }

    /// <summary>Business date of the build that first saw it.</summary>
    public DateOnly RaisedOn { get; private set; }

    public string RaisedIn { get; private set; } = "";

    public DateOnly SeenOn { get; private set; }

    /// <summary>The last build that saw it.</summary>
    public string SeenIn { get; private set; } = "";

    /// <summary>Business date of the build that saw it no more; null while it holds.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? EndedIn { get; private set; }

    /// <summary>签收时限: until when somebody says that they have seen it.</summary>
    public DateOnly AcknowledgeBy { get; private set; }

    /// <summary>处置措施.</summary>
    public string? Action { get; private set; }

    /// <summary>Until when that is done.</summary>
    public DateOnly? ActionDueOn { get; private set; }

    /// <summary>Resolution of a joint meeting that it became.</summary>
    public int? ResolutionId { get; private set; }

    /// <summary>Plan of joint inspections that takes it up.</summary>
    public int? PlanId { get; private set; }

    public DismissalReason? Dismissal { get; private set; }

    /// <summary>How bad it was when it was dismissed.</summary>
    public double? DismissedScore { get; private set; }

    /// <summary>Of the last build that saw other figures than the one before; oldest first.</summary>
    public IReadOnlyList<Sighting> Sightings => [.. sightings.OrderBy(sighting => sighting.Number)];

    public Bilingual UnitName => new(UnitZh, UnitEn);

    /// <summary>Nobody has decided about it, and its reason holds.</summary>
    public bool IsOpen => EndedOn is null && State is WarningState.Raised or WarningState.Acknowledged;

    public bool IsOverdue(DateOnly today) => EndedOn is null && State == WarningState.Raised && AcknowledgeBy < today;

    internal static Warning Raise(WarningRule rule, Reading reading, int episode, string build, WorkingDays days, DateTimeOffset at)
    {
        var raised = new Warning
        {
            County = reading.County,
            CreatedBy = Program,
            CreatedAt = at,
            Rule = rule.Id,
            Unit = reading.Unit,
            Episode = episode,
            Industry = reading.Industry,
            Employer = reading.Employer,
            RaisedOn = reading.KnownOn,
            RaisedIn = build,
        };
        raised.AcknowledgeBy = days.AddWorkingDays(reading.KnownOn, rule.AcknowledgeDays).Value;
        raised.Take(rule, reading, build);
        return raised;
    }

    /// <summary>Still true: the newer figures are kept, and what was dismissed is raised again when it got worse by the rule's measure.</summary>
    internal void SeeAgain(WarningRule rule, Reading reading, string build, WorkingDays days, DateTimeOffset at)
    {
        var before = Level;
        Take(rule, reading, build);
        if (State == WarningState.Dismissed && (Level > before || reading.Score >= rule.Worse * DismissedScore))
        {
            Must(Fire(WarningVerb.RaiseAgain, Program, Latest(at)));
            (Dismissal, DismissedScore) = (null, null);
            AcknowledgeBy = days.AddWorkingDays(reading.KnownOn, rule.AcknowledgeDays).Value;
        }
    }

    internal void End(DateOnly on, string build) => (EndedOn, EndedIn) = (on, build);

    public Refusal? Acknowledge(string by, DateTimeOffset at) => Fire(WarningVerb.Acknowledge, by, at);

    /// <param name="done">What is done about it.</param>
    /// <param name="due">Until when; null for done already.</param>
    /// <param name="resolution">Of a joint meeting, by id.</param>
    /// <param name="plan">Of joint inspections, by id.</param>
    /// <param name="today">Business date.</param>
    public Refusal? Act(string? done, DateOnly? due, int? resolution, int? plan, DateOnly today, string by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(done))
        {
            return WarningRefusals.NothingDone;
        }

        if (due < today)
        {
            return WarningRefusals.DueInPast;
        }

        var refusal = Fire(WarningVerb.Act, by, at, done);
        if (refusal is null)
        {
            (Action, ActionDueOn, ResolutionId, PlanId) = (done.Trim(), due, resolution, plan);
        }

        return refusal;
    }

    public Refusal? Dismiss(DismissalReason reason, string? words, string by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return WarningRefusals.NoWords;
        }

        var refusal = Fire(WarningVerb.Dismiss, by, at, words);
        if (refusal is null)
        {
            (Dismissal, DismissedScore) = (reason, sightings.MaxBy(sighting => sighting.Number)!.Score);
        }

        return refusal;
    }

    public Refusal? Reopen(string by, DateTimeOffset at, string? reason)
    {
        var refusal = Fire(WarningVerb.Reopen, by, at, reason);
        if (refusal is null)
        {
            (Dismissal, DismissedScore) = (null, null);
        }

        return refusal;
    }

    public override Refusal? Delete(string by, DateTimeOffset at, string? reason) => WarningRefusals.NotByPeople;

    protected override IEnumerable<string?> Findable => [UnitZh, UnitEn, Employer, WarningRule.Find(Rule)?.Name.Zh, WarningRule.Find(Rule)?.Name.En];

    protected override void Declare(Moves<WarningState, WarningVerb> moves) => moves
        .Allow(WarningState.Raised, WarningVerb.Acknowledge, WarningState.Acknowledged)
        .AllowForReason(WarningState.Raised, WarningVerb.Act, WarningState.Acted)
        .AllowForReason(WarningState.Acknowledged, WarningVerb.Act, WarningState.Acted)
        .AllowForReason(WarningState.Acted, WarningVerb.Act, WarningState.Acted)
        .AllowForReason(WarningState.Raised, WarningVerb.Dismiss, WarningState.Dismissed)
        .AllowForReason(WarningState.Acknowledged, WarningVerb.Dismiss, WarningState.Dismissed)
        .AllowForReason(WarningState.Acted, WarningVerb.Reopen, WarningState.Acknowledged)
        .AllowForReason(WarningState.Dismissed, WarningVerb.Reopen, WarningState.Acknowledged)
        .Allow(WarningState.Dismissed, WarningVerb.RaiseAgain, WarningState.Raised);

    protected override Bilingual NameOf(WarningState state) => WarningTerms.Of(state);

    protected override Bilingual NameOf(WarningVerb verb) => WarningTerms.Of(verb);

    private void Take(WarningRule rule, Reading reading, string build)
    {
        (SeenOn, SeenIn) = (reading.KnownOn, build);
        // The name is that of the day, as everywhere beside a record; it follows what the departments send while the warning holds.
        (UnitZh, UnitEn) = (reading.UnitName.Zh, reading.UnitName.En);
        Level = reading.Score >= rule.UrgentFrom ? WarningLevel.Urgent : WarningLevel.Watch;
        if (sightings.MaxBy(sighting => sighting.Number) is not { } last || !last.Says(rule, reading))
        {
            sightings.Add(Sighting.Of(sightings.Count + 1, build, rule, reading));
        }
    }

    /// <summary>The program's clock may lie behind that of who dismissed it.</summary>
    private DateTimeOffset Latest(DateTimeOffset at) => Transitions is [.., var last] && last.At > at ? last.At : at;

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Words.En);
        }
    }
}
