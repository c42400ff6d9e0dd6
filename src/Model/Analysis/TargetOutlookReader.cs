using Model.Calendar;
using Model.Plans;
using Model.Statistics.Forecasting;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>Forecasts the units of a running plan from their settled months; insured persons of later months are taken where they are known already.</summary>
public sealed class TargetOutlookReader(SnapshotReader reader)
{
    private const int Window = 12;

    /// <param name="plan">A finished plan has no outlook.</param>
    /// <param name="measure">Null for the plan's own.</param>
    /// <returns>Null when the plan has ended or nothing is settled.</returns>
    public TargetOutlook? Read(TargetPlan plan, Measure? measure = null)
    {
        var counted = measure ?? TargetReader.MeasureOf(plan);
        return reader.Remember($"outlook {plan.Id} {counted}", () => Calculate(plan, counted), outlook => outlook?.Units.Count ?? 0);
    }

    private TargetOutlook? Calculate(TargetPlan plan, Measure measure)
    {
        if (new FreshnessReader(reader).Build() is not { SettledThrough: { } settled } || settled >= plan.End)
        {
            return null;
        }

        var months = TargetMonths.Of(reader, measure);
        var units = new TargetReader(reader).Read(plan, measure).Where(s => s.Baseline?.Rate is not null)
            .Select(status => (Status: status, Known: months.Months(status.Unit, settled))).Where(u => u.Known.Count > 0).ToList();
        var run = Forecaster.Forecast([.. units.Select(u => Series(u.Status.Unit, u.Known, months.Insured(u.Status.Unit, settled)))], TargetOutlook.Months);
        return new TargetOutlook(
            settled,
            [.. units.Zip(run.Series).Where(u => u.Second.Paths is not null).Select(u => Unit(plan, u.First.Status, u.First.Known, u.Second, settled))],
            run.Backtest);
    }

    private static Series Series(string unit, IReadOnlyList<KnownMonth> known, IReadOnlyList<double?> insuredAfter) => new(
        unit, [.. known.Select(m => (double?)m.Cases)], [.. known.Select(m => m.Insured)], insuredAfter);

    private static UnitOutlook Unit(TargetPlan plan, TargetStatus status, IReadOnlyList<KnownMonth> known, SeriesForecast forecast, DateOnly settled)
    {
        var baseline = status.Baseline!.Rate!.Value;
        var years = Enumerable.Range(settled.Year, (TargetOutlook.Months / Window) + 2).Where(y => y > plan.BaselineYear && y <= plan.FinalYear)
            .Where(y => Month.Between(settled, new DateOnly(y, 12, 1)) is >= 1 and <= TargetOutlook.Months);
        return new UnitOutlook(
            status,
            forecast,
            [.. Enumerable.Range(1, TargetOutlook.Months).Select(step => Rolling(settled.AddMonths(step), step, known, forecast)).OfType<RollingOutlook>()],
            [.. years.Select(y => Chance(y, baseline * (1 - plan.ReductionBy(new DateOnly(y, 12, 1))), known, forecast, settled)).OfType<TargetChance>()]);
    }

    /// <returns>Null when a month of the year that has gone by has no enrolment: the year then has no rate.</returns>
    private static TargetChance? Chance(int year, double wanted, IReadOnlyList<KnownMonth> known, SeriesForecast forecast, DateOnly settled)
    {
        var last = Month.Between(settled, new DateOnly(year, 12, 1));
        var gone = known.Where(m => m.Month.Year == year).ToList();
        if (gone.Exists(m => m.Cases is null) || gone.Count + last < Window)
        {
            return null;
        }

        var first = last - (Window - gone.Count) + 1;
        var target = new RateTarget(wanted / 1000, first, Window - gone.Count, gone.Sum(m => m.Cases!.Value), [.. gone.Select(m => m.Insured!.Value)]);
        return new TargetChance(year, wanted, forecast.Paths!.ProbabilityOf(target), gone.Count);
    }

    /// <returns>Null when a month of the twelve has no enrolment.</returns>
    private static RollingOutlook? Rolling(DateOnly month, int step, IReadOnlyList<KnownMonth> known, SeriesForecast forecast)
    {
        var (first, steps) = (Math.Max(1, step - Window + 1), Math.Min(step, Window));
        var gone = known.Where(m => m.Month > month.AddMonths(-Window)).ToList();
        if (gone.Exists(m => m.Cases is null) || gone.Count + steps < Window)
        {
            return null;
        }

        var insured = gone.Sum(m => m.Insured!.Value) + forecast.Points.Skip(first - 1).Take(steps).Sum(p => p.Exposure);
        double Rate(double chance) => (gone.Sum(m => m.Cases!.Value) + forecast.Paths!.Quantile(chance, first, steps)) / (insured / Window) * 1000;
        return new RollingOutlook(month, Rate(0.5), Rate(0.1), Rate(0.9), Rate(0.025), Rate(0.975));
    }
}

/// <summary>A settled month of a unit; null where the month has no enrolment.</summary>
internal sealed record KnownMonth(DateOnly Month, long? Cases, double? Insured);
