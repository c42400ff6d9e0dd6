namespace Model.Statistics.Forecasting;

/// <summary>How to forecast; the defaults are those of the pages.</summary>
/// <param name="Season">Steps in a year: 12 for months, 4 for quarters, 1 for none.</param>
/// <param name="Paths">Futures drawn for each forecast; the limit of a 95 % interval then errs by about 0.3 points of probability.</param>
/// <param name="BacktestPaths">Futures drawn at each origin of the back-test.</param>
/// <param name="Origins">At most so many origins, half a season apart, the latest ones.</param>
/// <param name="Seed">Equal seeds give equal forecasts, whatever other series there are.</param>
public sealed record ForecastOptions(int Season = 12, int Paths = 2000, int BacktestPaths = 300, int Origins = 8, int Seed = 20_260_101)
{
    /// <summary>Steps forecast when nobody says otherwise.</summary>
    public const int DefaultHorizon = 18;

    /// <exception cref="ArgumentOutOfRangeException">Anything below one.</exception>
    internal static void Check(ForecastOptions options, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Season, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Paths, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BacktestPaths, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Origins, 1, nameof(options));
    }
}
