using Model.Analysis.Risk;
using Model.Statistics.Ranking;

namespace Ingest.RiskRank;

/// <summary>What the years held back say of a way to rank.</summary>
internal sealed class RankBacktest(IReadOnlyList<HeldBackYear> years)
{
    /// <summary>The head that is judged: as many employers as can be visited in a year.</summary>
    public const int Visited = 5;

    private const int Tenths = 10;

    private static readonly int[] Heads = [1, Visited, 10];

    public IReadOnlyList<RiskTest> Tests() => [.. years.Select(y => new RiskTest(y.Origin, y.Count, y.Cases.Sum(), y.Predicted.Sum(), y.Deviance(y.Predicted), y.Deviance(y.Credible)))];

    public IReadOnlyList<RiskCatch> Caught() =>
    [
        .. from head in Heads
           from rule in Enum.GetValues<RiskRule>()
           let share = TopShare.Of(All((year, at) => (year.Employer(at), (double)year.Cases[at], year.IsAtHead(rule, head, at))))
           where share is not null
           select new RiskCatch(rule, head, years.Sum(y => y.Head(head)), share),
    ];

    public IReadOnlyList<RiskCatch> More() =>
    [
        .. from rule in Enum.GetValues<RiskRule>()
           where rule != RiskRule.Model
           let more = TopShare.Difference(All((year, at) => (year.Employer(at), (double)year.Cases[at], year.IsAtHead(RiskRule.Model, Visited, at), year.IsAtHead(rule, Visited, at))))
           where more is not null
           select new RiskCatch(rule, Visited, years.Sum(y => y.Head(Visited)), more),
    ];

    public IReadOnlyList<RiskTenth> Groups()
    {
        var rising = All((year, at) => (Predicted: year.Predicted[at], Observed: year.Cases[at])).OrderBy(u => u.Predicted).ToList();
        var each = rising.Sum(u => u.Predicted) / Tenths;
        var before = 0.0;
        return [.. rising.GroupBy(u =>
        {
            before += u.Predicted;
            return (int)Math.Min(Tenths - 1, (before - (u.Predicted / 2)) / each);
        }).Select(g => new RiskTenth(g.Count(), g.Sum(u => u.Predicted), g.Sum(u => u.Observed)))];
    }

    /// <summary>How employers differ from what was predicted of them.</summary>
    public GammaPoisson Spread() => GammaPoisson.Fit(All((year, at) => (year.Cases[at], year.Predicted[at])));

    private IEnumerable<T> All<T>(Func<HeldBackYear, int, T> of) => years.SelectMany(year => Enumerable.Range(0, year.Count).Select(at => of(year, at)));
}
