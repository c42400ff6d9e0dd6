namespace Model.Statistics.Forecasting.Smoothing;

/// <summary>Smoothing over the values before an origin, and what its one-step errors cost.</summary>
internal sealed class DampedTrendRun(History history, int origin, int power)
{
    /// <summary>A mean is never taken for less than this when errors are weighed by it.</summary>
    private readonly double floor = Floor(history, origin);

    public double FloorOfMean => floor;

    public (double Cost, double Squares, int Known, HoltWintersState State) Over(HoltWintersState state, SmoothingWeights weights)
    {
        double squares = 0, logs = 0;
        var known = 0;
        for (var at = 0; at < origin; at++)
        {
            var place = at % history.Season;
            if (double.IsNaN(history.Values[at]))
            {
                state.Pass(weights.Damping);
                continue;
            }

            var (exposure, rate) = (history.Exposure[at], history.Rate(at));
            var expected = state.Expect(weights.Damping, place);
            var weight = power == 0 ? 1 : Math.Pow(Math.Max(expected, floor), power);
            squares += (rate - expected) * (rate - expected) * exposure / weight;
            logs += power == 0 ? 0 : Math.Log(weight);
            known++;
            state.See(rate, weights, place);
        }

        return ((known * Math.Log(Math.Max(squares / known, 1e-30))) + logs, squares, known, state);
    }

    private static double Floor(History history, int origin) => Math.Max(1e-9, 0.02 * Math.Abs(history.MeanRate(0, origin)));
}
