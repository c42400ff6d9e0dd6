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
            if (unit.Year(unit.Settled) is not { } latest || unit.Baseline?.Ratio(latest.Cases, latest.Insured) is not { } ratio)
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

    /// <summary>As the control chart of the unit's page (<see cref="Variation"/>); the last settled month, upwards.</summary>
    public static IEnumerable<Reading> Charts(WarningRule rule, SnapshotReader reader, DateOnly first, DateOnly last)
    {
        foreach (var unit in PlanUnitMonths.Read(reader, first, last))
        {
            if (unit.Year(unit.Settled) is not { } latest || Variation.Of(unit.Rows, unit.Plan, [], unit.Plan.RecalculationsOf(unit.Unit, unit.County)) is not { } chart)
            {
                continue;
            }

            var (month, limits, signal) = (chart.Months[^1], chart.Limits[^1], chart.Last);
            yield return unit.Reading(rule, unit.Settled, unit.Settled) with
            {
                WindowFirst = unit.Settled.AddMonths(-11),
                Cases = latest.Cases,
                Exposure = latest.Insured,
                Value = month.RatePer1000,
                Lower = Math.Max(0, limits.Lower),
                Upper = limits.Upper,
                Expected = limits.Mean,
                Detail = Words(signal),
                Score = month.RatePer1000 / limits.Mean ?? 1,
                Warns = unit.IsRunning && signal != Signal.None && !signal.IsLow(),
            };
        }
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
