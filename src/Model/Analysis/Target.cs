using Model.Plans;
using Model.Statistics;

namespace Model.Analysis;

/// <summary>考核结论. Final years are met or missed, running plans on or off track.</summary>
public enum TargetVerdict
{
    /// <summary>No denominator, no injury in the baseline, or no settled period after it.</summary>
    NoData,
    Met,
    Missed,

    /// <summary>证据不足: the interval of the ratio holds the limit.</summary>
    Undetermined,
    OnTrack,
    OffTrack,
    Uncertain,
}

/// <summary>The side an undetermined unit leans to; words only, never a status.</summary>
public enum TargetLean
{
    ToMet,
    ToMissed,
}

/// <summary>Twelve months of one unit.</summary>
public sealed record RateWindow
{
    /// <summary>First month.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last month, its first day.</summary>
    public required DateOnly End { get; init; }

    public required long Cases { get; init; }

    public required long Pending { get; init; }

    public required double AverageInsured { get; init; }

    /// <summary>Null when nobody was insured.</summary>
    public required PoissonRate? Rate { get; init; }
}

/// <summary>Where one unit of a plan stands.</summary>
public sealed record TargetStatus
{
    public required string Plan { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>Key industry, or <see cref="PlanUnits.Together"/>.</summary>
    public required string Unit { get; init; }

    public required Bilingual UnitName { get; init; }

    /// <summary>All units of the plan, each person once.</summary>
    public required bool IsTogether { get; init; }

    /// <summary>Null for the whole city.</summary>
    public string? County { get; init; }

    public Bilingual? CountyName { get; init; }

    /// <summary>By the plan's rule; null where a year of the baseline has not all twelve months of enrolment.</summary>
    public RateWindow? Baseline { get; init; }

    /// <summary>The final year once it is settled, before that the twelve months to the last settled month.</summary>
    public RateWindow? Latest { get; init; }

    /// <summary>The final year is settled and judged.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>Latest rate ÷ baseline rate − 1: −0.2 for 20 % less.</summary>
    public double? Change { get; init; }

    /// <summary>Reduction the plan wants by the end of <see cref="Latest"/>: its own when final, the path's before.</summary>
    public required double WantedReduction { get; init; }

    /// <summary>Rate the plan wants by then, per 1,000.</summary>
    public double? WantedRate { get; init; }

    /// <summary>Latest to baseline; both counts vary.</summary>
    public RateRatio? Ratio { get; init; }

    /// <summary>考核口径: the point change alone.</summary>
    public required TargetVerdict Official { get; init; }

    /// <summary>统计证据: the interval of the ratio.</summary>
    public required TargetVerdict Evidence { get; init; }

    /// <summary>Set where the evidence decides neither way.</summary>
    public TargetLean? Lean { get; init; }

    /// <summary>Months with enrolment after <see cref="Latest"/> that are not settled yet.</summary>
    public required int OpenMonths { get; init; }

    /// <summary>Undecided applications in those months.</summary>
    public required long OpenPending { get; init; }

    /// <summary>Months that <see cref="Latest"/> shares with the baseline: the ratio's interval is then wider than need be.</summary>
    public required int OverlapMonths { get; init; }
}

/// <summary>Twelve months ending with one month, against the plan's path.</summary>
public sealed record TargetPoint
{
    /// <summary>Last month of the twelve.</summary>
    public required DateOnly Month { get; init; }

    public required long Cases { get; init; }

    public required double AverageInsured { get; init; }

    public double? RatePer1000 { get; init; }

    public double? Lower { get; init; }

    public double? Upper { get; init; }

    /// <summary>Against the baseline year; null without one.</summary>
    public double? Change { get; init; }

    /// <summary>To the baseline, both counts varying; null where nothing can be a multiple of it.</summary>
    public RateRatio? Ratio { get; init; }

    /// <summary>Rate the plan's path wants; null outside the plan or without a baseline.</summary>
    public double? PathRate { get; init; }

    public required bool IsSettled { get; init; }
}
