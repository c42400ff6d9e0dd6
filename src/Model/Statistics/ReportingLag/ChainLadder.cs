namespace Model.Statistics.ReportingLag;

/// <summary>
/// Completes months whose decisions are still coming (链梯法): what is known times how months grew from that age on, and how far that may
/// be off without any law assumed (Mack, ASTIN Bulletin 23, 1993, 213–225).
/// </summary>
public sealed class ChainLadder
{
    private readonly DevelopmentTriangle triangle;
    private readonly double[] weights;

    private ChainLadder(DevelopmentTriangle triangle)
    {
        this.triangle = triangle;
        var steps = Enumerable.Range(1, triangle.Ages - 1).Select(age => Development.Of(triangle, age)).ToArray();
        weights = [.. steps.Select(step => step.Weight)];
        Factors = [.. steps.Select(step => step.Factor)];
        Variances = Development.Variances(steps);
    }

    /// <summary>Growth from age k to k + 1, k from 1, pooled over every month that shows it; 1 where none had a case yet.</summary>
    public IReadOnlyList<double> Factors { get; }

    /// <summary>Mack's σ² of each factor.</summary>
    public IReadOnlyList<double> Variances { get; }

    public static ChainLadder Of(DevelopmentTriangle triangle) => new(triangle);

    /// <summary>The share of a month's cases that is known at an age.</summary>
    public double Developed(int age) => 1 / Factors.Skip(age - 1).Aggregate(1.0, (product, factor) => product * factor);

    /// <summary>The first age at which a month counts as final: no more than the tolerance is still to come.</summary>
    public int MatureAge(double tolerance = 0.02) => Enumerable.Range(1, triangle.Ages).First(age => 1 - Developed(age) <= tolerance);

    /// <summary>One entry for each month, mature ones as they are.</summary>
    public IReadOnlyList<CompletedMonth> Complete() => Complete(triangle);

    /// <summary>The same of a part of the whole, with the growth of the whole: too few cases have no growth of their own that could be trusted.</summary>
    /// <param name="part">No more delays than the whole has.</param>
    public IReadOnlyList<CompletedMonth> Complete(DevelopmentTriangle part)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part.Ages, triangle.Ages, nameof(part));
        return [.. Enumerable.Range(0, part.Months).Select(month => Complete(part, month))];
    }

    /// <summary>What is to come of all months together, and its standard error: months share the factors, so their errors do not cancel.</summary>
    public (double Outstanding, double StandardError) Total()
    {
        var months = Complete();
        double square = 0;
        for (var month = 0; month < months.Count; month++)
        {
            var later = months.Skip(month + 1).Sum(m => m.Completed);
            square += Math.Pow(months[month].StandardError, 2) +
                (months[month].Completed * later * Remaining(triangle.Age(month)).Sum(k => 2 * Relative(k) / weights[k]));
        }

        return (months.Sum(m => m.Outstanding), Math.Sqrt(square));
    }

    private CompletedMonth Complete(DevelopmentTriangle of, int month)
    {
        var age = of.Age(month);
        var known = of.Known(month, age);
        double completed = known, square = 0;
        foreach (var k in Remaining(age))
        {
            square += completed > 0 && weights[k] > 0 ? Relative(k) * ((1 / completed) + (1 / weights[k])) : 0;
            completed *= Factors[k];
        }

        return new CompletedMonth(month, age, known, completed, completed * Math.Sqrt(square), Developed(age));
    }

    private IEnumerable<int> Remaining(int age) => Enumerable.Range(age - 1, triangle.Ages - age).Where(k => weights[k] > 0);

    private double Relative(int k) => Variances[k] / (Factors[k] * Factors[k]);
}
