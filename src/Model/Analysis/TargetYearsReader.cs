using Model.Plans;
using Model.Statistics;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>Units of a plan year by year, from the baseline on.</summary>
public sealed class TargetYearsReader(SnapshotReader reader)
{
    /// <summary>Units in the plan's order, then together; within each, years whose cases are decided, those of the baseline first.</summary>
    public IReadOnlyList<TargetYear> Read(TargetPlan plan, Measure? measure = null)
    {
        var counted = measure ?? TargetReader.MeasureOf(plan);
        return reader.Remember($"target years {plan.Id} {counted}", () => (IReadOnlyList<TargetYear>)[.. Calculate(plan, counted)], years => years.Count);
    }

    private IEnumerable<TargetYear> Calculate(TargetPlan plan, Measure measure)
    {
        var (settled, months) = (new FreshnessReader(reader).Build().SettledThrough, TargetMonths.Of(reader, plan, measure));
        foreach (var unit in TargetReader.Units(plan))
        {
            var baseline = months.Baseline(unit, null);
            for (var year = plan.Baseline.Years[0]; year <= plan.FinalYear && new DateOnly(year, 12, 1) is var end && end <= settled; year++)
            {
                if (months.Window(unit, null, end) is { } window)
                {
                    yield return Year(plan, unit, year, window, baseline);
                }
            }
        }
    }

    private static TargetYear Year(TargetPlan plan, string unit, int year, RateWindow window, TargetBaseline? baseline)
    {
        var wanted = plan.ReductionBy(window.End);
        var ratio = year <= plan.BaselineYear ? null : baseline?.Ratio(window.Cases, window.AverageInsured);
        var isFinal = year == plan.FinalYear;
        return new TargetYear(
            unit, PlanUnits.NameOf(plan, unit), year, window, ratio, baseline?.Window.Rate?.Value * (1 - wanted),
            ratio is null ? TargetVerdict.NoData : TargetJudgement.Official(ratio.Value - 1, wanted, isFinal),
            ratio is null ? TargetVerdict.NoData : TargetJudgement.Evidence(ratio, wanted, isFinal));
    }
}

/// <param name="Unit">Key industry, or all together.</param>
/// <param name="Name">Of the unit.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Window">Its twelve months.</param>
/// <param name="Ratio">To the baseline; null up to the last year of the baseline.</param>
/// <param name="WantedRate">Rate the path wants by the end of the year, per 1,000.</param>
/// <param name="Official">By the point change.</param>
/// <param name="Evidence">By the interval.</param>
public sealed record TargetYear(string Unit, Bilingual Name, int Year, RateWindow Window, RateRatio? Ratio, double? WantedRate, TargetVerdict Official, TargetVerdict Evidence);
