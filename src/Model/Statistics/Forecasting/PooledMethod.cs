namespace Model.Statistics.Forecasting;

/// <summary>A model over all series as it sees one of them, in competition with the methods that know that one alone.</summary>
internal sealed class PooledMethod(IPooledModel model, int series) : IForecastMethod
{
    public ForecastMethod Kind => ForecastMethod.Pooled;

    public Futures?[] At(History history, IReadOnlyList<int> origins, PathPlan plan) =>
        [.. origins.Select(origin => history.IsCount && model.At(series, origin) is { } outlook ? Draw(history, origin, outlook, plan) : null)];

    private static Futures Draw(History history, int origin, PooledOutlook outlook, PathPlan plan)
    {
        var futures = Futures.Empty(plan.Horizon, plan.Paths);
        var draws = plan.DrawsAt(origin);
        for (var step = 0; step < plan.Horizon; step++)
        {
            futures.Mean[step] = outlook.Rates[step] * history.Exposure[origin + step] * history.ExposureUnit;
        }

        for (var path = 0; path < plan.Paths; path++)
        {
            var level = Around(1, outlook.LevelVariance, draws);
            for (var step = 0; step < plan.Horizon; step++)
            {
                futures.Paths[step][path] = draws.Poisson(Around(futures.Mean[step] * level, outlook.MonthVariance, draws));
            }
        }

        return futures;
    }

    private static double Around(double mean, double variance, Draws draws) => variance < 1e-6 ? mean : mean * draws.Gamma(1 / variance) * variance;
}
