using Model.Calendar;
using Model.Plans;
using Model.Statistics.Forecasting;

namespace Model.Analysis;

/// <summary>达标概率: the one calculation behind a plan's page and the early warning of a target that is unlikely.</summary>
internal static class TargetChances
{
    private const int Year = 12;

    /// <summary>Units whose baseline has a rate, forecast together: how limits are tempered depends on all of them.</summary>
    public static ForecastRun Forecast(IEnumerable<TargetHistory> units) => Forecaster.Forecast(
        [.. units.Select(unit => new Series(unit.Unit, [.. unit.Known.Select(m => (double?)m.Cases)], [.. unit.Known.Select(m => m.Insured)], unit.InsuredAfter))],
        TargetOutlook.Months);

    /// <summary>Of the plan's calendar years that end within the months ahead.</summary>
    public static IEnumerable<TargetChance> Of(TargetPlan plan, TargetHistory unit, SeriesForecast forecast, DateOnly settled) =>
        Enumerable.Range(settled.Year, (TargetOutlook.Months / Year) + 2)
            .Where(year => year > plan.BaselineYear && year <= plan.FinalYear && Month.Between(settled, new DateOnly(year, 12, 1)) is >= 1 and <= TargetOutlook.Months)
            .Select(year => Of(year, unit.BaselineRate * (1 - plan.ReductionBy(new DateOnly(year, 12, 1))), unit.Known, forecast, settled))
            .OfType<TargetChance>();

    /// <returns>Null when a month of the year that has gone by has no enrolment: the year then has no rate.</returns>
    private static TargetChance? Of(int year, double wanted, IReadOnlyList<KnownMonth> known, SeriesForecast forecast, DateOnly settled)
    {
        var last = Month.Between(settled, new DateOnly(year, 12, 1));
        var gone = known.Where(m => m.Month.Year == year).ToList();
        if (gone.Exists(m => m.Cases is null) || gone.Count + last < Year)
        {
            return null;
        }

        var first = last - (Year - gone.Count) + 1;
        var target = new RateTarget(wanted / 1000, first, Year - gone.Count, gone.Sum(m => m.Cases!.Value), [.. gone.Select(m => m.Insured!.Value)]);
        return new TargetChance(year, wanted, forecast.Paths!.ProbabilityOf(target), gone.Count);
    }
}

/// <summary>What is known of a unit at a moment.</summary>
/// <param name="Unit">Of the plan.</param>
/// <param name="BaselineRate">‰.</param>
/// <param name="Known">Settled months, oldest first, none left out.</param>
/// <param name="InsuredAfter">Insured persons of the months after them, as far as they are known.</param>
internal sealed record TargetHistory(string Unit, double BaselineRate, IReadOnlyList<KnownMonth> Known, IReadOnlyList<double?> InsuredAfter);

/// <summary>A settled month of a unit; null where the month has no enrolment.</summary>
internal sealed record KnownMonth(DateOnly Month, long? Cases, double? Insured);
