namespace Ingest.RiskRank;

/// <summary>How the trees are grown: few and small, for a few injuries an employer leave little to find (docs/statistics/risk-rank.md).</summary>
public sealed record RankOptions
{
    public int Trees { get; init; } = 60;

    public int Leaves { get; init; } = 4;

    public double LearningRate { get; init; } = 0.1;

    /// <summary>Employer-years a leaf needs.</summary>
    public int LeastRows { get; init; } = 1000;

    /// <summary>How strongly the trees are drawn to the credibility expectation: each employer-year counts as if this part of its expectation had been seen once more, exactly as expected. Keeps a leaf without injuries from saying "never".</summary>
    public double Prior { get; init; } = 0.3;

    /// <summary>Years held back and judged.</summary>
    public int Tests { get; init; } = 3;
}
