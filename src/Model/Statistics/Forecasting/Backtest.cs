using Model.Statistics.Forecasting.Backtesting;

namespace Model.Statistics.Forecasting;

/// <summary>
/// Rolling origins (Tashman, Int. J. Forecasting 16, 2000): at each, every method sees the values before it alone, exposures apart, and
/// forecasts what came. Weights and settings are estimated anew at each origin.
/// </summary>
public static class Backtest
{
    /// <param name="series">Scored together; those that cannot be read are left out (their <see cref="SeriesForecast.Problem"/> says why).</param>
    /// <param name="horizon">Steps ahead that are scored at most, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A horizon or an option below one.</exception>
    public static BacktestReport Run(IReadOnlyList<Series> series, int horizon = ForecastOptions.DefaultHorizon, ForecastOptions? options = null) =>
        Forecaster.Forecast(series, horizon, options).Backtest;

    /// <summary>At how many known values a series without gaps is cut off and forecast: what a model over all series will be asked for.</summary>
    public static IReadOnlyList<int> Origins(int length, ForecastOptions? options = null)
    {
        options ??= new ForecastOptions();
        var season = length < 2 * options.Season ? 1 : options.Season;
        return SeriesBacktest.Origins(new History(new double[length], [], 1, season, SeriesKind.Count, ExposureCarried: false), options.Origins);
    }

    internal static BacktestReport Report(BacktestRun run, IReadOnlyList<string> names) =>
        new(run.Pooled(), run.Chosen(), [.. names.Select((name, at) => new SeriesScores(name, run.ScoresOf(at)))], run.Scale);
}
