using MathNet.Numerics.LinearAlgebra;

namespace Model.Statistics.Effects;

/// <summary>
/// Counts with exposure regressed on columns: log(mean ÷ exposure) = x·β, by iteratively reweighted least squares
/// (McCullagh and Nelder, Generalized Linear Models, 2nd ed. 1989, 2.5 and 6.2).
/// </summary>
/// <param name="Coefficients">β, a column each.</param>
/// <param name="Covariance">Of β for Poisson counts: the inverse information, without dispersion.</param>
/// <param name="Fitted">Mean of each row.</param>
/// <param name="Dispersion">Pearson's χ² ÷ degrees of freedom: 1 for Poisson counts.</param>
/// <param name="Deviance">Of the residuals.</param>
/// <param name="Residuals">Pearson's, (count − mean) ÷ √mean.</param>
public sealed record PoissonRegression(
    Vector<double> Coefficients, Matrix<double> Covariance, IReadOnlyList<double> Fitted, double Dispersion, double Deviance, IReadOnlyList<double> Residuals)
{
    private const int MostSteps = 50;
    private const double Enough = 1e-12;

    /// <param name="columns">Rows × columns; the first is usually ones.</param>
    /// <param name="counts">A count a row, zero or more.</param>
    /// <param name="exposed">Exposure a row, above zero.</param>
    /// <returns>Null where the columns cannot be told apart, no row is left over, or the steps do not settle (as when every count of a level is zero).</returns>
    public static PoissonRegression? Fit(Matrix<double> columns, IReadOnlyList<double> counts, IReadOnlyList<double> exposed)
    {
        var (y, offset) = (Vector<double>.Build.DenseOfEnumerable(counts), Vector<double>.Build.DenseOfEnumerable(exposed.Select(value => Math.Log(value))));
        var free = counts.Count - columns.ColumnCount;
        if (free < 1 || y.Sum() <= 0 || columns.Rank() < columns.ColumnCount)
        {
            return null;
        }

        var mean = y.Map(count => Math.Max(count, 0.5));
        Vector<double>? beta = null;
        for (var step = 0; step < MostSteps; step++)
        {
            var working = mean.PointwiseLog() - offset + ((y - mean) / mean);
            var weighted = columns.MapIndexed((row, _, value) => value * mean[row]);
            var next = columns.TransposeThisAndMultiply(weighted).Cholesky().Solve(weighted.TransposeThisAndMultiply(working));
            var moved = beta is null ? double.PositiveInfinity : (next - beta).InfinityNorm();
            beta = next;
            mean = ((columns * beta) + offset).PointwiseExp();
            if (moved < Enough)
            {
                return Of(columns, y, beta, mean, free);
            }

            if (!mean.All(double.IsFinite) || mean.Minimum() <= 1e-9)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>exp(a·β) with its interval.</summary>
    /// <param name="weights">a, a number a column.</param>
    /// <param name="inflation">What the Poisson variance is multiplied by.</param>
    public RatioEstimate Ratio(IReadOnlyList<double> weights, double inflation)
    {
        var a = Vector<double>.Build.DenseOfEnumerable(weights);
        return new RatioEstimate(Math.Exp(a * Coefficients), Math.Sqrt(a * Covariance * a * inflation));
    }

    private static PoissonRegression Of(Matrix<double> columns, Vector<double> y, Vector<double> beta, Vector<double> mean, int free)
    {
        var residuals = (y - mean) / mean.PointwiseSqrt();
        var deviance = 2 * y.Zip(mean, (count, mu) => (count > 0 ? count * Math.Log(count / mu) : 0) - (count - mu)).Sum();
        var weighted = columns.MapIndexed((row, _, value) => value * mean[row]);
        return new PoissonRegression(
            beta, columns.TransposeThisAndMultiply(weighted).Inverse(), [.. mean], residuals * residuals / free, deviance, [.. residuals]);
    }
}
