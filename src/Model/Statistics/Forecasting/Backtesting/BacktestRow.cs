namespace Model.Statistics.Forecasting.Backtesting;

/// <summary>One forecast of one value that was left out.</summary>
/// <param name="Back">How many steps before the end of the series the origin lies: equal for series that end together.</param>
/// <param name="Step">Steps ahead, from 1.</param>
/// <param name="Error">Mean forecast less what came, without its sign.</param>
/// <param name="Low">Share of the draws below what came.</param>
/// <param name="High">Share of the draws up to what came: above <paramref name="Low"/> where some are equal to it.</param>
internal sealed record BacktestRow(int Back, int Step, double Error, double Crps, double Low, double High)
{
    /// <summary>Where what came lies in the predictive distribution, the middle of the step of a count (Lancaster's mid-P).</summary>
    public double Middle => (Low + High) / 2;

    /// <summary>The same, anywhere within the step, so that it is uniform for a right forecast of counts too (Czado, Gneiting and Held, Biometrics 65, 2009).</summary>
    public double Spread(double uniform) => Low + (uniform * (High - Low));

    public static BacktestRow Of(int back, int step, double mean, double[] draws, double seen)
    {
        var sorted = (double[])draws.Clone();
        Array.Sort(sorted);
        var below = CountBelow(sorted, seen, orEqual: false);
        var upTo = CountBelow(sorted, seen, orEqual: true);
        return new BacktestRow(back, step, Math.Abs(mean - seen), Backtesting.Crps.OfSorted(sorted, seen), (double)below / sorted.Length, (double)upTo / sorted.Length);
    }

    private static int CountBelow(double[] sorted, double value, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value || (orEqual && sorted[middle] == value) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
