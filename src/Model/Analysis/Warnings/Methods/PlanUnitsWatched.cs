using Model.Calendar;
using Model.Plans;
using Model.Statistics;
using Model.Statistics.Charts;
using Model.Warehouse;

namespace Model.Analysis.Warnings.Methods;

/// <summary>Units of running plans: key industries and all of them together in the city, all together in each county.</summary>
internal static class PlanUnitsWatched
{
    /// <summary>As the page of the target judges by evidence (<see cref="TargetJudgement.Evidence"/>).</summary>
    public static IEnumerable<Reading> OffPath(WarningRule rule, SnapshotReader reader, DateOnly first, DateOnly last)
    {
        foreach (var unit in PlanUnitMonths.Read(reader, first, last))
        {
            if (unit.Year(unit.Plan.BaselineEnd) is not { } baseline || unit.Year(unit.Settled) is not { } latest
                || RateRatio.Of(latest.Cases, latest.Insured, baseline.Cases, baseline.Insured) is not { } ratio)
            {
                continue;
            }

            var wanted = unit.Plan.ReductionBy(unit.Settled);
            yield return unit.Reading(rule, unit.Settled.AddMonths(-11), unit.Settled) with
            {
                Cases = latest.Cases,
                Exposure = latest.Insured,
                Value = ratio.Value,
                Lower = ratio.Lower,
                Upper = ratio.Upper,
                Expected = 1 - wanted,
                Score = ratio.Value / (1 - wanted),
                Warns = unit.IsRunning && TargetJudgement.Evidence(ratio, wanted, isFinal: false) == TargetVerdict.OffTrack,
            };
        }
    }

    /// <summary>As the control chart of the unit's page: limits of the baseline year and the year before; the last settled month, upwards.</summary>
    public static IEnumerable<Reading> Charts(WarningRule rule, SnapshotReader reader, DateOnly first, DateOnly last)
    {
        foreach (var unit in PlanUnitMonths.Read(reader, first, last))
        {
            var months = unit.Months.Where(month => month.Month.Year >= unit.Plan.BaselineYear - 1).ToList();
            if (unit.Year(unit.Settled) is not { } latest || Chart(months, unit.Plan) is not { Mean: { } mean } chart)
            {
                continue;
            }

            var signal = chart.Signals[^1];
            var value = months[^1].Cases / months[^1].Insured * 1000;
            yield return unit.Reading(rule, unit.Settled, unit.Settled) with
            {
                WindowFirst = unit.Settled.AddMonths(-11),
                Cases = latest.Cases,
                Exposure = latest.Insured,
                Value = value,
                Lower = Math.Max(0, chart.Lower ?? 0),
                Upper = chart.Upper,
                Expected = mean,
                Detail = Words(signal),
                Score = mean > 0 ? value / mean : 1,
                Warns = unit.IsRunning && signal != Signal.None && !signal.IsLow(),
            };
        }
    }

    /// <returns>Null with too few months behind the limits, or too few cases (<see cref="Variation.LeastCasesAMonth"/>).</returns>
    private static XmrChart? Chart(List<PlanUnitMonth> months, TargetPlan plan)
    {
        var basis = months.Count(month => month.Month <= plan.BaselineEnd);
        if (basis < XmrChart.FewPoints || months.Sum(month => month.Cases) < Variation.LeastCasesAMonth * months.Count)
        {
            return null;
        }

        var known = months.ToDictionary(month => month.Month, month => month.Insured > 0 ? (double?)(month.Cases / month.Insured * 1000) : null);
        var all = Enumerable.Range(0, Month.Between(months[0].Month, months[^1].Month) + 1).Select(months[0].Month.AddMonths).Select(month => known.GetValueOrDefault(month)).ToList();
        return XmrChart.Of(all, fixedOn: Month.Between(months[0].Month, plan.BaselineEnd) + 1);
    }

    private static Bilingual Words(Signal signal) => signal switch
    {
        Signal.OutsideHigh => new("高于控制上限", "above the upper limit"),
        Signal.TrendUp => new("连续七个月逐月上升", "seven months each higher than the one before"),
        Signal.TwoOfThreeHigh => new("三个月中有两个月接近控制上限", "two of three months near the upper limit"),
        Signal.ShiftHigh => new("连续七个月高于基期均值", "seven months above the baseline’s mean"),
        _ => new("无不利信号", "no unfavourable signal"),
    };
}
