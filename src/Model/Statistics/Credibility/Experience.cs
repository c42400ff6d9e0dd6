namespace Model.Statistics.Credibility;

/// <summary>What a unit was seen to have in one period.</summary>
/// <param name="Ratio">For example injuries per 1,000 insured, or benefits ÷ premiums.</param>
/// <param name="Weight">Its natural weight (insured, premiums), zero or more.</param>
public readonly record struct Observation(double Ratio, double Weight);

/// <summary>A unit's observations (an employer's years).</summary>
/// <param name="Unit">Its name.</param>
/// <param name="Group">The group it belongs to in a hierarchical model (its industry); null in the model of one level.</param>
/// <param name="Observations">One a period.</param>
public sealed record Experience(string Unit, string? Group, IReadOnlyList<Observation> Observations)
{
    public double Weight { get; } = Observations.Sum(o => o.Weight);

    /// <summary>Weighted mean; zero when there is no weight, which then counts for nothing.</summary>
    public double Mean { get; } = Observations.Sum(o => o.Weight) is > 0 and var weight ? Observations.Sum(o => o.Weight * o.Ratio) / weight : 0;

    /// <summary>Σ weight × (ratio − mean)².</summary>
    public double Scatter => Observations.Sum(o => o.Weight * (o.Ratio - Mean) * (o.Ratio - Mean));
}
