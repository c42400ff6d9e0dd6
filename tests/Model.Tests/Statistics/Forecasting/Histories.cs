using MathNet.Numerics.Distributions;
using Model.Statistics.Forecasting;

namespace Model.Tests.Statistics.Forecasting;

/// <summary>Histories whose law is known.</summary>
internal static class Histories
{
    /// <summary>Poisson counts of a constant mean with a mild season.</summary>
    public static Series Monthly(string name, int months, double mean, int seed = 1) =>
        new(name, [.. Counts(new Law(mean, 0, 0.15, 0), months, seed).Select(count => (double?)count)]);

    /// <summary>Counts of a law from a seed.</summary>
    public static double[] Counts(Law law, int months, int seed)
    {
        var random = new Random(seed);
        double level = 0;
        return [.. Enumerable.Range(0, months).Select(at =>
        {
            level += law.Slope + (law.Step == 0 ? 0 : Normal.Sample(random, 0, law.Step));
            var mean = law.Mean * Math.Exp(level + (law.Season * Math.Sin(2 * Math.PI * (at + seed) / 12)));
            return (double)Poisson.Sample(random, mean);
        })];
    }

    /// <param name="Mean">Expected count of a month at the start.</param>
    /// <param name="Step">Standard deviation of the monthly step of its logarithm.</param>
    /// <param name="Season">Height of the yearly wave of its logarithm.</param>
    /// <param name="Slope">Monthly trend of its logarithm.</param>
    internal sealed record Law(double Mean, double Step, double Season, double Slope);
}
