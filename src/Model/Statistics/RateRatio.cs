using MathNet.Numerics.Distributions;

namespace Model.Statistics;

/// <summary>
/// A rate as a multiple of another, both counts Poisson. Given the sum of the two counts the later one is binomial;
/// Clopper and Pearson's limits of its share (Biometrika 26, 1934) become limits of the ratio (Przyborowski and Wilenski, 1940).
/// </summary>
/// <param name="Value">Later rate ÷ earlier rate.</param>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit; infinite when the earlier period had no event.</param>
public sealed record RateRatio(double Value, double Lower, double Upper)
{
    /// <summary>降幅: the share by which the rate fell, 0.2 for 20 %; negative when it rose.</summary>
    public double Reduction => 1 - Value;

    /// <param name="earlierEvents">A count; where the earlier rate is a mean of several years' rates, the count of a Poisson rate with the same mean and variance.</param>
    /// <returns>Null when either side had nobody exposed, or the earlier rate is zero: nothing can be a multiple of it.</returns>
    public static RateRatio? Of(long laterEvents, double laterExposed, double earlierEvents, double earlierExposed, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(laterEvents);
        ArgumentOutOfRangeException.ThrowIfNegative(earlierEvents);
        if (laterExposed <= 0 || earlierExposed <= 0 || earlierEvents <= 0)
        {
            return null;
        }

        var (lower, upper) = Limits(laterEvents, laterExposed, earlierEvents, earlierExposed, confidence);
        return new RateRatio(laterEvents / earlierEvents * (earlierExposed / laterExposed), lower, upper);
    }

    /// <summary>The limits alone, which exist also where the ratio does not.</summary>
    /// <returns>The upper limit is infinite when the earlier period had no event.</returns>
    internal static (double Lower, double Upper) Limits(long laterEvents, double laterExposed, double earlierEvents, double earlierExposed, double confidence)
    {
        var tail = (1 - confidence) / 2;
        var exposure = earlierExposed / laterExposed;
        var lower = laterEvents == 0 ? 0 : Beta.InvCDF(laterEvents, earlierEvents + 1.0, tail);
        var upper = earlierEvents <= 0 ? 1 : Beta.InvCDF(laterEvents + 1.0, earlierEvents, 1 - tail);
        return (Odds(lower) * exposure, Odds(upper) * exposure);

        static double Odds(double share) => share < 1 ? share / (1 - share) : double.PositiveInfinity;
    }
}
