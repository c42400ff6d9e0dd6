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

        var months = TargetMonths.Of(reader, plan, measure);
        var units = new TargetReader(reader).Read(plan, measure).Where(s => s.Baseline?.Rate is not null)
            .Select(status => (Status: status, History: new TargetHistory(status.Unit, status.Baseline!.Rate!.Value, months.Months(status.Unit, settled), months.Insured(status.Unit, settled))))
            .Where(u => u.History.Known.Count > 0).ToList();
        var run = TargetChances.Forecast(units.Select(u => u.History));
        return new TargetOutlook(
            settled,
            [.. units.Zip(run.Series).Where(u => u.Second.Paths is not null).Select(u => Unit(plan, u.First.Status, u.First.History, u.Second, settled))],
            run.Backtest);
    }

    private static UnitOutlook Unit(TargetPlan plan, TargetStatus status, TargetHistory history, SeriesForecast forecast, DateOnly settled) => new(
        status,
        forecast,
        [.. Enumerable.Range(1, TargetOutlook.Months).Select(step => Rolling(settled.AddMonths(step), step, history.Known, forecast)).OfType<RollingOutlook>()],
        [.. TargetChances.Of(plan, history, forecast, settled)]);

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
