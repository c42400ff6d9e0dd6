namespace Ingest.Forecasts;

/// <summary>How the model over all series is learnt; small on purpose, for eight industries leave few paths to learn from (docs/statistics/forecasting.md).</summary>
public sealed record PooledOptions
{
    public int Trees { get; init; } = 60;

    public int Leaves { get; init; } = 4;

    public double LearningRate { get; init; } = 0.1;

    /// <summary>Months of series that a leaf needs.</summary>
    public int LeastRows { get; init; } = 500;

    /// <summary>Steps ahead that are learnt and forecast.</summary>
    public int Horizon { get; init; } = 18;

    /// <summary>Months between the days learnt from; the origins of the back-test lie a multiple of it apart.</summary>
    public int Apart { get; init; } = 3;
}
