namespace Model.Statistics.Forecasting.Backtesting;

/// <summary>What every method said of the values of one series that were left out.</summary>
/// <param name="Rows">Of each method that suits at every origin, in the same order.</param>
internal sealed record SeriesBacktest(History History, IReadOnlyDictionary<ForecastMethod, BacktestRow[]> Rows)
{
    private const int FewestOrigins = 2;

    public static SeriesBacktest Run(History history, int horizon, ForecastOptions options, IForecastMethod? pooled)
    {
        var origins = Origins(history, options.Origins);
        if (origins.Length < FewestOrigins)
        {
            return new SeriesBacktest(history, new Dictionary<ForecastMethod, BacktestRow[]>());
        }

        // Steps after the last value are drawn and not scored; were their exposure the real one, it would shift the draws of what is.
        var past = history with { Exposure = [.. history.Exposure.Take(history.Length), .. Enumerable.Repeat(1.0, history.Horizon)] };
        var plan = new PathPlan(options.BacktestPaths, Math.Min(horizon, history.Length - origins.Min()), options.Seed);
        var rows = new Dictionary<ForecastMethod, BacktestRow[]>();
        var said = new Dictionary<ForecastMethod, Futures?[]>();
        foreach (var method in Methods.With(pooled))
        {
            var futures = said[method.Kind] = method is Combination ? Combination.Of(said, origins.Length) : method.At(past, origins, plan);
            if (futures.All(f => f is not null))
            {
                rows[method.Kind] = [.. origins.Zip(futures).SelectMany(pair => Score(history, pair.First, pair.Second!))];
            }
        }

        return new SeriesBacktest(history, rows);
    }

    /// <summary>Half a season apart (a quarter where that leaves fewer than two), the last one such a step before the end, each with two seasons before it.</summary>
    public static int[] Origins(History history, int most)
    {
        var season = history.Season;
        var first = season == 1 ? 4 : 2 * season;
        var wide = At(Math.Max(1, season / 2));
        return wide.Length >= FewestOrigins ? wide : At(Math.Max(1, season / 4));

        int[] At(int apart) =>
            [.. Enumerable.Range(1, most).Select(step => history.Length - (step * apart)).Where(at => at >= first && history.Known(0, at).Count() >= first / 2).Order()];
    }

    private static IEnumerable<BacktestRow> Score(History history, int origin, Futures futures)
    {
        foreach (var at in history.Known(origin, Math.Min(history.Length, origin + futures.Mean.Length)))
        {
            yield return BacktestRow.Of(history.Length - origin, at - origin + 1, futures.Mean[at - origin], futures.Paths[at - origin], history.Values[at]);
        }
    }
}
