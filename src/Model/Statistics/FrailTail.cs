using MathNet.Numerics;

namespace Model.Statistics;

/// <summary>
/// How likely so many events are where units differ: the count is Poisson about an expectation times a factor of the unit (frailty) that is gamma
/// with mean 1, so that counts are negative binomial (Greenwood and Yule, J. R. Stat. Soc. 83, 1920).
/// </summary>
public static class FrailTail
{
    /// <param name="events">Seen.</param>
    /// <param name="expected">At the rate of the whole, above zero.</param>
    /// <param name="frailty">Variance of the factor; 0 where units do not differ, which leaves Poisson.</param>
    /// <returns>The chance of as many or more.</returns>
    public static double AtLeast(long events, double expected, double frailty)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(expected);
        ArgumentOutOfRangeException.ThrowIfNegative(frailty);
        return events <= 0 ? 1
            : frailty == 0 ? SpecialFunctions.GammaLowerRegularized(events, expected)
            : SpecialFunctions.BetaRegularized(events, 1 / frailty, expected * frailty / (1 + (expected * frailty)));
    }
}
