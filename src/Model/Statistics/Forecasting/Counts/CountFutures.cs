namespace Model.Statistics.Forecasting.Counts;

/// <summary>Means in closed form (log-normal), and joint paths: a setting by its weight, a state as uncertain as it is, then month by month.</summary>
internal static class CountFutures
{
    public static Futures Draw(History history, int origin, List<(CountState State, double Weight)> settings, PathPlan plan)
    {
        var futures = Futures.Empty(plan.Horizon, plan.Paths);
        var draws = plan.DrawsAt(origin);
        double until = 0;
        var path = 0;
        foreach (var (state, weight) in settings)
        {
            AddMean(futures.Mean, history, origin, state.Copy(), weight);
            until += weight;
            var last = Math.Min(plan.Paths, (int)Math.Round(until * plan.Paths));
            if (path < last)
            {
                var walk = new CountWalk(state, history, origin);
                for (; path < last; path++)
                {
                    walk.Draw(futures.Paths, path, draws);
                }
            }
        }

        return futures;
    }

    private static void AddMean(double[] mean, History history, int origin, CountState state, double weight)
    {
        for (var step = 0; step < mean.Length; step++)
        {
            var place = (origin + step) % history.Season;
            state.Pass(place);
            var (rate, variance) = state.LogRate(place);
            mean[step] += weight * Math.Exp(rate + (variance / 2)) * history.Exposure[origin + step];
        }
    }
}
