using MathNet.Numerics.Distributions;

namespace Model.Statistics.Ranking;

/// <summary>Chances under "nothing unusual", and several put together.</summary>
public static class Evidence
{
    /// <summary>The exact chance of so many or more of a kind among <paramref name="all"/> when each is of it with chance <paramref name="share"/>.</summary>
    public static double AtLeast(long some, long all, double share) =>
        some <= 0 ? 1 : Math.Clamp(1 - new Binomial(Math.Clamp(share, 0, 1), (int)all).CumulativeDistribution(some - 1), double.Epsilon, 1);

    /// <summary>
    /// The exact chance that the last part of a unit's exposure holds none of its events, given how many it had in all: each falls into
    /// the part before with the chance of that part's share (events of a Poisson process, given their number, lie independently).
    /// </summary>
    /// <param name="events">In all, one or more; all of them before the last part.</param>
    /// <param name="silent">The last part's exposure.</param>
    /// <param name="all">The whole exposure, above zero.</param>
    public static double Silence(long events, double silent, double all) => Math.Pow(1 - Math.Clamp(silent / all, 0, 1), events);

    /// <summary>Fisher's combination (1925) of independent chances: −2 Σ ln p is χ² with 2 degrees of freedom each. Errs on the safe side for counts.</summary>
    /// <returns>1 when there is none.</returns>
    public static double Together(IReadOnlyCollection<double> chances) => chances.Count switch
    {
        0 => 1,
        1 => chances.Single(),
        var many => Math.Clamp(1 - ChiSquared.CDF(2 * many, -2 * chances.Sum(p => Math.Log(Math.Max(p, 1e-300)))), 0, 1),
    };
}
