namespace Model.Statistics.Forecasting;

/// <summary>The rate of the last three seasons (twelve steps without a season), its own uncertainty in common to all steps of a path.</summary>
internal sealed class MeanMethod : IForecastMethod
{
    public ForecastMethod Kind => ForecastMethod.Mean;

    public Futures?[] At(History history, IReadOnlyList<int> origins, PathPlan plan) => [.. origins.Select(origin => At(history, origin, plan))];

    private static Futures? At(History history, int origin, PathPlan plan)
    {
        var from = origin - (history.Season == 1 ? 12 : 3 * history.Season);
        var known = history.Known(from, origin).ToArray();
        if (known.Length < 2)
        {
            return null;
        }

        var rate = history.MeanRate(from, origin);
        // Pearson: of counts the variance is a multiple of what is expected, of others it is one number.
        var variance = known.Sum(at => Math.Pow(history.Values[at] - (rate * history.Exposure[at]), 2) / (history.IsCount ? Math.Max(rate, 1e-12) * history.Exposure[at] : history.Exposure[at])) / (known.Length - 1);
        var exposed = known.Sum(at => history.Exposure[at]);
        var futures = Futures.Empty(plan.Horizon, plan.Paths);
        var draws = plan.DrawsAt(origin);
        for (var step = 0; step < plan.Horizon; step++)
        {
            futures.Mean[step] = rate * history.Exposure[origin + step];
        }

        for (var path = 0; path < plan.Paths; path++)
        {
            var level = rate + (draws.Student(known.Length - 1) * Math.Sqrt((history.IsCount ? rate : 1) * variance / exposed));
            for (var step = 0; step < plan.Horizon; step++)
            {
                var expected = level * history.Exposure[origin + step];
                futures.Paths[step][path] = history.IsCount
                    ? Whole.Draw(expected, variance, draws)
                    : Whole.Or(history.Kind, expected + (Math.Sqrt(variance * history.Exposure[origin + step]) * draws.Normal()));
            }
        }

        return futures;
    }
}
