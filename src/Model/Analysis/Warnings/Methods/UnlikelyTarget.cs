using Model.Calendar;
using Model.Statistics.Forecasting;
using Model.Warehouse;

namespace Model.Analysis.Warnings.Methods;

/// <summary>Units of a running plan, in the whole city, whose chance to keep the path of the running year fell under the stated level; forecast from the months settled at the moment.</summary>
internal static class UnlikelyTarget
{
    private const int YearMonths = 12;

    // A forecast costs a second: of the past the ends of quarters are asked.
    private const int QuarterMonths = 3;

    public static IEnumerable<Reading> Find(WarningRule rule, SnapshotReader reader, DateOnly first, DateOnly last)
    {
        var units = PlanUnitMonths.Read(reader, first, last).Where(unit => unit.County is null).ToList();
        var latest = units.GroupBy(unit => unit.Key).ToDictionary(unit => unit.Key, unit => unit.MaxBy(moment => moment.KnownOn)!, StringComparer.Ordinal);
        foreach (var moment in units.Where(unit => unit.IsRunning && (unit.KnownOn == last || unit.KnownOn.Month % QuarterMonths == 0)).GroupBy(unit => (unit.Plan, unit.KnownOn, unit.Settled)))
        {
            var known = moment.Where(unit => unit.IsWhole && unit.Year(unit.Plan.BaselineEnd) is { Cases: > 0, Insured: > 0 }).ToList();
            var year = moment.Key.Settled.AddMonths(1).Year;
            var ahead = Month.Between(moment.Key.Settled, new DateOnly(year, YearMonths, 1));
            var run = Forecaster.Forecast([.. known.Select(Series)], TargetOutlook.Months);
            foreach (var (unit, forecast) in known.Zip(run.Series).Where(pair => pair.Second.Paths is not null))
            {
                if (Chance(unit, forecast, year, ahead) is { } chance)
                {
                    yield return unit.Reading(rule, new DateOnly(year, 1, 1), new DateOnly(year, YearMonths, 1)) with
                    {
                        Cases = unit.Months.Where(month => month.Month.Year == year).Sum(month => month.Cases),
                        Value = chance,
                        Expected = rule["at_most"],
                        Score = (1 - chance) / Math.Max(chance, 0.001),
                        Warns = chance < rule["at_most"],
                        CameTrue = Missed(latest[unit.Key], year),
                    };
                }
            }
        }
    }

    private static Series Series(PlanUnitMonths unit) => new(unit.Key, [.. unit.Months.Select(month => (double?)month.Cases)], [.. unit.Months.Select(month => (double?)month.Insured)]);

    /// <summary>Average rate per insured person that the path allows the year.</summary>
    private static double Wanted(PlanUnitMonths unit, int year)
    {
        var (cases, insured) = unit.Year(unit.Plan.BaselineEnd)!.Value;
        return cases / insured * (1 - unit.Plan.ReductionBy(new DateOnly(year, YearMonths, 1)));
    }

    /// <returns>Null when a month of the year that has gone by has no enrolment: the year then has no rate.</returns>
    private static double? Chance(PlanUnitMonths unit, SeriesForecast forecast, int year, int ahead)
    {
        var gone = unit.Months.Where(month => month.Month.Year == year).ToList();
        return gone.Count + ahead < YearMonths ? null : forecast.Paths!.ProbabilityOf(new RateTarget(
            Wanted(unit, year), ahead - (YearMonths - gone.Count) + 1, YearMonths - gone.Count, gone.Sum(month => month.Cases), [.. gone.Select(month => month.Insured)]));
    }

    /// <returns>Whether the year's rate lay above the path in the end; null while it is not settled.</returns>
    private static bool? Missed(PlanUnitMonths latest, int year) => latest.Settled >= new DateOnly(year, YearMonths, 1) && latest.Year(new DateOnly(year, YearMonths, 1)) is { } all
        ? all.Cases > Wanted(latest, year) * all.Insured
        : null;
}
