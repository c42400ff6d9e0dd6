using MathNet.Numerics.Distributions;

namespace Model.Statistics;

/// <summary>
/// A sum of weights of Poisson events, as lost days of injuries, over an exposure, with the gamma limits of Fay and Feuer (Stat Med 16, 1997,
/// 791–801). The largest weight stands for the case that might have come and did not, so a few heavy cases make the upper limit far. With
/// every weight one these are the exact limits of the count (Garwood 1936).
/// </summary>
public static class WeightedCount
{
    /// <param name="sum">Σ weight, weights zero or more.</param>
    /// <param name="sumOfSquares">Σ weight².</param>
    /// <param name="largest">The largest weight.</param>
    /// <param name="exposed">Average insured persons in the period.</param>
    /// <param name="per">1,000 for ‰.</param>
    /// <param name="confidence">Share of intervals that hold the truth, about.</param>
    /// <returns>Null when nobody was exposed, and without a weight above zero: how heavy an event would have been is not known.</returns>
    public static PoissonRate? Of(double sum, double sumOfSquares, double largest, double exposed, double per = 1000, double confidence = 0.95)
    {
        if (exposed <= 0 || sum <= 0)
        {
            return null;
        }

        var tail = (1 - confidence) / 2;
        var lower = Quantile(sum, sumOfSquares, tail);
        var upper = Quantile(sum + largest, sumOfSquares + (largest * largest), 1 - tail);
        return new PoissonRate(sum / exposed * per, lower / exposed * per, upper / exposed * per);
    }

    /// <summary>Of the gamma distribution with this mean and variance.</summary>
    private static double Quantile(double mean, double variance, double share) =>
        variance / (2 * mean) * ChiSquared.InvCDF(2 * mean * mean / variance, share);
}
