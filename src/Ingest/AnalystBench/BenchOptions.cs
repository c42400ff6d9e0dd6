namespace Ingest.AnalystBench;

/// <summary>What can be said beside the file.</summary>
public sealed record BenchOptions
{
    /// <summary>One of the method's choices; null for its default.</summary>
    public string? Method { get; init; }

    /// <summary>Where the file has no column for it. 1,000 for ‰, as everywhere in the product.</summary>
    public double Multiplier { get; init; } = 1000;

    /// <summary>Where the file has no column for it.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Long moving ranges are left out once.</summary>
    public bool ScreenOutliers { get; init; }

    /// <summary>The file of the reference population; null for the sum of the units.</summary>
    public string? Reference { get; init; }
}
