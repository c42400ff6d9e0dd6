using Model.Analysis.Risk;

namespace Ingest.RiskRank;

/// <summary>Employers at one origin, with what the trees see of them. Read once an origin.</summary>
internal sealed class RankMaterial(RiskFeatureReader reader)
{
    private readonly Dictionary<DateOnly, RankedDay> days = [];

    public RankedDay At(DateOnly origin)
    {
        if (!days.TryGetValue(origin, out var day))
        {
            var employers = reader.At(origin);
            days[origin] = day = new RankedDay(origin, employers, new PeerRates(employers));
        }

        return day;
    }

    /// <summary>Injuries of the twelve months after an origin, in the order of its employers.</summary>
    public IReadOnlyList<long> Outcomes(DateOnly origin, DateOnly knownBy)
    {
        var cases = reader.Outcomes(origin, knownBy);
        return [.. At(origin).Employers.Select(e => cases.GetValueOrDefault(e.EmployerCode))];
    }
}

/// <param name="Origin">Last day of a month.</param>
/// <param name="Employers">Insured that month.</param>
/// <param name="Peers">Rates as they were known.</param>
internal sealed record RankedDay(DateOnly Origin, IReadOnlyList<EmployerAtOrigin> Employers, PeerRates Peers)
{
    /// <summary>Injuries of the next twelve months by the credibility rate alone: where the trees start from.</summary>
    public IReadOnlyList<double> Start { get; } = [.. Employers.Select(e => Math.Max(Peers.Credible(e) * e.Insured, 1e-6))];

    /// <summary>Shape: employers × features.</summary>
    public IReadOnlyList<float[]> Features { get; } = [.. Employers.Select(e => RankFeature.All.Select(f => (float)f.Value(e, Peers)).ToArray())];
}
