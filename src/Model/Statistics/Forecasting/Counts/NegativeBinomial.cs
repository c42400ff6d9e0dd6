using MathNet.Numerics;

namespace Model.Statistics.Forecasting.Counts;

/// <summary>A Poisson count whose mean is gamma distributed.</summary>
internal static class NegativeBinomial
{
    /// <param name="shape">Shape of the gamma distribution.</param>
    /// <param name="scale">Its rate: the mean count is shape ÷ scale.</param>
    public static double LogChance(double count, double logFactorial, double shape, double scale)
    {
        // Of a shape beyond 1e6 nothing but Poisson's law is left, and the difference of two huge logarithms would be noise.
        var rising = shape > 1e6 && count < 1e3
            ? count * Math.Log(shape)
            : SpecialFunctions.GammaLn(shape + count) - SpecialFunctions.GammaLn(shape);
        return rising - logFactorial - (shape * Math.Log(1 + (1 / scale))) - (count * Math.Log(1 + scale));
    }
}
