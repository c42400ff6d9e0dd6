using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.Events;

/// <summary>Expected production injuries of an employer in a month.</summary>
internal sealed class RiskModel(int seed, int block)
{
    private readonly Dictionary<string, GroupTruth> groups = GroupTruth.All.ToDictionary(g => g.Name, StringComparer.Ordinal);

    /// <summary>Factor of each group and month.</summary>
    private readonly Dictionary<string, double[]> seasons = GroupTruth.All.Index().ToDictionary(
        g => g.Item.Name,
        g => Enumerable.Range(0, CityMonths.End).Select(m => Season(g.Item, m) * Noise(seed, block, g.Index, m)).ToArray(),
        StringComparer.Ordinal);

    /// <summary>
    /// Level of each group in a year, such that the expected recognised injuries of all its employers, with everything that acts on them,
    /// make the rate of <see cref="GroupTruth"/>: what the realised rate adds is Poisson noise alone. Leaves <see cref="Employer.Weighted"/> filled.
    /// </summary>
    public Dictionary<string, double> Levels(IReadOnlyList<Employer> employers, int year)
    {
        var sums = groups.Keys.ToDictionary(g => g, _ => (Heads: 0.0, Weighted: 0.0), StringComparer.Ordinal);
        foreach (var employer in employers)
        {
            var (heads, weighted) = sums[employer.Industry.Group];
            var season = seasons[employer.Industry.Group];
            for (var month = FirstOf(year); month < EndOf(year); month++)
            {
                heads += employer.Heads[month];
                employer.Weighted[month] = Weighted(employer, month, season[month]);
                weighted += employer.Weighted[month];
            }

            sums[employer.Industry.Group] = (heads, weighted);
        }

        return sums.ToDictionary(
            s => s.Key, s => s.Value.Weighted > 0 ? groups[s.Key].Rate(year) / 1000 * s.Value.Heads / s.Value.Weighted : 0, StringComparer.Ordinal);
    }

    public static int FirstOf(int year) => (year - CityMonths.FirstYear) * 12;

    public static int EndOf(int year) => Math.Min(FirstOf(year) + 12, CityMonths.End);

    /// <summary>Injuries per year at unit level.</summary>
    private static double Weighted(Employer employer, int month, double season)
    {
        var heads = employer.Heads[month];
        return heads == 0 ? 0 : heads
            * employer.Industry.RelativeRate
            * employer.At(CityMonths.Last(month)).County.RateFactor
            * employer.Frailty
            * employer.Effect[month]
            * season;
    }

    /// <summary>What makes a month better or worse for a whole group.</summary>
    private static double Noise(int seed, int block, int group, int month) =>
        Math.Exp(0.05 * SeededStream.For(seed, block, (int)Purpose.Month, group, month).Gauss());

    private static double Season(GroupTruth group, int month)
    {
        // Everything stood still in February 2020.
        var pause = month == FirstOf(2020) + 1 ? 0.55 : 1;
        return pause * (1 + (group.SeasonStrength * (CityTruth.Season[CityMonths.MonthOfYear(month) - 1] - 1)));
    }
}
