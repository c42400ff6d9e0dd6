using MathNet.Numerics.Distributions;

namespace Model.Statistics.Forecasting.Backtesting;

/// <summary>
/// How much wider a method's intervals must be than it says, from where left-out values fell in its forecasts: the conformal quantile of
/// their normal scores over the nominal one (Vovk et al. 2005; Lei et al., JASA 113, 2018). Drawn towards 1 where origins are few, for a
/// method's own spread is then the better witness.
/// </summary>
internal sealed class Stretch
{
    /// <summary>Origins (halved, for their horizons overlap) whose witness weighs as much as the method's own word.</summary>
    private const double OwnWord = 15;

    private static readonly double[] Nominal = [Normal.InvCDF(0, 1, 0.9), Normal.InvCDF(0, 1, 0.975)];

    private readonly double[][] factors;

    private Stretch(double[][] factors) => this.factors = factors;

    public static Stretch None { get; } = new([[1, 1], [1, 1], [1, 1]]);

    public static Stretch Of(IEnumerable<BacktestRow> rows)
    {
        var bands = rows.ToLookup(row => Band(row.Step));
        return new Stretch([.. Enumerable.Range(0, 3).Select(band => Factors([.. bands[band]]))]);
    }

    /// <summary>Normal score at which to cut the method's distribution for 80 %, 95 %.</summary>
    public (double Z80, double Z95) Scores(int step)
    {
        var factor = factors[Band(step)];
        var inner = factor[0] * Nominal[0];
        return (inner, Math.Max(inner, factor[1] * Nominal[1]));
    }

    /// <summary>A probability of the method's, as sure as its record allows.</summary>
    public double Temper(double probability, int step) =>
        Normal.CDF(0, 1, Normal.InvCDF(0, 1, probability) / factors[Band(step)][0]);

    private static int Band(int step) => step <= 6 ? 0 : step <= 12 ? 1 : 2;

    private static double[] Factors(BacktestRow[] rows)
    {
        if (rows.Length == 0)
        {
            return [1, 1];
        }

        var scores = rows.Select(row => Math.Abs(Score(row.Spread(Scattered(row))))).Order().ToArray();
        var origins = rows.GroupBy(row => row.Back, row => row.Step).OrderBy(group => group.Key).Sum(steps => steps.Count() / (double)steps.Distinct().Count());
        var weight = origins / 2 / ((origins / 2) + OwnWord);
        return [.. Nominal.Select((nominal, level) => Math.Exp(weight * Math.Log(Math.Clamp(At(scores, level == 0 ? 0.8 : 0.95) / nominal, 0.4, 3))))];
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling((sorted.Length + 1) * share) - 1)];

    private static double Score(double uniform) => Normal.InvCDF(0, 1, Math.Clamp(uniform, 0.0005, 0.9995));

    /// <summary>A number from 0 to 1 that depends on the forecast alone, not on the order of series (the mixing of Steele, Lea and Flood's SplitMix64, 2014).</summary>
    private static double Scattered(BacktestRow row)
    {
        var bits = unchecked((ulong)BitConverter.DoubleToInt64Bits(row.Crps) + ((ulong)row.Back << 20) + ((ulong)row.Step * 0x9E3779B97F4A7C15));
        bits = unchecked((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9);
        bits = unchecked((bits ^ (bits >> 27)) * 0x94D049BB133111EB);
        return ((bits ^ (bits >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
