using Model.Calendar;
using Model.Plans;
using Model.Statistics.Charts;

namespace Model.Analysis;

/// <summary>
/// 变异: is a unit's monthly rate really changing? Settled months within limits that come from the plan's baseline year and the year before
/// and stay fixed; another plan means other limits, and its baseline is the reason. Of a unit with a fair number of cases a month an XmR chart,
/// of one with few a u-chart with exact limits, month by month.
/// </summary>
/// <param name="Months">Settled months, oldest first.</param>
/// <param name="Mean">‰ of a month.</param>
/// <param name="Limits">Of each of <paramref name="Months"/>, ‰ of a month.</param>
/// <param name="Signals">Of each of <paramref name="Months"/>.</param>
/// <param name="IsRare">Fewer than <see cref="LeastCasesAMonth"/> cases a month: the limits are of counts, and only what lies outside is a signal.</param>
/// <param name="BasisFirst">First month behind the limits.</param>
/// <param name="BasisLast">Last month behind the limits.</param>
/// <param name="TargetPerMonth">The path's rate of a year at the last month ÷ 12; null without a path.</param>
/// <param name="Assurance">Null without a path or with too few months or cases.</param>
public sealed record Variation(
    IReadOnlyList<IncidenceRow> Months, double Mean, IReadOnlyList<(double Lower, double Upper)> Limits, IReadOnlyList<Signal> Signals, bool IsRare,
    DateOnly BasisFirst, DateOnly BasisLast, double? TargetPerMonth, Assurance? Assurance)
{
    /// <summary>With fewer cases a month on average, counts are too small for limits from the ranges between months.</summary>
    public const int LeastCasesAMonth = 3;

    /// <summary>With fewer cases behind the limits even exact ones say nothing: no month could lie below them, and one case more or less moves them.</summary>
    public const int LeastCases = 12;

    private const int AssuredMonths = 24;

    /// <summary>Signal of the last settled month.</summary>
    public Signal Last => Signals[^1];

    /// <param name="month">One of <see cref="Months"/>.</param>
    public Signal SignalOf(IncidenceRow month) => Signals[At(month)];

    /// <param name="month">One of <see cref="Months"/>.</param>
    public (double Lower, double Upper) LimitsOf(IncidenceRow month) => Limits[At(month)];

    /// <param name="months">Months of a unit.</param>
    /// <param name="plan">Whose baseline gives the limits; null for all months.</param>
    /// <param name="path">The plan's path for the unit; may be empty.</param>
    /// <returns>Null with fewer than <see cref="XmrChart.FewPoints"/> settled months, or fewer than <see cref="LeastCases"/> cases behind the limits.</returns>
    public static Variation? Of(IReadOnlyList<IncidenceRow> months, TargetPlan? plan, IReadOnlyList<TargetPoint> path)
    {
        var first = plan is null ? DateOnly.MinValue : new DateOnly(plan.BaselineYear - 1, 1, 1);
        var settled = months.Where(m => m.IsSettled && m.PeriodStart >= first && m.RatePer1000 is not null).ToList();
        var basis = plan is null ? settled : settled.Where(m => m.PeriodStart.Year <= plan.BaselineYear).ToList();
        if (basis.Count < XmrChart.FewPoints || basis.Sum(m => m.Cases) < LeastCases)
        {
            return null;
        }

        var isRare = settled.Sum(m => m.Cases) < LeastCasesAMonth * settled.Count;
        var target = path.LastOrDefault(p => p.IsSettled)?.PathRate / 12;
        var fixedOn = Month.Between(settled[0].PeriodStart, basis[^1].PeriodStart) + 1;
        var variation = new Variation(settled, 0, [], [], isRare, basis[0].PeriodStart, basis[^1].PeriodStart, target, !isRare && target is { } wanted ? Assured(settled, wanted) : null);
        return isRare ? variation.ByCounts(fixedOn) : variation.ByRanges(fixedOn);
    }

    private Variation ByRanges(int fixedOn)
    {
        var chart = XmrChart.Of(Values(Months), fixedOn: fixedOn);
        var limits = (chart.Lower!.Value, chart.Upper!.Value);
        return this with { Mean = chart.Mean!.Value, Limits = [.. Months.Select(_ => limits)], Signals = [.. Months.Select(m => chart.Signals[Place(m)])] };
    }

    private Variation ByCounts(int fixedOn)
    {
        var known = Months.ToDictionary(m => m.PeriodStart);
        var points = Enumerable.Range(0, Place(Months[^1]) + 1).Select(i => known.GetValueOrDefault(Months[0].PeriodStart.AddMonths(i)) is { AverageInsured: > 0 } m ? ((double, double)?)(m.Cases, m.AverageInsured / 1000) : null);
        var chart = UChart.Of([.. points], fixedOn)!;
        return this with { Mean = chart.Mean, Limits = [.. Months.Select(m => (chart.Lower[Place(m)], chart.Upper[Place(m)]))], Signals = [.. Months.Select(m => chart.Signals[Place(m)])] };
    }

    private int At(IncidenceRow month) => Months.TakeWhile(m => m.PeriodStart != month.PeriodStart).Count();

    /// <summary>Among all months, those without data too.</summary>
    private int Place(IncidenceRow month) => Month.Between(Months[0].PeriodStart, month.PeriodStart);

    /// <summary>Would the process of the last two years, left alone, meet the target month by month?</summary>
    private static Assurance? Assured(List<IncidenceRow> settled, double target)
    {
        var last = settled.TakeLast(AssuredMonths).ToList();
        return last.Count < AssuredMonths || XmrChart.Of(Values(last)) is not { Lower: { } lower, Upper: { } upper } ? null
            : target > upper ? Analysis.Assurance.Pass
            : target < lower ? Analysis.Assurance.Fail
            : Analysis.Assurance.Inconsistent;
    }

    private static List<double?> Values(IReadOnlyList<IncidenceRow> months)
    {
        var known = months.ToDictionary(m => m.PeriodStart, m => m.RatePer1000);
        var values = new List<double?>();
        for (var month = months[0].PeriodStart; month <= months[^1].PeriodStart; month = month.AddMonths(1))
        {
            values.Add(known.GetValueOrDefault(month));
        }

        return values;
    }
}

/// <summary>达标保证 of a process against a target that lower is better for.</summary>
public enum Assurance
{
    /// <summary>The target lies above the limits: it is met every month.</summary>
    Pass,

    /// <summary>The target lies within the limits: met or missed by chance.</summary>
    Inconsistent,

    /// <summary>The target lies below the limits: it is missed every month.</summary>
    Fail,
}
