using Model.Calendar;

namespace Model.Operations.Kit.Deadlines;

/// <summary>
/// A period that runs against somebody: when it started, when it was suspended and extended, when what it is for was done.
/// Whoever owns it stores it; dates are business dates, and what it says of a day rests on what had happened by that day.
/// </summary>
public sealed class Clock
{
    private readonly List<Suspension> suspensions = [];
    private readonly List<Extension> extensions = [];

    public Clock(string ruleId, DateOnly startedOn) => (RuleId, StartedOn) = (ruleId, startedOn);

    public string RuleId { get; private set; }

    public DateOnly StartedOn { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public IReadOnlyList<Suspension> Suspensions => suspensions;

    public IReadOnlyList<Extension> Extensions => extensions;

    /// <summary>The rule of the day it started: a later law does not reach back.</summary>
    public ClockRule Rule => ClockRule.InForce(RuleId, StartedOn);

    /// <summary>中止. A period that has run out cannot be stopped any more: what was late stays late.</summary>
    public Refusal? Suspend(DateOnly on, string reason, Reckoning by)
    {
        var refusal = !Rule.Suspends ? ClockRefusals.NeverSuspended(Rule)
            : NotRunning() ?? Unreasoned(reason)
            ?? (on < LastEvent ? ClockRefusals.TooEarly(LastEvent) : null)
            ?? RunOut(on, by);
        if (refusal is null)
        {
            suspensions.Add(new Suspension(suspensions.Count + 1, on, reason));
        }

        return refusal;
    }

    /// <summary>恢复: the period goes on, that day counts again.</summary>
    public Refusal? Resume(DateOnly on)
    {
        if (suspensions.LastOrDefault() is not { ResumedOn: null } open)
        {
            return ClockRefusals.NotSuspended();
        }

        if (on < open.SuspendedOn)
        {
            return ClockRefusals.TooEarly(open.SuspendedOn);
        }

        open.ResumedOn = on;
        return null;
    }

    /// <summary>延长, in the unit of the rule. Granted before the period has run out or not at all.</summary>
    public Refusal? Extend(int length, DateOnly grantedOn, string reason, Reckoning by)
    {
        var refusal = Rule.Extension is not { } allowed ? ClockRefusals.NeverExtended(Rule)
            : extensions.Count >= allowed.Times ? ClockRefusals.ExtendedBefore(allowed)
            : length < 1 || length > allowed.Length ? ClockRefusals.ExtendedTooLong(Rule, allowed)
            : NotRunning() ?? Unreasoned(reason)
            ?? (grantedOn < LastEvent ? ClockRefusals.TooEarly(LastEvent) : null)
            ?? RunOut(grantedOn, by);
        if (refusal is null)
        {
            extensions.Add(new Extension(extensions.Count + 1, grantedOn, length, reason));
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

    /// <summary>The last day as it is known on a day; null while the period is suspended, when it depends on the day it goes on.</summary>
    public Reckoned<DateOnly>? DueAsOf(DateOnly day, Reckoning by) => suspensions.Exists(s => s.IsOpenOn(day)) ? null : DueIfResumedOn(day, by);

    /// <summary>How it stands on a business date.</summary>
    public ClockState StateAt(DateOnly day, Reckoning by)
    {
        var judged = DoneOn <= day ? DoneOn.Value : day;
        var due = DueIfResumedOn(judged, by);
        var open = suspensions.Find(s => s.IsOpenOn(judged));
        var left = Left(judged, due.Value, by.Calendar);
        return new ClockState(Standing(), open is null || DoneOn <= day ? due.Value : null, Days())
        {
            Unit = Rule.Unit,
            Since = DoneOn <= day ? DoneOn : open?.SuspendedOn,
            IsProvisional = due.IsProvisional,
        };

        ClockStanding Standing() => DoneOn <= day ? judged <= due.Value ? ClockStanding.DoneInTime : ClockStanding.DoneLate
            : open is not null ? ClockStanding.Suspended
            : judged > due.Value ? ClockStanding.Overdue
            : by.Calendar.WorkingDaysBetween(judged, due.Value).Value <= ClockState.SoonWorkingDays ? ClockStanding.DueSoon
            : ClockStanding.Running;

        // Lateness is told in days of the calendar, whatever the period was counted in: nobody is late by a working day less on a Sunday.
        int Days() => judged > due.Value ? judged.DayNumber - due.Value.DayNumber : left;
    }

    private DateOnly LastEvent => suspensions.Select(s => s.ResumedOn ?? s.SuspendedOn)
        .Concat(extensions.Select(e => e.GrantedOn))
        .Prepend(StartedOn)
        .Max();

    private Refusal? NotRunning() => DoneOn is { } done ? ClockRefusals.DoneBefore(done)
        : suspensions.LastOrDefault() is { ResumedOn: null } open ? ClockRefusals.SuspendedNow(open.SuspendedOn)
        : null;

    private static Refusal? Unreasoned(string reason) => string.IsNullOrWhiteSpace(reason) ? ClockRefusals.NoReason() : null;

    private Refusal? RunOut(DateOnly day, Reckoning by) => DueIfResumedOn(day, by).Value is var due && day > due ? ClockRefusals.RunOut(due) : null;

    private int Left(DateOnly day, DateOnly due, WorkingDays calendar) =>
        Rule.Unit == ClockUnit.WorkingDays ? calendar.WorkingDaysBetween(day, due).Value : due.DayNumber - day.DayNumber;

    /// <summary>By what had happened up to a day; a suspension that was open then is taken to end on it.</summary>
    private Reckoned<DateOnly> DueIfResumedOn(DateOnly day, Reckoning by)
    {
        var extended = extensions.Where(e => e.GrantedOn <= day).Sum(e => e.Length);
        var stops = suspensions.Where(s => s.SuspendedOn <= day).Select(s => (s.SuspendedOn, s.ResumedOn < day ? s.ResumedOn.Value : day));
        return Rule.LastDay(StartedOn, extended, [.. stops], by);
    }
}

/// <summary>中止 of a clock: its days are resumed on − suspended on.</summary>
public sealed class Suspension(int number, DateOnly suspendedOn, string reason)
{
    /// <summary>1, 2, 3 … within the clock.</summary>
    public int Number { get; private set; } = number;

    public DateOnly SuspendedOn { get; private set; } = suspendedOn;

    public string Reason { get; private set; } = reason;

    /// <summary>Null while it lasts.</summary>
    public DateOnly? ResumedOn { get; internal set; }

    internal bool IsOpenOn(DateOnly day) => SuspendedOn <= day && !(ResumedOn <= day);
}

/// <summary>延长 of a clock, in the unit of its rule.</summary>
public sealed class Extension(int number, DateOnly grantedOn, int length, string reason)
{
    /// <summary>1, 2, 3 … within the clock.</summary>
    public int Number { get; private set; } = number;

    public DateOnly GrantedOn { get; private set; } = grantedOn;

    public int Length { get; private set; } = length;

    public string Reason { get; private set; } = reason;
}
