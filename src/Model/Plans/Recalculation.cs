namespace Model.Plans;

/// <summary>
/// 重算控制限: from a month on the process of a unit is known to be another one (a new recording rule, a lasting change of work), so that its
/// control limits start anew. Recorded with its reason; a mere good or bad run of months is none.
/// </summary>
public sealed record Recalculation
{
    /// <summary>Key industry, division or all units of the plan together (<see cref="PlanUnits.Together"/>); null for all industries.</summary>
    public string? Unit { get; init; }

    /// <summary>Null for the whole city.</summary>
    public string? County { get; init; }

    /// <summary>First day of the first month of the new limits.</summary>
    public required DateOnly From { get; init; }

    public required Bilingual Reason { get; init; }

    /// <summary>Who decided it, and when.</summary>
    public required Bilingual DecidedBy { get; init; }

    public required DateOnly DecidedOn { get; init; }
}
