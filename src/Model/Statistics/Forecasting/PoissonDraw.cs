using MathNet.Numerics;

namespace Model.Statistics.Forecasting;

internal static class PoissonDraw
{
    /// <summary>The smallest count whose distribution function reaches <paramref name="uniform"/>.</summary>
    public static double Inverted(double mean, double uniform)
    {
        var chance = Math.Exp(-mean);
        var count = 0;
        // A thousand is beyond any uniform number below one; rounding could otherwise keep the sum just short of it.
        for (var left = uniform - chance; left > 0 && count < 1000; left -= chance)
        {
            count++;
            chance *= mean / count;
        }

        return count;
    }

    /// <summary>PTRS of Hörmann 1993.</summary>
    public static double Rejected(double mean, Draws draws)
    {
        var b = 0.931 + (2.53 * Math.Sqrt(mean));
        var a = -0.059 + (0.02483 * b);
        var inverseAlpha = 1.1239 + (1.1328 / (b - 3.4));
        var squeeze = 0.9277 - (3.6224 / (b - 2));
        var logMean = Math.Log(mean);
        while (true)
        {
            var u = draws.Uniform() - 0.5;
            var v = draws.Uniform();
            var us = 0.5 - Math.Abs(u);
            var count = Math.Floor((((2 * a / us) + b) * u) + mean + 0.43);
            if (us >= 0.07 && v <= squeeze)
            {
                return count;
            }

            if (count >= 0 && (us >= 0.013 || v <= us) &&
                Math.Log(v * inverseAlpha / ((a / (us * us)) + b)) <= (count * logMean) - mean - SpecialFunctions.GammaLn(count + 1))
            {
                return count;
            }
        }
    }
}
