using Model.Calendar;
using Model.Plans;
using Model.Statistics.Charts;

namespace Model.Analysis;

/// <summary>
/// 变异: is a unit's monthly rate really changing? Settled months within limits that come from the plan's baseline year and the year before
/// and stay fixed; another plan means other limits, and its baseline is the reason. Where the plan records that the process itself has changed
/// (<see cref="Recalculation"/>), limits start anew. Of a unit with a fair number of cases a month an XmR chart, of one with few a u-chart with
/// exact limits, month by month.
/// </summary>
/// <param name="Months">Settled months, oldest first.</param>
/// <param name="Limits">Of each of <paramref name="Months"/>, ‰ of a month.</param>
/// <param name="Signals">Of each of <paramref name="Months"/>; none reaches over a recalculation.</param>
/// <param name="IsRare">Fewer than <see cref="LeastCasesAMonth"/> cases a month: the limits are of counts, and only what lies outside is a signal.</param>
/// <param name="Bases">Months behind the limits: the plan's first, then those of each recalculation.</param>
/// <param name="TargetPerMonth">The path's rate of a year at the last month ÷ 12; null without a path.</param>
/// <param name="Assurance">Null without a path or with too few months or cases.</param>
public sealed record Variation(
    IReadOnlyList<IncidenceRow> Months, IReadOnlyList<ControlLimits> Limits, IReadOnlyList<Signal> Signals, bool IsRare,
    IReadOnlyList<LimitBasis> Bases, double? TargetPerMonth, Assurance? Assurance)
{
    /// <summary>With fewer cases a month on average, counts are too small for limits from the ranges between months.</summary>
    public const int LeastCasesAMonth = 3;

    /// <summary>With fewer cases behind the limits even exact ones say nothing: no month could lie below them, and one case more or less moves them.</summary>
    public const int LeastCases = 12;

    /// <summary>Limits started anew come from so many first months at most, as the plan's own do.</summary>
    private const int BasisMonths = 24;

    /// <summary>Signal of the last settled month.</summary>
    public Signal Last => Signals[^1];

    /// <param name="month">One of <see cref="Months"/>.</param>
    public Signal SignalOf(IncidenceRow month) => Signals[At(month)];

    /// <param name="month">One of <see cref="Months"/>.</param>
    public ControlLimits LimitsOf(IncidenceRow month) => Limits[At(month)];

    /// <param name="months">Months of a unit.</param>
    /// <param name="plan">Whose baseline gives the limits; null for all months.</param>
    /// <param name="path">The plan's path for the unit; may be empty.</param>
    /// <param name="recalculations">Of the unit, from the plan.</param>
    /// <returns>Null with fewer than <see cref="XmrChart.FewPoints"/> settled months, or fewer than <see cref="LeastCases"/> cases behind the limits.</returns>
    public static Variation? Of(IReadOnlyList<IncidenceRow> months, TargetPlan? plan, IReadOnlyList<TargetPoint> path, IEnumerable<Recalculation> recalculations)
    {
        var first = plan is null ? DateOnly.MinValue : new DateOnly(plan.BaselineYear - 1, 1, 1);
        var settled = months.Where(m => m.IsSettled && m.PeriodStart >= first && m.RatePer1000 is not null).ToList();
        var basis = plan is null ? settled : settled.Where(m => m.PeriodStart.Year <= plan.BaselineYear).ToList();
        if (!Suffices(basis))
        {
            return null;
        }

        var isRare = settled.Sum(m => m.Cases) < LeastCasesAMonth * settled.Count;
        var parts = Parts(settled, basis.Count, recalculations);
        var judged = parts.ConvertAll(part => isRare ? ByCounts(part) : ByRanges(part));
        var target = path.LastOrDefault(p => p.IsSettled)?.PathRate / 12;
        return new Variation(
            settled, [.. judged.SelectMany(part => part.Limits)], [.. judged.SelectMany(part => part.Signals)], isRare, parts.ConvertAll(part => part.Basis), target,
            !isRare && target is { } wanted ? Assured(parts, wanted) : null);
    }

    private static bool Suffices(List<IncidenceRow> basis) => basis.Count >= XmrChart.FewPoints && basis.Sum(m => m.Cases) >= LeastCases;

    /// <summary>A recalculation counts from the day it has months enough of its own; until then the limits before it hold.</summary>
    private static List<Part> Parts(List<IncidenceRow> settled, int basis, IEnumerable<Recalculation> recalculations)
    {
        List<Part> parts = [new(settled, basis, null)];
        foreach (var why in recalculations.OrderBy(why => why.From))
        {
            var (whole, least) = (parts[^1].Months, parts[^1].BasisCount);
            var before = whole.TakeWhile(m => m.PeriodStart < why.From).ToList();
            var later = whole.Skip(before.Count).ToList();
            if (before.Count >= (parts.Count == 1 ? least : XmrChart.FewPoints) && Suffices([.. later.Take(BasisMonths)]))
            {
                parts[^1] = parts[^1] with { Months = before, BasisCount = Math.Min(least, before.Count) };
                parts.Add(new(later, Math.Min(later.Count, BasisMonths), why));
            }
        }

        return parts;
    }

    private static (IEnumerable<ControlLimits> Limits, IEnumerable<Signal> Signals) ByRanges(Part part)
    {
        var chart = XmrChart.Of(Values(part.Months), fixedOn: part.FixedOn);
        var limits = new ControlLimits(chart.Mean!.Value, chart.Lower!.Value, chart.Upper!.Value);
        return (part.Months.Select(_ => limits), part.Months.Select(m => chart.Signals[part.Place(m)]));
    }

    private static (IEnumerable<ControlLimits> Limits, IEnumerable<Signal> Signals) ByCounts(Part part)
    {
        var known = part.Months.ToDictionary(m => m.PeriodStart);
        var points = Enumerable.Range(0, part.Place(part.Months[^1]) + 1).Select(i => known.GetValueOrDefault(part.Months[0].PeriodStart.AddMonths(i)) is { AverageInsured: > 0 } m ? ((double, double)?)(m.Cases, m.AverageInsured / 1000) : null);
        var chart = UChart.Of([.. points], part.FixedOn)!;
        return (part.Months.Select(m => new ControlLimits(chart.Mean, chart.Lower[part.Place(m)], chart.Upper[part.Place(m)])), part.Months.Select(m => chart.Signals[part.Place(m)]));
    }

    private int At(IncidenceRow month) => Months.TakeWhile(m => m.PeriodStart != month.PeriodStart).Count();

    /// <summary>Would the process of the last two years, or since its limits started anew, meet the target month by month when left alone?</summary>
    private static Assurance? Assured(List<Part> parts, double target)
    {
        var last = parts[^1].Months.TakeLast(BasisMonths).ToList();
        var least = parts.Count == 1 ? BasisMonths : XmrChart.FewPoints;
        return last.Count < least || XmrChart.Of(Values(last)) is not { Lower: { } lower, Upper: { } upper } ? null
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

    /// <summary>Months that share their limits, and how many first ones the limits come from.</summary>
    private sealed record Part(List<IncidenceRow> Months, int BasisCount, Recalculation? Why)
    {
        public LimitBasis Basis => new(Months[0].PeriodStart, Months[BasisCount - 1].PeriodStart, Why);

        /// <summary>Points behind the limits, months without data among them.</summary>
        public int FixedOn => Place(Months[BasisCount - 1]) + 1;

        /// <summary>Among all months, those without data too.</summary>
        public int Place(IncidenceRow month) => Month.Between(Months[0].PeriodStart, month.PeriodStart);
    }
}

/// <summary>控制限 of one month, ‰ of a month.</summary>
/// <param name="Lower">May be below zero: the page cuts it, the rule does not.</param>
public sealed record ControlLimits(double Mean, double Lower, double Upper);

/// <summary>Months that limits come from.</summary>
/// <param name="Why">Null for the plan's baseline.</param>
public sealed record LimitBasis(DateOnly First, DateOnly Last, Recalculation? Why);

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
