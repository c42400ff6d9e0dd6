using Model.Analysis;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>Reads the industries or counties that a population is made of.</summary>
public sealed class PlaceReader(SnapshotReader reader)
{
    private readonly TargetReader targets = new(reader);
    private readonly UnitReader units = new(reader);

    /// <param name="whole">Industry, county or city.</param>
    /// <param name="by">County, key industry or division.</param>
    /// <param name="measure">Injuries counted.</param>
    /// <param name="period">Period.</param>
    /// <param name="plan">Whose verdicts come along; null for none.</param>
    /// <returns>Highest rate first; what is too small to be ranked comes last.</returns>
    public IReadOnlyList<Place> Read(Population whole, IncidenceBy by, Measure measure, ReportPeriod period, TargetPlan? plan)
    {
        var rate = new IncidenceReader(reader).Read(period.Of(whole.Ask(IncidenceBy.City, measure))).SingleOrDefault()?.RatePer1000;
        var statuses = plan is null ? [] : Statuses(whole, by, plan, measure).DistinctBy(status => Code(status, by)).ToDictionary(status => Code(status, by), StringComparer.Ordinal);
        return [.. units.Parts(whole, by, measure, period)
            .Select(part => new Place(part, statuses.GetValueOrDefault(part.Now.Code), !SmallNumbers.AreIn(part.Now.AverageInsured, rate)))
            .OrderByDescending(place => place.MayBeRanked)
            .ThenByDescending(place => place.Figures.Now.RatePer1000 ?? -1)];
    }

    private static string Code(TargetStatus status, IncidenceBy by) => by == IncidenceBy.County ? status.County! : status.Unit;

    private IEnumerable<TargetStatus> Statuses(Population whole, IncidenceBy by, TargetPlan plan, Measure measure) => (by, whole.County) switch
    {
        (IncidenceBy.County, _) => targets.ReadCounties(plan, measure).Where(status => status.Unit == (whole.IndustryCode ?? PlanUnits.Together(plan))),
        (IncidenceBy.KeyIndustry, null) => targets.Read(plan, measure),
        (IncidenceBy.KeyIndustry, { } county) => targets.ReadCounties(plan, measure).Where(status => status.County == county),
        _ => [],
    };
}
