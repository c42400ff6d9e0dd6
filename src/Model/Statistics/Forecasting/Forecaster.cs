using Model.Statistics.Forecasting.Backtesting;

namespace Model.Statistics.Forecasting;

/// <summary>
/// Forecasts series by the method that did best on their own back-test (decision 038). Everything is drawn from a seed: the same series
/// give the same forecast, in whatever order they come. Stretching of limits and the scale of MASE are over all series given together.
/// </summary>
public static class Forecaster
{
    /// <param name="series">Each with equal steps of time, oldest first; what is wrong with one is said in its entry and keeps no other.</param>
    /// <param name="horizon">Steps ahead, 1 or more.</param>
    /// <param name="pooled">A model learnt from all series at once, to be back-tested with the others; its forecasts are given beside those chosen.</param>
    /// <returns>An entry for each series, in that order, and the back-test.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A horizon or an option below one.</exception>
    public static ForecastRun Forecast(IReadOnlyList<Series> series, int horizon = ForecastOptions.DefaultHorizon, ForecastOptions? options = null, IPooledModel? pooled = null)
    {
        options ??= new ForecastOptions();
        ForecastOptions.Check(options, horizon);
        var read = series.Select(one => HistoryReading.Read(one, options.Season, horizon)).ToArray();
        var whole = Enumerable.Range(0, read.Length).Where(at => read[at].History is not null).ToArray();
        PooledMethod[]? joint = pooled is null ? null : [.. whole.Select(at => new PooledMethod(pooled, at))];
        var run = new BacktestRun([.. whole.Select(at => read[at].History!)], horizon, options, joint);
        var forecasts = series.Select((one, at) => Without(one, read[at].Problem)).ToArray();
        var together = new SeriesForecast?[joint is null ? 0 : series.Count];
        Parallel.For(0, whole.Length, at =>
        {
            var (name, history) = (series[whole[at]].Name, read[whole[at]].History!);
            var (method, why) = run.Choices[at];
            forecasts[whole[at]] = One(name, history, run, at, Methods.Of(method), why, horizon, options)!;
            if (joint is not null)
            {
                together[whole[at]] = One(name, history, run, at, joint[at], ChoiceReason.BestOnBacktest, horizon, options);
            }
        });
        return new ForecastRun(forecasts, Backtest.Report(run, [.. whole.Select(at => series[at].Name)])) { Pooled = together };
    }

    /// <returns>Null where the method does not suit the series.</returns>
    private static SeriesForecast? One(string name, History history, BacktestRun run, int at, IForecastMethod by, ChoiceReason why, int horizon, ForecastOptions options)
    {
        var method = by.Kind;
        var plan = new PathPlan(options.Paths, horizon, options.Seed);
        if (by.At(history, [history.Length], plan)[0] is not { } futures)
        {
            return null;
        }

        var exposure = history.Exposure.Skip(history.Length).Select(e => e * history.ExposureUnit).ToArray();
        var paths = new SamplePaths(futures.Paths, exposure, history.Kind, run.StretchOf(method));
        var known = history.Known(0, history.Length).Count();
        var points = Enumerable.Range(0, horizon).Select(step => history.IsCount || known > 1
            ? paths.Point(step, futures.Mean[step])
            : new ForecastPoint(step + 1, futures.Mean[step], exposure[step], null, null, null, null, null));
        return new SeriesForecast(
            name, SeriesProblem.None, history.Kind, method, why, history.Season, history.ExposureCarried, history.Length - known, [.. points], run.ScoresOf(at), paths);
    }

    private static SeriesForecast Without(Series one, SeriesProblem problem) =>
        new(one.Name, problem, SeriesKind.Real, ForecastMethod.SeasonalNaive, ChoiceReason.TooShortToBacktest, 1, ExposureCarried: false, one.Values.Count(v => v is null or double.NaN), [], [], null);
}
