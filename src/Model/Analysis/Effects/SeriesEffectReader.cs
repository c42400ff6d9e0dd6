using Model.Statistics.Effects;
using Model.Warehouse;

namespace Model.Analysis.Effects;

/// <summary>What changed at an event, of an industry or county as a whole.</summary>
/// <param name="First">First month with data.</param>
/// <param name="Last">Last settled month; later ones are left out, as cases still to be decided would look like a fall. Null when none is.</param>
/// <param name="Series">Null where <paramref name="Gap"/> says why.</param>
/// <param name="Gap">Why there is no series.</param>
public sealed record SeriesEffect(DateOnly? First, DateOnly? Last, InterruptedSeries? Series, SeriesGap Gap);

/// <summary>Interrupted series of a unit's settled months.</summary>
public sealed class SeriesEffectReader(SnapshotReader reader)
{
    private readonly IncidenceReader incidence = new(reader);

    public SeriesEffect Read(Population population, Measure measure, DateOnly at)
    {
        var settled = incidence.Read(population.Ask(IncidenceBy.City, measure) with { Grain = Grain.Month }).Where(m => m.IsSettled).ToList();
        return settled.Count == 0 ? new SeriesEffect(null, null, null, SeriesGap.FewBefore) : Of(settled, at);
    }

    private static SeriesEffect Of(List<IncidenceRow> settled, DateOnly at)
    {
        var (series, gap) = InterruptedSeries.Of([.. settled.Select(m => new SeriesMonth(m.PeriodStart, m.Cases, m.AverageInsured))], at);
        return new SeriesEffect(settled[0].PeriodStart, settled[^1].PeriodStart, series, gap);
    }
}
