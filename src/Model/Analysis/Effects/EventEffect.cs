using Model.Statistics.Effects;

namespace Model.Analysis.Effects;

/// <summary>措施 whose effect is asked.</summary>
public enum EventKind
{
    /// <summary>培训.</summary>
    Training,

    /// <summary>检查.</summary>
    Inspection,
}

/// <summary>Of whom and when; nulls leave all.</summary>
/// <param name="Event">Kind of event.</param>
/// <param name="Year">Year of the event.</param>
/// <param name="County">Employers of this office alone, on both sides.</param>
/// <param name="Industry">Key industry or section: <see cref="IndustryGroups"/>.</param>
public sealed record EventChoices(EventKind Event, int? Year = null, string? County = null, string? Industry = null);

/// <summary>A rate per 1,000 person-years.</summary>
public sealed record SideRates(double Before, double After);

/// <summary>简单前后对比 and what of it is no effect.</summary>
/// <param name="Naive">Rate of the twelve months after ÷ rate of the year before, of those with the event; its exact interval.</param>
/// <param name="Treated">Rates of those with the event.</param>
/// <param name="Others">Rates of the others, as if spread over the strata as those with the event are.</param>
/// <param name="OthersChange">The same ratio of the others: what happened by itself. The year before is given by the strata; the interval is of the months after.</param>
/// <param name="Trend">The same ratio of all employers of the same years and industries: the general course.</param>
public sealed record BeforeAfter(RateInterval Naive, SideRates Treated, SideRates Others, RatioEstimate OthersChange, double Trend)
{
    /// <summary>向均值回归: what the others fell beyond the general course, as they too were chosen for a bad year.</summary>
    public double Regression => OthersChange.Ratio / Trend;
}

/// <summary>A ratio with exact limits.</summary>
public sealed record RateInterval(double Ratio, double Lower, double Upper);

/// <summary>The effect in one year or one industry.</summary>
/// <param name="Code">Year or industry group.</param>
/// <param name="Employers">With the event and comparable.</param>
public sealed record EventPart(string Code, int Employers, EventComparison After);

/// <summary>措施效果: of employers with an event against like employers without.</summary>
public sealed record EventEffect
{
    public required EventChoices Choices { get; init; }

    /// <summary>Employers with the event, counted once a year.</summary>
    public int Treated { get; init; }

    /// <summary>Those of them that have a like employer without.</summary>
    public int Compared { get; init; }

    /// <summary>Employers they are compared with, once a year.</summary>
    public int Others { get; init; }

    /// <summary>Production injuries of the twelve months after.</summary>
    public required EventComparison After { get; init; }

    /// <summary>阴性对照: commuting injuries of the same months, which no training or inspection of the workplace should change.</summary>
    public required EventComparison Commuting { get; init; }

    /// <summary>安慰剂检验: production injuries of the year's months before the event, which it cannot have changed.</summary>
    public required EventComparison Early { get; init; }

    /// <summary>Null where a side has no injury before or after.</summary>
    public BeforeAfter? BeforeAfter { get; init; }

    public IReadOnlyList<EventPart> Years { get; init; } = [];

    public IReadOnlyList<EventPart> Industries { get; init; } = [];

    /// <summary>A placebo whose interval leaves out 1: the sides differed in more than the event, so the answer is not to be believed.</summary>
    public bool IsSuspect => Commuting.Estimate is { HoldsOne: false } || Early.Estimate is { HoldsOne: false };
}
