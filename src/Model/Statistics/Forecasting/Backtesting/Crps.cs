namespace Model.Statistics.Forecasting.Backtesting;

/// <summary>
/// Continuous ranked probability score: the distance of a whole predictive distribution from what came, in the unit of the values; of a
/// single number it is the absolute error. CRPS = E|X − y| − ½ E|X − X′| (Gneiting and Raftery, JASA 102, 2007, eq. 21), the second mean
/// over pairs of different draws so that few draws are not punished (Ferro, Q. J. R. Meteorol. Soc. 140, 2014).
/// </summary>
public static class Crps
{
    /// <param name="sorted">Draws of the predictive distribution in rising order, two at least.</param>
    /// <param name="seen">What came.</param>
    public static double OfSorted(ReadOnlySpan<double> sorted, double seen)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sorted.Length, 2, nameof(sorted));
        double distance = 0, spread = 0;
        var n = sorted.Length;
        for (var at = 0; at < n; at++)
        {
            distance += Math.Abs(sorted[at] - seen);
            // Each draw is the larger of a pair `at` times and the smaller n − 1 − at times.
            spread += sorted[at] * ((2 * at) - n + 1);
        }

        return (distance / n) - (spread / n / (n - 1));
    }
}
