using Model.Statistics;
using Model.Statistics.Credibility;

namespace Model.Analysis;

/// <summary>可比较的发生率: counties side by side as if they had the same industries and sizes of employers.</summary>
public sealed record FairComparison
{
    /// <summary>A whole, settled year.</summary>
    public required int Year { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>Years that can be chosen, newest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Years behind the credibility estimate, oldest first.</summary>
    public required IReadOnlyList<int> Seen { get; init; }

    /// <summary>The city's own rate.</summary>
    public required PoissonRate? City { get; init; }

    /// <summary>In the order of the code list.</summary>
    public required IReadOnlyList<FairCounty> Counties { get; init; }

    /// <summary>Sections that are weighed one by one in the direct rate; all others are weighed together.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>Null when credibility cannot be estimated.</summary>
    public required CredibilityStructure? Structure { get; init; }
}

/// <summary>One county.</summary>
public sealed record FairCounty
{
    public required string Code { get; init; }

    public required Bilingual Name { get; init; }

    public required long Cases { get; init; }

    /// <summary>Average insured of the year.</summary>
    public required double AverageInsured { get; init; }

    /// <summary>As counted, per 1,000.</summary>
    public required PoissonRate? Crude { get; init; }

    /// <summary>Against what the city's rates by division and size band let expect.</summary>
    public required IndirectRate Indirect { get; init; }

    /// <summary>With the city's mix of sections, per 1,000; null when <see cref="Gap"/> says why not.</summary>
    public required PoissonRate? Direct { get; init; }

    public required StandardisationGap Gap { get; init; }

    /// <summary>Null when nothing was expected.</summary>
    public required FunnelPlace? Place { get; init; }

    /// <summary>How far its own experience of the years is believed, and observed ÷ expected so believed.</summary>
    public required Believed? Believed { get; init; }
}
