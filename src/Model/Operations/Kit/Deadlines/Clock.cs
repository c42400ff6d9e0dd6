using Model.Calendar;

namespace Model.Operations.Kit.Deadlines;

/// <summary>
/// A period that runs against somebody: when it started, when it was suspended and extended, when what it is for was done. A record keeps it
/// (<see cref="RecordMap.Clock"/>); dates are business dates, and what it says of a day rests on what had happened by that day.
/// </summary>
public sealed class Clock
{
    private readonly List<Suspension> suspensions = [];
    private readonly List<Extension> extensions = [];

    public Clock(string ruleId, DateOnly startedOn) => (RuleId, StartedOn) = (ruleId, startedOn);

    public string RuleId { get; private set; }

    public DateOnly StartedOn { get; private set; }

    /// <summary>What the document counts in, where it gives the period itself; null for a statutory one.</summary>
    public ClockUnit? GivenUnit { get; private set; }

    /// <summary>How long the document says; null where it names a day, and for a statutory period.</summary>
    public int? GivenLength { get; private set; }

    /// <summary>
    /// The last day that the document states; null for a statutory period. What was told in writing binds: a holiday calendar that comes later
    /// moves what the law says, not what a document says, and extensions and suspensions are counted on from this day.
    /// </summary>
    public DateOnly? StatedDay { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public IReadOnlyList<Suspension> Suspensions => [.. suspensions.OrderBy(suspension => suspension.Number)];

    public IReadOnlyList<Extension> Extensions => [.. extensions.OrderBy(extension => extension.Number)];

    /// <summary>The rule of the day it started: a later law does not reach back.</summary>
    public ClockRule Rule => ClockRule.InForce(RuleId, StartedOn);

    public ClockUnit Unit => GivenUnit ?? Rule.Unit;

    /// <summary>Starts a period that a document gives (自定期限).</summary>
    public static (Clock? Made, Refusal? Refusal) Give(string ruleId, DateOnly startedOn, ClockPeriod period, Reckoning by)
    {
        var clock = new Clock(ruleId, startedOn);
        if (period.Refused(clock.Rule, startedOn) is { } refusal)
        {
            return (null, refusal);
        }

        (clock.GivenUnit, clock.GivenLength, clock.StatedDay) = (period.Unit, period.Length, period.LastDay(startedOn, by).Value);
        return (clock, null);
    }

    /// <summary>中止. A period that has run out cannot be stopped any more: what was late stays late.</summary>
    public Refusal? Suspend(DateOnly on, string who, string? reason, Reckoning by)
    {
        var refusal = !Rule.Suspends ? ClockRefusals.NeverSuspended(Rule)
            : NotRunning() ?? Unreasoned(reason)
            ?? (on < LastEvent ? ClockRefusals.TooEarly(LastEvent) : null)
            ?? RunOut(on, by);
        if (refusal is null)
        {
            suspensions.Add(new Suspension(suspensions.Count + 1, on, reason!.Trim(), who));
        }

        return refusal;
    }

    /// <summary>恢复: the period goes on, that day counts again.</summary>
    public Refusal? Resume(DateOnly on, string who, string? reason)
    {
        if (Suspended is not { } open)
        {
            return ClockRefusals.NotSuspended();
        }

        var refusal = Unreasoned(reason) ?? (on < open.SuspendedOn ? ClockRefusals.TooEarly(open.SuspendedOn) : null);
        if (refusal is null)
        {
            open.End(on, who, reason!.Trim());
        }

        return refusal;
    }

    /// <summary>延长, in its unit. Granted before the period has run out or not at all.</summary>
    public Refusal? Extend(int length, DateOnly grantedOn, string who, string? reason, Reckoning by)
    {
        var refusal = Rule.Extension is not { } allowed ? ClockRefusals.NeverExtended(Rule)
            : extensions.Count >= allowed.Times ? ClockRefusals.ExtendedBefore(allowed.Times.Value)
            : length < 1 || length > (allowed.Length ?? ClockPeriod.Longest) ? ClockRefusals.ExtendedTooLong(allowed.Length ?? ClockPeriod.Longest, Unit)
            : NotRunning() ?? Unreasoned(reason)
            ?? (grantedOn < LastEvent ? ClockRefusals.TooEarly(LastEvent) : null)
            ?? RunOut(grantedOn, by);
        if (refusal is null)
        {
            extensions.Add(new Extension(extensions.Count + 1, grantedOn, length, reason!.Trim(), who));
        }

        return refusal;
    }

    /// <summary>What the period is for was done; late or in time, the clock stops.</summary>
    public Refusal? Finish(DateOnly on)
    {
        if (DoneOn is { } done)
        {
            return ClockRefusals.DoneBefore(done);
        }

        if (on < LastEvent)
        {
            return ClockRefusals.TooEarly(LastEvent);
        }

        DoneOn = on;
        return null;
    }

    /// <summary>Null while it runs, and once it is done.</summary>
    public Suspension? Suspended => DoneOn is null && Suspensions is [.., { ResumedOn: null } open] ? open : null;

    /// <summary>The last day as it is known on a day; null while the period is suspended, when it depends on the day it goes on.</summary>
    public Reckoned<DateOnly>? DueAsOf(DateOnly day, Reckoning by) => suspensions.Exists(s => s.IsOpenOn(day)) ? null : DueIfResumedOn(day, 0, by);

    /// <summary>The last day as it would be, to be shown before an extension is granted.</summary>
    public Reckoned<DateOnly> DueIfExtended(int length, DateOnly grantedOn, Reckoning by) => DueIfResumedOn(grantedOn, length, by);

    /// <summary>How it stands on a business date.</summary>
    public ClockState StateAt(DateOnly day, Reckoning by)
    {
        var judged = DoneOn <= day ? DoneOn.Value : day;
        return ClockState.Of(day, Unit, DueIfResumedOn(judged, 0, by), suspensions.Find(s => s.IsOpenOn(judged))?.SuspendedOn, DoneOn, by.Calendar);
    }

    private DateOnly LastEvent => suspensions.Select(s => s.ResumedOn ?? s.SuspendedOn)
        .Concat(extensions.Select(e => e.GrantedOn))
        .Prepend(StartedOn)
        .Max();

    private Refusal? NotRunning() => DoneOn is { } done ? ClockRefusals.DoneBefore(done)
        : Suspended is { } open ? ClockRefusals.SuspendedNow(open.SuspendedOn)
        : null;

    private static Refusal? Unreasoned(string? reason) => string.IsNullOrWhiteSpace(reason) ? ClockRefusals.NoReason() : null;

    private Refusal? RunOut(DateOnly day, Reckoning by) => DueIfResumedOn(day, 0, by).Value is var due && day > due ? ClockRefusals.RunOut(due) : null;

    /// <summary>By what had happened up to a day; a suspension that was open then is taken to end on it.</summary>
    private Reckoned<DateOnly> DueIfResumedOn(DateOnly day, int more, Reckoning by)
    {
        var extended = extensions.Where(e => e.GrantedOn <= day).Sum(e => e.Length) + more;
        var stops = suspensions.Where(s => s.SuspendedOn <= day).Select(s => (s.SuspendedOn, s.ResumedOn < day ? s.ResumedOn.Value : day));
        return Rule.LastDay(StatedDay ?? StartedOn, StatedDay is null ? Rule.Length + extended : extended, Unit, [.. stops], by);
    }
}
