using Model.Calendar;
using Model.Codes;
using Model.Plans;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>Where the units of a plan stand against their baseline.</summary>
public sealed class TargetReader(SnapshotReader reader)
{
    /// <summary>Units of the plan in its order, then all together; whole scope.</summary>
    /// <param name="plan">Plan.</param>
    /// <param name="measure">Null for the plan's own.</param>
    public IReadOnlyList<TargetStatus> Read(TargetPlan plan, Measure? measure = null)
    {
        var counted = measure ?? MeasureOf(plan);
        return reader.Remember(
            $"targets {plan.Id} {counted}",
            () => (IReadOnlyList<TargetStatus>)[.. Units(plan).Select(unit => Status(plan, counted, unit, null))],
            rows => rows.Count);
    }

    /// <summary>Each unit in each county that has it, then all units together in each county.</summary>
    public IReadOnlyList<TargetStatus> ReadCounties(TargetPlan plan, Measure? measure = null)
    {
        var counted = measure ?? MeasureOf(plan);
        return reader.Remember(
            $"county targets {plan.Id} {counted}",
            () => (IReadOnlyList<TargetStatus>)[..
                from unit in Units(plan)
                from county in TargetMonths.Of(reader, plan, counted).CountiesOf(unit)
                select Status(plan, counted, unit, county)],
            rows => rows.Count);
    }

    /// <summary>Twelve months by month, from the baseline year on; months that lack enrolment are absent.</summary>
    /// <param name="plan">Plan.</param>
    /// <param name="unit">Key industry or <see cref="PlanUnits.Together"/>.</param>
    /// <param name="county">Null for the whole scope.</param>
    /// <param name="measure">Null for the plan's own.</param>
    public IReadOnlyList<TargetPoint> Series(TargetPlan plan, string unit, string? county = null, Measure? measure = null)
    {
        var counted = measure ?? MeasureOf(plan);
        return reader.Remember(
            $"target series {plan.Id} {counted} {unit} {county}",
            () => (IReadOnlyList<TargetPoint>)[.. Points(plan, counted, unit, county)],
            points => points.Count);
    }

    /// <summary>Plans set targets for production injuries or all; a single situation has none.</summary>
    public static bool IsJudged(Measure measure) => measure is Measure.Production or Measure.All;

    /// <summary>The measure a plan is judged by.</summary>
    public static Measure MeasureOf(TargetPlan plan) => Words.Choice<Measure>(plan.Measure)
        ?? throw new InvalidOperationException($"Plan {plan.Id} has the unknown measure {plan.Measure}.");

    /// <summary>A single unit is all of the plan: it is not said twice.</summary>
    internal static IEnumerable<string> Units(TargetPlan plan) => plan.Units.Count == 1 ? [PlanUnits.Together(plan)] : plan.Units.Append(PlanUnits.Together(plan));

    private TargetStatus Status(TargetPlan plan, Measure measure, string unit, string? county)
    {
        var (build, months) = (new FreshnessReader(reader).Build(), TargetMonths.Of(reader, plan, measure));
        var isFinal = build.SettledThrough >= plan.End;
        var end = isFinal ? plan.End : build.SettledThrough ?? plan.BaselineEnd;
        var measured = months.Baseline(unit, county);
        var baseline = measured?.Window;
        var latest = end > plan.BaselineEnd ? months.Window(unit, county, end) : null;
        var wanted = plan.ReductionBy(end);
        var status = new TargetStatus
        {
            Plan = plan.Id,
            Measure = measure,
            Unit = unit,
            UnitName = PlanUnits.NameOf(plan, unit),
            IsTogether = unit == PlanUnits.Together(plan),
            County = county,
            CountyName = county is null ? null : CountyNames.Of(county),
            Baseline = baseline,
            Latest = latest,
            IsFinal = isFinal,
            WantedReduction = wanted,
            WantedRate = baseline?.Rate?.Value * (1 - wanted),
            Official = TargetVerdict.NoData,
            Evidence = TargetVerdict.NoData,
            OpenMonths = isFinal ? 0 : Math.Max(0, Month.Between(end, build.DataThrough)),
            OpenPending = isFinal ? 0 : months.Pending(unit, county, end, build.DataThrough),
            OverlapMonths = baseline is null || latest is null ? 0 : TargetMonths.Overlap(baseline, latest),
        };
        return measured is null || latest is null ? status : Judged(status, measured, latest);
    }

    private static TargetStatus Judged(TargetStatus status, TargetBaseline baseline, RateWindow latest)
    {
        if (baseline.Ratio(latest.Cases, latest.AverageInsured) is not { } ratio)
        {
            return status;
        }

        var evidence = TargetJudgement.Evidence(ratio, status.WantedReduction, status.IsFinal);
        return status with
        {
            Change = ratio.Value - 1,
            Ratio = ratio,
            Official = TargetJudgement.Official(ratio.Value - 1, status.WantedReduction, status.IsFinal),
            Evidence = evidence,
            Lean = TargetJudgement.Lean(ratio, status.WantedReduction, evidence),
        };
    }

    private IEnumerable<TargetPoint> Points(TargetPlan plan, Measure measure, string unit, string? county)
    {
        var (build, months) = (new FreshnessReader(reader).Build(), TargetMonths.Of(reader, plan, measure));
        var measured = months.Baseline(unit, county);
        var baseline = measured?.Window.Rate?.Value;
        var last = build.DataThrough < plan.End ? build.DataThrough : plan.End;
        for (var month = new DateOnly(plan.Baseline.Years[0], 1, 1); month <= last; month = month.AddMonths(1))
        {
            if (months.Window(unit, county, month) is { } window)
            {
                yield return new TargetPoint
                {
                    Month = month,
                    Cases = window.Cases,
                    AverageInsured = window.AverageInsured,
                    RatePer1000 = window.Rate?.Value,
                    Lower = window.Rate?.Lower,
                    Upper = window.Rate?.Upper,
                    Change = baseline > 0 ? (window.Rate?.Value / baseline) - 1 : null,
                    Ratio = measured?.Ratio(window.Cases, window.AverageInsured),
                    PathRate = month >= plan.BaselineEnd ? baseline * (1 - plan.ReductionBy(month)) : null,
                    IsSettled = month <= build.SettledThrough,
                };
            }
        }
    }
}
