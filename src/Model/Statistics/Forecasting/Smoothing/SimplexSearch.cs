using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Model.Statistics.Forecasting.Smoothing;

/// <summary>Smallest value of a function by Nelder and Mead (Computer Journal 7, 1965), as MathNet has it.</summary>
internal static class SimplexSearch
{
    /// <summary>Deterministic; what was best is kept also where the search runs out of rounds, as flat valleys make it do.</summary>
    public static double[] Minimise(Func<double[], double> cost, double[] start, int rounds = 200)
    {
        var (best, least) = (start, double.PositiveInfinity);
        var objective = ObjectiveFunction.Value(point =>
        {
            var at = point.ToArray();
            var value = cost(at);
            value = double.IsFinite(value) ? value : 1e300;
            if (value < least)
            {
                (best, least) = (at, value);
            }

            return value;
        });
        try
        {
            var first = Vector<double>.Build.DenseOfArray(start);
            _ = NelderMeadSimplex.Minimum(objective, first, Vector<double>.Build.Dense(start.Length, 0.7), 1e-5, rounds);
        }
        catch (MaximumIterationsException)
        {
            return best;
        }

        return best;
    }
}
