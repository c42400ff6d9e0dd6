using MathNet.Numerics.Distributions;

namespace Model.Statistics.Ranking;

/// <summary>
/// Counts of units that share an expectation but not a hazard: the count is Poisson, its mean the expected number times a gamma
/// multiplier with mean 1 (Greenwood and Yule 1920; the credibility of Bühlmann and Gisler 2005, 2.4). Unconditionally negative binomial.
/// </summary>
/// <param name="Shape">Of the gamma; its variance is 1 ÷ shape. Large: all units alike.</param>
public sealed record GammaPoisson(double Shape)
{
    private const double LeastShape = 0.05;
    private const double LargestShape = 1e6;

    /// <summary>Shape by moments: E[(y − E)²] = E + E² ÷ shape, summed over the units.</summary>
    /// <param name="units">Events seen and events expected, the latter above zero.</param>
    /// <returns>Units all alike (a very large shape) when they vary no more than chance.</returns>
    public static GammaPoisson Fit(IEnumerable<(long Events, double Expected)> units)
    {
        var (beyond, squares) = (0.0, 0.0);
        foreach (var (events, expected) in units)
        {
            beyond += ((events - expected) * (events - expected)) - expected;
            squares += expected * expected;
        }

        return new(beyond <= 0 ? LargestShape : Math.Clamp(squares / beyond, LeastShape, LargestShape));
    }

    /// <summary>What a unit's hazard is believed to be, in multiples of what is expected of its like: (shape + events) ÷ (shape + expected).</summary>
    public double Multiplier(double events, double expected) => (Shape + events) / (Shape + expected);

    /// <summary>The chance that a unit of which nothing else is known has no event: (shape ÷ (shape + expected)) to the shape.</summary>
    public double ChanceOfNone(double expected) => Math.Exp(Shape * Math.Log(Shape / (Shape + expected)));

    /// <summary>The hazard of each group in multiples of what is expected of it, believed as far as its numbers carry.</summary>
    /// <returns>By group; one of which nothing is expected is not there.</returns>
    public static IReadOnlyDictionary<string, double> Multipliers<T>(IEnumerable<T> units, Func<T, string> group, Func<T, long> events, Func<T, double> expected)
    {
        var groups = units.GroupBy(group, StringComparer.Ordinal)
            .Select(g => (g.Key, Events: g.Sum(events), Expected: g.Sum(expected)))
            .Where(g => g.Expected > 0)
            .ToList();
        var law = Fit(groups.Select(g => (g.Events, g.Expected)));
        return groups.ToDictionary(g => g.Key, g => law.Multiplier(g.Events, g.Expected), StringComparer.Ordinal);
    }

    /// <summary>Whole numbers between which a count with this mean falls, with the chance stated at least.</summary>
    public (int Lower, int Upper) Limits(double mean, double confidence = 0.95)
    {
        if (mean <= 0)
        {
            return (0, 0);
        }

        var law = new NegativeBinomial(Shape, Shape / (Shape + mean));
        var tail = (1 - confidence) / 2;
        var (count, below, lower) = (0, law.Probability(0), -1);
        while (true)
        {
            lower = lower < 0 && below > tail ? count : lower;
            if (below >= 1 - tail)
            {
                return (Math.Max(lower, 0), count);
            }

            count++;
            below += law.Probability(count);
        }
    }
}
