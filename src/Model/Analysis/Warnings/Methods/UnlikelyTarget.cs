using Model.Plans;
using Model.Warehouse;

namespace Model.Analysis.Warnings.Methods;

/// <summary>Units of a running plan, in the whole city, whose chance to keep the path of the running year fell under the stated level; the chance is that of the plan's page (<see cref="TargetChances"/>), from what was known at the moment.</summary>
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
            var known = moment.Select(unit => (Unit: unit, Rate: unit.Baseline?.Window.Rate?.Value)).Where(unit => unit.Rate is not null)
                .Select(unit => (unit.Unit, History: unit.Unit.History(unit.Rate!.Value))).ToList();
            var year = moment.Key.Settled.AddMonths(1).Year;
            foreach (var ((unit, history), forecast) in known.Zip(TargetChances.Forecast(known.Select(one => one.History)).Series).Where(pair => pair.Second.Paths is not null && pair.First.History.BaselineRate > 0))
            {
                if (TargetChances.Of(unit.Plan, history, forecast, unit.Settled).FirstOrDefault(one => one.Year == year) is { Probability: var chance })
                {
                    yield return unit.Reading(rule, new DateOnly(year, 1, 1), new DateOnly(year, YearMonths, 1)) with
                    {
                        Cases = unit.Months.Where(month => month.Month.Year == year).Sum(month => month.Cases),
                        Value = chance,
                        Expected = rule["at_most"],
                        Score = (1 - chance) / Math.Max(chance, 0.001),
                        Warns = chance < rule["at_most"],
                        CameTrue = Missed(unit.Plan, history, latest[unit.Key], year),
                    };
                }
            }
        }
    }

    /// <returns>Whether the year's rate lay above the path in the end; null while it is not settled.</returns>
    private static bool? Missed(TargetPlan plan, TargetHistory history, PlanUnitMonths latest, int year) =>
        new DateOnly(year, YearMonths, 1) is var end && latest.Settled >= end && latest.Year(end) is { } all
            ? all.Cases > history.BaselineRate / 1000 * (1 - plan.ReductionBy(end)) * all.Insured
            : null;
}
