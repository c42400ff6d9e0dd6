namespace Model.Statistics.Forecasting.Smoothing;

/// <summary>Weights that foretold one step ahead best, the state they lead to, and how large their errors were.</summary>
/// <param name="Power">The error's variance goes with this power of the mean: 1 for counts, 2 for a multiplicative season, else 0.</param>
/// <param name="Dispersion">Mean square error over the mean to that power.</param>
/// <param name="Freedom">Values left after those spent on weights.</param>
internal sealed record DampedTrendFit(SmoothingWeights Weights, HoltWintersState State, int Power, double Dispersion, double Freedom)
{
    public static DampedTrendFit? Of(History history, int origin, SeasonForm form)
    {
        if (SmoothingStart.Of(history, origin, form) is not { } start)
        {
            return null;
        }

        var power = history.IsCount ? 1 : form == SeasonForm.Multiplicative ? 2 : 0;
        var run = new DampedTrendRun(history, origin, power);
        double[] first = form == SeasonForm.None ? [-1.5, -2, 1] : [-1.5, -2, 1, -2];
        var weights = WeightsOf(SimplexSearch.Minimise(point => run.Over(start.Copy(), WeightsOf(point)).Cost, first));
        var (_, squares, known, state) = run.Over(start.Copy(), weights);
        var freedom = Math.Max(1, known - first.Length);
        return new DampedTrendFit(weights, state, power, squares / freedom, freedom);
    }

    /// <summary>Any point is a set of weights: α and β from 0 to 1, γ ≤ 1 − α, 0.8 ≤ φ ≤ 0.98 (Hyndman and Athanasopoulos, 8.2).</summary>
    private static SmoothingWeights WeightsOf(double[] point)
    {
        var level = Share(point[0]);
        return new SmoothingWeights(level, Share(point[1]), point.Length > 3 ? (1 - level) * Share(point[3]) : 0, 0.8 + (0.18 * Share(point[2])));
    }

    private static double Share(double x) => 1 / (1 + Math.Exp(-Math.Clamp(x, -9, 9)));
}
