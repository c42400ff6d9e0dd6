using Model.Calendar;
using Model.Plans;
using Model.Statistics.Charts;

namespace Model.Analysis;

/// <summary>
/// 变异: is a unit's monthly rate really changing? Settled months on an XmR chart whose limits come from the plan's baseline year and the
/// year before and stay fixed; another plan means other limits, and its baseline is the reason.
/// </summary>
/// <param name="Months">Settled months, oldest first.</param>
/// <param name="Chart">Mean, limits and signals.</param>
/// <param name="BasisFirst">First month behind the limits.</param>
/// <param name="BasisLast">Last month behind the limits.</param>
/// <param name="TargetPerMonth">The path's rate of a year at the last month ÷ 12; null without a path.</param>
/// <param name="Assurance">Null without a path or with too few months.</param>
public sealed record Variation(
    IReadOnlyList<IncidenceRow> Months, XmrChart Chart, DateOnly BasisFirst, DateOnly BasisLast, double? TargetPerMonth, Assurance? Assurance)
{
    /// <summary>With fewer cases a month on average, counts are too small for limits about a mean.</summary>
    public const int LeastCasesAMonth = 3;

    private const int AssuredMonths = 24;

    /// <summary>Signal of the last settled month.</summary>
    public Signal Last => Chart.Signals[^1];

    /// <param name="month">One of <see cref="Months"/>.</param>
    public Signal SignalOf(IncidenceRow month) => Chart.Signals[Month.Between(Months[0].PeriodStart, month.PeriodStart)];

    /// <param name="months">Months of a unit.</param>
    /// <param name="plan">Whose baseline gives the limits; null for all months.</param>
    /// <param name="path">The plan's path for the unit; may be empty.</param>
    /// <returns>Null with fewer than <see cref="XmrChart.FewPoints"/> settled months or too few cases.</returns>
    public static Variation? Of(IReadOnlyList<IncidenceRow> months, TargetPlan? plan, IReadOnlyList<TargetPoint> path)
    {
        var first = plan is null ? DateOnly.MinValue : new DateOnly(plan.BaselineYear - 1, 1, 1);
        var settled = months.Where(m => m.IsSettled && m.PeriodStart >= first && m.RatePer1000 is not null).ToList();
        var basis = plan is null ? settled : settled.Where(m => m.PeriodStart.Year <= plan.BaselineYear).ToList();
        if (basis.Count < XmrChart.FewPoints || settled.Sum(m => m.Cases) < LeastCasesAMonth * settled.Count)
        {
            return null;
        }

        var chart = XmrChart.Of(Values(settled), fixedOn: Month.Between(settled[0].PeriodStart, basis[^1].PeriodStart) + 1);
        var target = path.LastOrDefault(p => p.IsSettled)?.PathRate / 12;
        return new Variation(settled, chart, basis[0].PeriodStart, basis[^1].PeriodStart, target, target is { } wanted ? Assured(settled, wanted) : null);
    }

    /// <summary>Would the process of the last two years, left alone, meet the target month by month?</summary>
    private static Assurance? Assured(List<IncidenceRow> settled, double target)
    {
        var last = settled.TakeLast(AssuredMonths).ToList();
        return last.Count < AssuredMonths || XmrChart.Of(Values(last)) is not { Lower: { } lower, Upper: { } upper } ? null
            : target > upper ? Analysis.Assurance.Pass
            : target < lower ? Analysis.Assurance.Fail
            : Analysis.Assurance.Inconsistent;
    }

    private static List<double?> Values(List<IncidenceRow> months)
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
