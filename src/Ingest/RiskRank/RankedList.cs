using Model.Analysis.Risk;
using Model.Statistics.Ranking;

namespace Ingest.RiskRank;

/// <summary>Employers in order of the injuries expected of them, each with its reasons.</summary>
internal sealed class RankedList
{
    // Contributions below this do not deserve a sentence.
    private const double LeastWeight = 0.01;

    public RankedList(RankedDay day, RankModel model, GammaPoisson spread)
    {
        (Day, Spread, Expected) = (day, spread, model.Predict(day));
        Order = [.. Enumerable.Range(0, day.Employers.Count).OrderByDescending(e => Expected[e]).ThenBy(e => day.Employers[e].EmployerCode, StringComparer.Ordinal)];
        var typical = Typical();
        Reasons = [.. model.Trees.Contributions(day).Select((contributions, e) => Why(day.Employers[e], contributions, typical))];
    }

    public RankedDay Day { get; }

    public GammaPoisson Spread { get; }

    /// <summary>In the order of the day's employers, as are <see cref="Reasons"/>.</summary>
    public IReadOnlyList<double> Expected { get; }

    /// <summary>Places of the day's employers, the most expected first.</summary>
    public IReadOnlyList<int> Order { get; }

    public IReadOnlyList<IReadOnlyList<RiskReason>> Reasons { get; }

    // The geometric mean: half of the employers have more people, half fewer, about.
    private double Typical() => Day.Employers.Average(e => Math.Log(e.Insured));

    // What the start is made of is exact on the scale of logarithms; what the trees add is added to the same reason. Size comes first where it outweighs all.
    private List<RiskReason> Why(EmployerAtOrigin employer, float[] contributions, double typical)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [RankFeature.Size] = Math.Log(employer.Insured) - typical,
            [RankFeature.Industry] = Math.Log(Day.Peers.Industry(employer) / Day.Peers.City),
            [RankFeature.County] = Math.Log(Day.Peers.County(employer)),
            [RankFeature.History] = Math.Log(Day.Peers.Own(employer)),
        };
        foreach (var (feature, at) in RankFeature.All.Select((f, at) => (f, at)))
        {
            weights[feature.Group] = weights.GetValueOrDefault(feature.Group) + contributions[at];
        }

        return [.. weights.Where(w => double.IsFinite(w.Value) && Math.Abs(w.Value) >= LeastWeight).OrderByDescending(w => Math.Abs(w.Value)).Select(w => new RiskReason(w.Key, Math.Round(w.Value, 3)))];
    }
}
