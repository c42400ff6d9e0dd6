using Model.Analysis.Risk;

namespace Ingest.RiskRank;

/// <summary>A year held back: what each employer suffered in it, and what each rule had said the day before.</summary>
internal sealed class HeldBackYear
{
    private readonly RankedDay day;
    private readonly Dictionary<RiskRule, int[]> ranks;

    public HeldBackYear(RankedDay day, IReadOnlyList<long> cases, IReadOnlyList<double> predicted, IReadOnlyList<double> credible)
    {
        (this.day, Cases, Predicted, Credible) = (day, cases, predicted, credible);
        ranks = new()
        {
            [RiskRule.Model] = Ranks(e => predicted[e]),
            [RiskRule.LastCount] = Ranks(e => day.Employers[e].Cases12),
            [RiskRule.LastRate] = Ranks(e => day.Employers[e].Years12 > 0 ? day.Employers[e].Cases12 / day.Employers[e].Years12 : 0),
            [RiskRule.Credibility] = Ranks(e => credible[e]),
        };
    }

    public DateOnly Origin => day.Origin;

    public IReadOnlyList<long> Cases { get; }

    public IReadOnlyList<double> Predicted { get; }

    public IReadOnlyList<double> Credible { get; }

    public int Count => Cases.Count;

    public string Employer(int at) => day.Employers[at].EmployerCode;

    /// <summary>Employers in the first per cent of the list, rounded up.</summary>
    public int Head(int percent) => (Count * percent + 99) / 100;

    public bool IsAtHead(RiskRule rule, int percent, int at) => ranks[rule][at] < Head(percent);

    /// <summary>Poisson deviance per injury: 2 Σ (y ln(y ÷ μ) − y + μ) ÷ Σ y.</summary>
    public double Deviance(IReadOnlyList<double> expected) =>
        2 * Cases.Select((y, e) => (y > 0 ? y * Math.Log(y / expected[e]) : 0) - y + expected[e]).Sum() / Math.Max(1, Cases.Sum());

    // Where a rule cannot tell two apart, the larger employer comes first, as an inspector would choose.
    private int[] Ranks(Func<int, double> by)
    {
        var ranked = new int[Count];
        foreach (var (employer, rank) in Enumerable.Range(0, Count).OrderByDescending(by).ThenByDescending(e => day.Employers[e].Insured).ThenBy(e => day.Employers[e].EmployerCode, StringComparer.Ordinal).Select((e, rank) => (e, rank)))
        {
            ranked[employer] = rank;
        }

        return ranked;
    }
}
