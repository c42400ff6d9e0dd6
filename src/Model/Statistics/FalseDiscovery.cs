namespace Model.Statistics;

/// <summary>
/// 错误发现率: of many tests made at once, which to heed so that at most a stated share of those heeded is expected to be chance alone
/// (Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995).
/// </summary>
public static class FalseDiscovery
{
    /// <param name="chances">p of the tests; those left out count as 1.</param>
    /// <param name="tested">How many tests were made, also those that are not among <paramref name="chances"/>.</param>
    /// <param name="rate">Share of false ones among those heeded, 0.05 for 5 %.</param>
    /// <returns>The largest p to heed; null for none.</returns>
    public static double? Limit(IEnumerable<double> chances, long tested, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        var sorted = chances.Order().ToList();
        ArgumentOutOfRangeException.ThrowIfLessThan(tested, sorted.Count);
        for (var at = sorted.Count; at > 0; at--)
        {
            if (sorted[at - 1] <= rate * at / tested)
            {
                return sorted[at - 1];
            }
        }

        return null;
    }

    /// <param name="chances">p of every test made.</param>
    /// <returns>To each p the smallest rate at which it would be heeded, in the order given.</returns>
    public static IReadOnlyList<double> Rates(IReadOnlyList<double> chances)
    {
        var rates = new double[chances.Count];
        var least = 1.0;
        foreach (var (at, place) in Enumerable.Range(0, chances.Count).OrderByDescending(at => chances[at]).Select((at, back) => (at, chances.Count - back)))
        {
            rates[at] = least = Math.Min(least, chances[at] * chances.Count / place);
        }

        return rates;
    }
}
