using Model.Operations.Kit;
using Model.Operations.Kit.Deadlines;

namespace Model.JointPrevention.Inspections;

/// <summary>整改指令 and its 期限: given with the order, extended, suspended, resumed.</summary>
public sealed partial class Inspection
{
    public const string PeriodRule = "rectification_order";

    public DateOnly? OrderedOn { get; private set; }

    /// <summary>What the order asks for beyond the findings.</summary>
    public string? Demands { get; private set; }

    /// <summary>整改期限 as it runs; a re-check that finds something left starts another. Null where nothing was ordered.</summary>
    public Clock? Rectification { get; private set; }

    /// <summary>The last day that the order states.</summary>
    public DateOnly? FirstDueOn { get; private set; }

    /// <summary>
    /// Last day as it is; null while it is suspended. Follows from <see cref="Rectification"/> with each thing that happens to it, and stands in a
    /// column because the warehouse and, as <see cref="NextBy"/>, lists of a hundred thousand ask for it: no store counts working days.
    /// </summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>
    /// 按期整改: reported, or found at a re-check, on or before the last day, with nothing left at the first re-check and no transfer.
    /// Null while that is open or where nothing was ordered.
    /// </summary>
    public bool? RectifiedInTime => State == InspectionState.Closed && OrderedOn is not null
        ? TransferredOn is null && Rectification!.DoneOn <= DueOn && !Transitions.Any(move => move.Verb == nameof(InspectionVerb.Fail))
        : null;

    /// <summary>下达整改指令. The number is drawn by the caller, in the same transaction, once this is not refused.</summary>
    /// <param name="on">Day of the order.</param>
    /// <param name="period">Days that it gives, or its last.</param>
    /// <param name="today">Business date.</param>
    /// <param name="demands">Beyond the findings.</param>
    /// <param name="by">Who gave it.</param>
    /// <param name="at">Real time.</param>
    /// <param name="days">What is counted by.</param>
    public Refusal? Order(DateOnly on, ClockPeriod period, DateOnly today, string? demands, string by, DateTimeOffset at, Reckoning days)
    {
        if (on > today || on < VisitedOn)
        {
            return InspectionRefusals.OrderedElsewhen;
        }

        var refusal = Fire(InspectionVerb.Order, by, at, with: () => Start(on, period, days));
        if (refusal is null)
        {
            Derive(today, days);
            (OrderedOn, FirstDueOn, Demands) = (on, Rectification!.StatedDay, Given(demands));
        }

        return refusal;
    }

    /// <summary>延期, in the days of the order: granted before the last has passed, or not at all.</summary>
    public Refusal? Extend(int length, DateOnly today, string by, DateTimeOffset at, string? reason, Reckoning days) =>
        Turn(InspectionVerb.Extend, today, by, at, reason, () => Rectification!.Extend(length, today, by, reason, days), days);

    /// <summary>中止: a court, a flood or whatever else keeps the employer from putting it right; the days until it goes on are not counted.</summary>
    public Refusal? Suspend(DateOnly on, DateOnly today, string by, DateTimeOffset at, string? reason, Reckoning days) =>
        on > today ? InspectionRefusals.NotYet : Turn(InspectionVerb.Suspend, today, by, at, reason, () => Rectification!.Suspend(on, by, reason, days), days);

    /// <summary>恢复: that day counts again.</summary>
    public Refusal? Continue(DateOnly on, DateOnly today, string by, DateTimeOffset at, string? reason, Reckoning days) =>
        on > today ? InspectionRefusals.NotYet : Turn(InspectionVerb.Continue, today, by, at, reason, () => Rectification!.Resume(on, by, reason), days);

    private Refusal? Turn(InspectionVerb verb, DateOnly today, string by, DateTimeOffset at, string? reason, Func<Refusal?> clock, Reckoning days)
    {
        var refusal = Fire(verb, by, at, reason, clock);
        if (refusal is null)
        {
            Derive(today, days);
        }

        return refusal;
    }

    private Refusal? Start(DateOnly on, ClockPeriod period, Reckoning days)
    {
        var (made, refusal) = Clock.Give(PeriodRule, on, period, days);
        Rectification = made ?? Rectification;
        return refusal;
    }

    private void Derive(DateOnly today, Reckoning days) => NextBy = DueOn = Rectification!.StateAt(today, days).DueOn;
}
