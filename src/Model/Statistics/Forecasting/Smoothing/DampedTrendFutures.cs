namespace Model.Statistics.Forecasting.Smoothing;

/// <summary>Joint paths: each step is drawn about what the state expects, and the state takes the drawn value in like a real one.</summary>
internal static class DampedTrendFutures
{
    public static Futures Draw(History history, int origin, DampedTrendFit fit, PathPlan plan)
    {
        var futures = Futures.Empty(plan.Horizon, plan.Paths);
        var draws = plan.DrawsAt(origin);
        for (var step = 0; step < plan.Horizon; step++)
        {
            var rate = fit.State.Ahead(fit.Weights.Damping, step + 1, (origin + step) % history.Season);
            futures.Mean[step] = (history.Kind == SeriesKind.Real ? rate : Math.Max(0, rate)) * history.Exposure[origin + step];
        }

        for (var path = 0; path < plan.Paths; path++)
        {
            var state = fit.State.Copy();
            // The spread itself was estimated: one factor for the whole path.
            var factor = fit.Freedom < 60 ? fit.Freedom / (2 * draws.Gamma(fit.Freedom / 2)) : 1;
            for (var step = 0; step < plan.Horizon; step++)
            {
                var place = (origin + step) % history.Season;
                var exposure = history.Exposure[origin + step];
                var value = One(history.Kind, state.Expect(fit.Weights.Damping, place), exposure, fit.Dispersion * factor, fit.Power, draws);
                futures.Paths[step][path] = value;
                state.See(value / exposure, fit.Weights, place);
            }
        }

        return futures;
    }

    private static double One(SeriesKind kind, double rate, double exposure, double dispersion, int power, Draws draws) =>
        kind == SeriesKind.Count
            ? Whole.Draw(rate * exposure, dispersion, draws)
            : Whole.Or(kind, (rate + (Math.Sqrt(dispersion * (power == 0 ? 1 : rate * rate) / exposure) * draws.Normal())) * exposure);
}
