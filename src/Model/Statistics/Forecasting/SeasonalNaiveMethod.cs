namespace Model.Statistics.Forecasting;

/// <summary>Seasonal naive as a competitor: a walk in steps of a season, each draw normal, of counts rounded and not below zero.</summary>
internal sealed class SeasonalNaiveMethod : IForecastMethod
{
    public ForecastMethod Kind => ForecastMethod.SeasonalNaive;

    public Futures?[] At(History history, IReadOnlyList<int> origins, PathPlan plan) =>
        [.. origins.Select(origin => history.Known(0, origin).Any() ? At(history, origin, plan) : null)];

    private static Futures At(History history, int origin, PathPlan plan)
    {
        var futures = Futures.Empty(plan.Horizon, plan.Paths);
        var (deviation, known) = SeasonalNaive.Spread(history, origin);
        var draws = plan.DrawsAt(origin);
        var walk = new double[history.Season];
        for (var step = 0; step < plan.Horizon; step++)
        {
            futures.Mean[step] = SeasonalNaive.LastRate(history, origin, step) * history.Exposure[origin + step];
        }

        for (var path = 0; path < plan.Paths; path++)
        {
            Array.Clear(walk);
            for (var step = 0; step < plan.Horizon; step++)
            {
                // With a handful of differences their size is itself uncertain.
                walk[step % history.Season] += deviation * (known < 30 ? draws.Student(Math.Max(1, known)) : draws.Normal());
                futures.Paths[step][path] = Whole.Or(history.Kind, futures.Mean[step] + (walk[step % history.Season] * history.Exposure[origin + step]));
            }
        }

        return futures;
    }
}
