using Model.Warehouse;

namespace Model.Analysis;

/// <summary>What the page of one industry or county shows, from a few questions to <see cref="IncidenceReader"/>.</summary>
public sealed class UnitReader(SnapshotReader reader)
{
    private readonly IncidenceReader incidence = new(reader);

    public UnitFigures Read(Population population, Measure measure, ReportPeriod period)
    {
        var city = population.Ask(IncidenceBy.City, measure);
        var months = incidence.Read(city with { Grain = Grain.Month });
        var open = months.Where(month => !month.IsSettled).ToList();
        return new UnitFigures
        {
            Population = population,
            Measure = measure,
            Period = period,
            Months = months,
            Rolling = incidence.Read(city with { Grain = Grain.Rolling12 }),
            Now = Whole(city, period),
            Before = Whole(city, period.YearBefore),
            RateOfWhole = Whole(population.Whole.Ask(IncidenceBy.City, measure), period)?.RatePer1000,
            Commuting = Whole(city with { Measure = Measure.Commuting }, period)?.Cases ?? 0,
            OpenMonths = open.Count,
            OpenPending = open.Sum(month => month.Pending ?? 0),
            Lag = new DecisionLagReader(reader).Read(city, period.First, period.Last),
        };
    }

    /// <summary>Parts of the population: by cause, severity, size, county, industry.</summary>
    /// <param name="population">Whole.</param>
    /// <param name="by">What the parts are.</param>
    /// <param name="measure">Injuries counted.</param>
    /// <param name="period">Period; the same months a year earlier come along.</param>
    /// <returns>In the order of the code list; a part with nobody insured and no case in the period is absent.</returns>
    public IReadOnlyList<PartFigures> Parts(Population population, IncidenceBy by, Measure measure, ReportPeriod period)
    {
        var query = population.Ask(by, measure);
        var before = incidence.Read(period.YearBefore.Of(query)).ToDictionary(row => row.Code, StringComparer.Ordinal);
        return [.. incidence.Read(period.Of(query)).Select(row => new PartFigures(row, before.GetValueOrDefault(row.Code)))];
    }

    private IncidenceRow? Whole(IncidenceQuery city, ReportPeriod period) => incidence.Read(period.Of(city)).SingleOrDefault();
}
