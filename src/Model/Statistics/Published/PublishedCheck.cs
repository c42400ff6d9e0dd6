namespace Model.Statistics.Published;

/// <summary>自检: a method computed anew and compared with what others published for the same input.</summary>
public abstract class PublishedCheck
{
    /// <summary>Every check, in the order shown.</summary>
    public static IReadOnlyList<PublishedCheck> All { get; } =
    [
        new RateCheck(), new ProportionCheck(), new StandardisationCheck(), new FunnelCheck(), new ComparisonCheck(), new XmrRuleCheck(),
        new CredibilityCheck(), new HierarchicalCheck(), new ForecastCheck(), new MantelHaenszelCheck(), new PoissonRegressionCheck(),
    ];

    /// <summary>The method.</summary>
    public abstract Bilingual Name { get; }

    /// <summary>Who published the results: program and version, or article.</summary>
    public abstract Bilingual Source { get; }

    /// <summary>What may differ: the last digits of a computation, or what the source printed no more of.</summary>
    public virtual double Allowed => 1e-9;

    public abstract IEnumerable<Comparison> Compare();

    public CheckedAgain Run()
    {
        var all = Compare().ToList();
        return new CheckedAgain(this, all.Count, all.MaxBy(c => c.Error)!);
    }
}

/// <param name="Check">What was checked.</param>
/// <param name="Compared">How many values.</param>
/// <param name="Worst">The one that differs most.</param>
public sealed record CheckedAgain(PublishedCheck Check, int Compared, Comparison Worst)
{
    public bool Agrees => Worst.Error <= Check.Allowed;
}
