using MathNet.Numerics.Distributions;

namespace Model.Statistics.Effects;

/// <summary>What one employer adds to one stratum.</summary>
/// <param name="Cluster">The employer: all its rows stand or fall together.</param>
/// <param name="Stratum">Rows of one stratum are alike in all that decided who got the event.</param>
/// <param name="IsTreated">Had the event.</param>
/// <param name="Cases">Of the months after.</param>
/// <param name="Exposed">Person-years of the months after; a row without is left out.</param>
public readonly record struct Observation(string Cluster, int Stratum, bool IsTreated, double Cases, double Exposed);

/// <summary>
/// Employers with an event against employers of the same stratum without it. The past enters through the strata alone, never as a
/// number that is subtracted, so what falls back to the mean by itself does so on both sides.
/// </summary>
/// <param name="Estimate">Mantel–Haenszel; null without cases enough on either side.</param>
/// <param name="Treated">Cases of those with the event, in strata that have both sides.</param>
/// <param name="TreatedExposed">Their person-years.</param>
/// <param name="Others">Cases of the others in these strata, averages over their windows.</param>
/// <param name="OthersExposed">Their person-years.</param>
/// <param name="OthersStandardised">Rate of the others per person-year, as if they were spread over the strata as those with the event are; its standard error is that of its logarithm.</param>
/// <param name="Strata">Strata that have both sides.</param>
public sealed record EventComparison(
    RatioEstimate? Estimate, double Treated, double TreatedExposed, double Others, double OthersExposed, RatioEstimate? OthersStandardised, int Strata)
{
    /// <summary>With fewer cases on either side nothing is said: a handful of injuries more or less would turn the answer round.</summary>
    public const double LeastCases = 10;

    /// <summary>
    /// The interval is the wider of two: Greenland and Robins', for cases that come singly, and one by employers (sandwich of the estimating
    /// equation with the employer as the cluster, Liang and Zeger, Biometrika 73, 1986), for injuries that come in clusters and employers that
    /// stand in several strata.
    /// </summary>
    public static EventComparison Of(IReadOnlyCollection<Observation> observations)
    {
        var rows = observations.Where(o => o.Exposed > 0).ToList();
        var strata = rows.GroupBy(o => o.Stratum)
            .Select(g => (g.Key, Sum: Sum(g)))
            .Where(s => s.Sum is { TreatedExposed: > 0, OthersExposed: > 0 })
            .ToDictionary(s => s.Key, s => s.Sum);
        var sums = strata.Values;
        var (treated, others) = (sums.Sum(s => s.Treated), sums.Sum(s => s.Others));
        var exposed = sums.Sum(s => s.TreatedExposed);
        var simple = treated >= LeastCases && others >= LeastCases ? MantelHaenszel.Of(sums) : null;
        return new EventComparison(
            simple is null ? null : simple with { StandardError = Math.Max(simple.StandardError, ByCluster(rows, strata, simple.Ratio)) },
            treated,
            exposed,
            others,
            sums.Sum(s => s.OthersExposed),
            Standardised(sums),
            strata.Count);
    }

    /// <summary>Cases that the others' rates give on the person-time of those with the event, per person-year of it.</summary>
    private static RatioEstimate? Standardised(IReadOnlyCollection<PersonTimeStratum> strata)
    {
        var cases = strata.Sum(s => s.Others * s.TreatedExposed / s.OthersExposed);
        var variance = strata.Sum(s => s.Others * Math.Pow(s.TreatedExposed / s.OthersExposed, 2));
        return cases > 0 ? new RatioEstimate(cases / strata.Sum(s => s.TreatedExposed), Math.Sqrt(variance) / cases) : null;
    }

    private static PersonTimeStratum Sum(IEnumerable<Observation> rows)
    {
        var (treated, treatedExposed, others, othersExposed) = (0.0, 0.0, 0.0, 0.0);
        foreach (var row in rows)
        {
            if (row.IsTreated)
            {
                (treated, treatedExposed) = (treated + row.Cases, treatedExposed + row.Exposed);
            }
            else
            {
                (others, othersExposed) = (others + row.Cases, othersExposed + row.Exposed);
            }
        }

        return new PersonTimeStratum(treated, treatedExposed, others, othersExposed);
    }

    /// <summary>
    /// Σ (R − θS) is zero at the estimate; an employer's part of it is its residual times the other side's share of person-time. The rate of a
    /// stratum is that of both sides at a common ratio: the own rate of a side with one employer would leave no residual at all.
    /// </summary>
    private static double ByCluster(List<Observation> rows, Dictionary<int, PersonTimeStratum> strata, double ratio)
    {
        var parts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (strata.TryGetValue(row.Stratum, out var s))
            {
                var rate = (s.Treated + s.Others) / ((ratio * s.TreatedExposed) + s.OthersExposed);
                var all = s.TreatedExposed + s.OthersExposed;
                var part = row.IsTreated
                    ? (row.Cases - (ratio * rate * row.Exposed)) * s.OthersExposed / all
                    : -ratio * (row.Cases - (rate * row.Exposed)) * s.TreatedExposed / all;
                parts[row.Cluster] = parts.GetValueOrDefault(row.Cluster) + part;
            }
        }

        var squares = parts.Values.Sum(p => p * p);
        return squares > 0 ? Widening(parts.Count, squares * squares / parts.Values.Sum(p => p * p * p * p)) * Math.Sqrt(squares) / (ratio * strata.Values.Sum(s => s.Lower)) : 0;
    }

    /// <summary>
    /// By how much a limit lies further out than the normal one: where few employers carry the sum, their squares are themselves an estimate.
    /// Student's t with the effective number of clusters (Carter, Schnepel and Steigerwald, Rev Econ Stat 99, 2017) less one, and clusters ÷ (clusters − 1).
    /// </summary>
    private static double Widening(int clusters, double effective) => clusters < 2 ? double.PositiveInfinity
        : Math.Sqrt(clusters / (clusters - 1.0)) * StudentT.InvCDF(0, 1, Math.Max(1, effective - 1), 0.975) / Normal.InvCDF(0, 1, 0.975);
}
