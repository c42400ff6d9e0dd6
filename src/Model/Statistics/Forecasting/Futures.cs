namespace Model.Statistics.Forecasting;

/// <summary>What a method says at one origin: means, and joint draws of all steps, so that a level that is too high is so in every month.</summary>
/// <param name="Mean">Expected value of each step.</param>
/// <param name="Paths">For each step the value of every path; the same index is the same path.</param>
internal sealed record Futures(double[] Mean, double[][] Paths)
{
    public static Futures Empty(int horizon, int paths) => new(new double[horizon], [.. Enumerable.Range(0, horizon).Select(_ => new double[paths])]);
}

/// <summary>How many futures, from which seed.</summary>
internal sealed record PathPlan(int Paths, int Horizon, int Seed)
{
    public Draws DrawsAt(int origin) => new(unchecked((Seed * 31) + origin));
}

/// <summary>A way to forecast. At an origin it may look at the values before it and at exposures alone.</summary>
internal interface IForecastMethod
{
    ForecastMethod Kind { get; }

    /// <returns>For each origin its futures, or null where the method does not suit what was known then.</returns>
    Futures?[] At(History history, IReadOnlyList<int> origins, PathPlan plan);
}
