using Model.Calendar;
using Model.Plans;
using Model.Statistics;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>Monthly sums of every unit of a plan, in the city and in each county, from which windows of twelve months are taken.</summary>
internal sealed class TargetMonths
{
    private readonly Dictionary<(string Unit, string? County), Dictionary<DateOnly, UnitMonth>> byUnit;
    private readonly HashSet<DateOnly> withEnrolment;

    private readonly TargetPlan plan;
    private readonly bool isWhole;

    private TargetMonths(TargetPlan plan, bool isWhole, IReadOnlyList<UnitMonth> rows, IEnumerable<DateOnly> months) => (this.plan, this.isWhole, byUnit, withEnrolment) = (
        plan,
        isWhole,
        rows.GroupBy(row => (row.Unit, row.County)).ToDictionary(unit => unit.Key, unit => unit.ToDictionary(row => row.Month)),
        [.. months]);

    public static TargetMonths Of(SnapshotReader reader, TargetPlan plan, Measure measure) => reader.Remember(
        $"target months {plan.Id} {measure}",
        () => new TargetMonths(
            plan,
            reader.Scope.Counties is null,
            reader.Query<UnitMonth>("Analysis/target_months.sql", new Dictionary<string, object?>(StringComparer.Ordinal) { ["plan"] = plan.Id, ["measure"] = measure.Word() }),
            reader.Query<EnrolmentMonth>("Analysis/enrolment_months.sql").Select(row => row.Month)),
        months => months.byUnit.Values.Sum(unit => unit.Count));

    /// <summary>Counties in which a unit has ever had insured persons or an injury.</summary>
    public IEnumerable<string> CountiesOf(string unit) =>
        byUnit.Keys.Where(key => key.Unit == unit && key.County is not null).Select(key => key.County!).Order(StringComparer.Ordinal);

    /// <summary>The twelve months that end with one.</summary>
    /// <returns>Null where a month has no enrolment, or nobody ever was insured in the unit.</returns>
    public RateWindow? Window(string unit, string? county, DateOnly end)
    {
        var start = end.AddMonths(-11);
        var months = Enumerable.Range(0, 12).Select(start.AddMonths).ToList();
        if (!byUnit.TryGetValue((unit, county), out var known) || !months.TrueForAll(withEnrolment.Contains))
        {
            return null;
        }

        var sums = months.Select(month => known.GetValueOrDefault(month)).OfType<UnitMonth>().ToList();
        var (cases, insured) = (sums.Sum(m => m.Cases), sums.Sum(m => m.Insured) / 12.0);
        return new RateWindow
        {
            Start = start,
            End = end,
            Cases = cases,
            Pending = sums.Sum(m => m.Pending),
            AverageInsured = insured,
            Rate = PoissonRate.Of(cases, insured),
        };
    }

    /// <summary>What the plan measures a unit against.</summary>
    public TargetBaseline? Baseline(string unit, string? county) => TargetBaseline.Of(
        plan, unit, (isWhole && county is null) || PlanUnits.KindOf(unit) == PlanUnitKind.County, end => Window(unit, county, end));

    /// <summary>A unit's months to the last settled one in the whole scope, oldest first and none left out: a month without enrolment is a gap.</summary>
    public List<KnownMonth> Months(string unit, DateOnly settled) => byUnit.TryGetValue((unit, null), out var known) && withEnrolment.Any(m => m <= settled)
        ? [.. Span(withEnrolment.Min(), settled).Select(m => !withEnrolment.Contains(m) ? new KnownMonth(m, null, null)
            : known.GetValueOrDefault(m) is { } row ? new KnownMonth(m, row.Cases, row.Insured) : new KnownMonth(m, 0, 0))]
        : [];

    /// <summary>Insured persons of the months after the settled ones, as far as they are known.</summary>
    public List<double?> Insured(string unit, DateOnly settled) => byUnit.TryGetValue((unit, null), out var known)
        ? [.. Span(settled.AddMonths(1), withEnrolment.Max()).Select(m => withEnrolment.Contains(m) ? (double?)(known.GetValueOrDefault(m)?.Insured ?? 0) : null)]
        : [];

    private static IEnumerable<DateOnly> Span(DateOnly first, DateOnly last) => Enumerable.Range(0, Math.Max(0, Month.Between(first, last) + 1)).Select(first.AddMonths);

    /// <summary>Undecided applications after one month and up to another.</summary>
    public long Pending(string unit, string? county, DateOnly after, DateOnly through) =>
        byUnit.TryGetValue((unit, county), out var known)
            ? known.Values.Where(m => m.Month > after && m.Month <= through).Sum(m => m.Pending)
            : 0;

    public static int Overlap(RateWindow earlier, RateWindow later) => Math.Max(0, Month.Between(later.Start, earlier.End) + 1);

    private sealed record UnitMonth
    {
        public string Unit { get; init; } = "";

        public string? County { get; init; }

        public DateOnly Month { get; init; }

        public long Insured { get; init; }

        public long Cases { get; init; }

        public long Pending { get; init; }
    }

    private sealed record EnrolmentMonth
    {
        public DateOnly Month { get; init; }
    }
}
