using Model.Statistics.Forecasting;

namespace Ingest.AnalystBench;

/// <summary>What can be said beside the file.</summary>
public sealed record BenchOptions
{
    /// <summary>Ten years of months: nobody can say more of further.</summary>
    public const int FarthestHorizon = 120;

    /// <summary>A year of weeks and one more.</summary>
    public const int LongestSeason = 53;

    /// <summary>One of the method's choices; null for its default.</summary>
    public string? Method { get; init; }

    /// <summary>Of the input; the page takes fewer than the shell.</summary>
    public int MostRows { get; init; } = BenchFile.MostRows;

    /// <summary>Where the file has no column for it. 1,000 for ‰, as everywhere in the product.</summary>
    public double Multiplier { get; init; } = 1000;

    /// <summary>Where the file has no column for it.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Long moving ranges are left out once.</summary>
    public bool ScreenOutliers { get; init; }

    /// <summary>Periods ahead, 1 or more.</summary>
    public int Horizon { get; init; } = ForecastOptions.DefaultHorizon;

    /// <summary>Periods after which a season repeats, 1 for none; null for what the periods say (12 for months, 4 for quarters).</summary>
    public int? Season { get; init; }

    /// <summary>Answers how every method did on the past instead of the forecast.</summary>
    public bool Backtest { get; init; }

    /// <summary>The file of the reference population; null for the sum of the units.</summary>
    public string? Reference { get; init; }
}
