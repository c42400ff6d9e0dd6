using Model.Analysis;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Overview;

/// <summary>Everything the first page says, read once: of one build, one scope, one plan and one measure.</summary>
public sealed record OverviewFigures
{
    /// <summary>月份 whose figures the newspaper printed: insured at its end, people drawing benefits in it.</summary>
    public static readonly DateOnly PublishedMonth = new(2022, 6, 1);

    public required BuildFacts Build { get; init; }

    public required TargetPlan Plan { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>Units of the plan, the worst first.</summary>
    public required IReadOnlyList<TargetStatus> Units { get; init; }

    /// <summary>All units together, each insured person once.</summary>
    public required TargetStatus Together { get; init; }

    /// <summary>By unit, from the end of the baseline year.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<TargetPoint>> Series { get; init; }

    public required TargetPlan OtherPlan { get; init; }

    /// <summary>Units of the other plan, the worst first, then all together; by its own measure.</summary>
    public required IReadOnlyList<TargetStatus> OtherUnits { get; init; }

    /// <summary>All key industries together in each county, the worst first.</summary>
    public required IReadOnlyList<TargetStatus> Counties { get; init; }

    public required OverviewNumbers Numbers { get; init; }

    public required PublishedFigures Published { get; init; }

    public required IReadOnlyList<DiseaseYear> Diseases { get; init; }

    public required IReadOnlyList<FeedFreshness> Feeds { get; init; }

    public static OverviewFigures Read(SnapshotReader reader, TargetPlan plan, Measure? measure)
    {
        var (targets, overview, freshness) = (new TargetReader(reader), new OverviewReader(reader), new FreshnessReader(reader));
        var units = targets.Read(plan, measure);
        var other = reader.Plans.Leading.First(p => p.Id != plan.Id);
        return new OverviewFigures
        {
            Build = freshness.Build(),
            Plan = plan,
            Measure = measure ?? TargetReader.MeasureOf(plan),
            Units = [.. WorstFirst(units.Where(u => !u.IsTogether))],
            Together = units.Single(u => u.IsTogether),
            Series = plan.Units.ToDictionary(
                unit => unit,
                unit => (IReadOnlyList<TargetPoint>)[.. targets.Series(plan, unit, measure: measure).Where(p => p.Month >= plan.BaselineEnd)],
                StringComparer.Ordinal),
            OtherPlan = other,
            OtherUnits = [.. targets.Read(other).GroupBy(u => u.IsTogether).OrderBy(g => g.Key).SelectMany(WorstFirst)],
            Counties = [.. WorstFirst(targets.ReadCounties(plan, measure).Where(c => c.IsTogether))],
            Numbers = overview.Read(),
            Published = overview.Published(PublishedMonth),
            Diseases = overview.Diseases(),
            Feeds = freshness.Feeds(),
        };
    }

    /// <summary>Decided against first, decided for last, between them by how far the ratio lies from the limit.</summary>
    private static IEnumerable<TargetStatus> WorstFirst(IEnumerable<TargetStatus> units) => units
        .OrderBy(u => u.Evidence switch
        {
            TargetVerdict.Missed or TargetVerdict.OffTrack => 0,
            TargetVerdict.Undetermined or TargetVerdict.Uncertain => 1,
            TargetVerdict.Met or TargetVerdict.OnTrack => 2,
            _ => 3,
        })
        .ThenBy(u => Likelihood.OfReaching(u) ?? 1);
}

/// <summary>How likely the wanted reduction is reached, given both counts: words only, never a status.</summary>
public static class Likelihood
{
    private const double Z95 = 1.959963984540054;

    /// <returns>Null without a ratio; otherwise from the 95 % interval, taken as normal on the log scale.</returns>
    public static double? OfReaching(TargetStatus status)
    {
        if (status.Ratio is not { Lower: > 0, Upper: > 0 and < double.PositiveInfinity } ratio || ratio.Value <= 0)
        {
            return null;
        }

        var spread = (Math.Log(ratio.Upper) - Math.Log(ratio.Lower)) / (2 * Z95);
        return MathNet.Numerics.Distributions.Normal.CDF(0, 1, (Math.Log(1 - status.WantedReduction) - Math.Log(ratio.Value)) / spread);
    }
}
