using Model.Statistics;

namespace Model.Analysis;

/// <summary>Joint inspections of a key industry, and what came of their orders.</summary>
public sealed record InspectionFigures
{
    /// <summary>Of the code list, <c>none</c> for other industries, empty for all together.</summary>
    public string KeyIndustry { get; init; } = "";

    public int Inspected { get; init; }

    public int WithFindings { get; init; }

    public int Findings { get; init; }

    /// <summary>Their order has an outcome or is overdue: in time, late, transferred and overdue together.</summary>
    public int Judged { get; init; }

    public int InTime { get; init; }

    public int Late { get; init; }

    public int Transferred { get; init; }

    public int Overdue { get; init; }

    /// <summary>按期整改率 in per cent; null while nothing has an outcome.</summary>
    public Proportion? InTimeShare => Proportion.Of(InTime, Judged, per: 100);

    public static InspectionFigures Sum(IReadOnlyCollection<InspectionFigures> all) => new()
    {
        Inspected = all.Sum(one => one.Inspected),
        WithFindings = all.Sum(one => one.WithFindings),
        Findings = all.Sum(one => one.Findings),
        Judged = all.Sum(one => one.Judged),
        InTime = all.Sum(one => one.InTime),
        Late = all.Sum(one => one.Late),
        Transferred = all.Sum(one => one.Transferred),
        Overdue = all.Sum(one => one.Overdue),
    };
}

/// <summary>Findings of one kind.</summary>
public sealed record FindingFigures
{
    /// <summary><c>hazard</c>, <c>project_not_insured</c> …</summary>
    public string Kind { get; init; } = "";

    public int Findings { get; init; }

    /// <summary>Seen to be put right at a re-check.</summary>
    public int Fixed { get; init; }
}

/// <summary>Injuries of inspected employers in the twelve months before and after their first inspection.</summary>
public sealed record InspectedFigures
{
    /// <summary>Of the code list, <c>none</c> for other industries, empty for all together.</summary>
    public string KeyIndustry { get; init; } = "";

    public int Employers { get; init; }

    /// <summary>Of these, those whose twelve months after are settled; the rest is of these.</summary>
    public int Compared { get; init; }

    public int BeforeCases { get; init; }

    public double BeforeInsured { get; init; }

    public int AfterCases { get; init; }

    public double AfterInsured { get; init; }

    public PoissonRate? Before => BeforeInsured > 0 ? PoissonRate.Of(BeforeCases, BeforeInsured, per: 1000) : null;

    public PoissonRate? After => AfterInsured > 0 ? PoissonRate.Of(AfterCases, AfterInsured, per: 1000) : null;

    /// <summary>Exact interval of rate after to rate before; null where there is nothing to hold it against.</summary>
    public RateRatio? Ratio => RateRatio.Of(AfterCases, AfterInsured, BeforeCases, BeforeInsured);

    public static InspectedFigures Sum(IReadOnlyCollection<InspectedFigures> all) => new()
    {
        Employers = all.Sum(one => one.Employers),
        Compared = all.Sum(one => one.Compared),
        BeforeCases = all.Sum(one => one.BeforeCases),
        BeforeInsured = all.Sum(one => one.BeforeInsured),
        AfterCases = all.Sum(one => one.AfterCases),
        AfterInsured = all.Sum(one => one.AfterInsured),
    };
}
