using Model.Plans;
using Model.Statistics;
using Model.Warehouse;

namespace Model.Analysis.Warnings.Methods;

/// <summary>Settled months of one unit of a plan as they were known at a moment; those without enrolment are absent.</summary>
/// <param name="KnownOn">The moment.</param>
/// <param name="Settled">Last settled month.</param>
/// <param name="DataThrough">Last month whose enrolment was in.</param>
/// <param name="Unit">Of the plan, or its units together.</param>
/// <param name="County">Null for the whole city.</param>
/// <param name="Months">Oldest first.</param>
/// <param name="Later">Insured persons of the months after the settled ones.</param>
/// <param name="Enrolled">Months that have enrolment anywhere.</param>
internal sealed record PlanUnitMonths(
    TargetPlan Plan, DateOnly KnownOn, DateOnly Settled, DateOnly DataThrough, string Unit, string? County,
    IReadOnlyList<PlanUnitMonth> Months, IReadOnlyDictionary<DateOnly, double> Later, IReadOnlySet<DateOnly> Enrolled)
{
    /// <summary>While its plan runs; what came of a warning is seen after it too.</summary>
    public bool IsRunning => Settled > Plan.BaselineEnd && Settled < Plan.End;

    public string Key => $"{Plan.Id}/{County ?? Unit}";

    private bool IsTogether => Unit == PlanUnits.Together(Plan);

    private Bilingual Name => (IsTogether, County) switch
    {
        (true, { } county) when Plan.IsShipped => new($"{Codes.CountyNames.Of(county).Zh} 重点行业合计", $"{Codes.CountyNames.Of(county).En} · key industries together"),
        (true, null) when Plan.IsShipped => new("重点行业合计", "Key industries together"),
        (_, { } county) => new($"{Codes.CountyNames.Of(county).Zh} {PlanUnits.NameOf(Plan, Unit).Zh}", $"{Codes.CountyNames.Of(county).En} · {PlanUnits.NameOf(Plan, Unit).En}"),
        _ => PlanUnits.NameOf(Plan, Unit),
    };

    /// <summary>By the rule of the plan, as the page of the target has it.</summary>
    public TargetBaseline? Baseline => TargetBaseline.Of(Plan, Unit, County is null || PlanUnits.KindOf(Unit) == PlanUnitKind.County, Window);

    /// <summary>As the page's forecast sees it.</summary>
    /// <param name="baselineRate">‰.</param>
    public TargetHistory History(double baselineRate)
    {
        var known = Months.ToDictionary(month => month.Month);
        var first = Enrolled.Min();
        return new TargetHistory(
            Unit,
            baselineRate,
            [.. Span(first, Settled).Select(m => !Enrolled.Contains(m) ? new KnownMonth(m, null, null) : known.GetValueOrDefault(m) is { } row ? new KnownMonth(m, row.Cases, row.Insured) : new KnownMonth(m, 0, 0))],
            [.. Span(Settled.AddMonths(1), DataThrough).Select(m => Enrolled.Contains(m) ? (double?)Later.GetValueOrDefault(m) : null)]);
    }

    private static IEnumerable<DateOnly> Span(DateOnly first, DateOnly last) => Enumerable.Range(0, Math.Max(0, Calendar.Month.Between(first, last) + 1)).Select(first.AddMonths);

    /// <summary>As the pages read them, ‰ of a month.</summary>
    public IReadOnlyList<IncidenceRow> Rows =>
    [
        .. Months.Select(month => new IncidenceRow
        {
            Code = Unit, PeriodStart = month.Month, PeriodEnd = month.Month.AddMonths(1).AddDays(-1), Months = 1, Cases = month.Cases,
            AverageInsured = month.Insured, RatePer1000 = month.Insured > 0 ? month.Cases / month.Insured * 1000 : null, IsSettled = true,
        }),
    ];

    /// <summary>Sum over the twelve months that end with one, of which all must have enrolment.</summary>
    public (long Cases, double Insured)? Year(DateOnly end)
    {
        var year = Months.Where(month => month.Month > end.AddMonths(-12) && month.Month <= end).ToList();
        return year.Count == 12 ? (year.Sum(month => month.Cases), year.Sum(month => month.Insured) / 12) : null;
    }

    private RateWindow? Window(DateOnly end) => Year(end) is not { } year ? null : new RateWindow
    {
        Start = end.AddMonths(-11),
        End = end,
        Cases = year.Cases,
        Pending = 0,
        AverageInsured = year.Insured,
        Rate = PoissonRate.Of(year.Cases, year.Insured),
    };

    public Reading Reading(WarningRule rule, DateOnly first, DateOnly last) => new()
    {
        Rule = rule.Id,
        Unit = Key,
        UnitName = Name,
        County = County,
        Industry = County is null && PlanUnits.KindOf(Unit) == PlanUnitKind.KeyIndustry ? Unit : null,
        KnownOn = KnownOn,
        First = first,
        Last = last,
        WindowFirst = first,
        Detail = Plan.Short,
        Words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["page"] = (!Plan.IsShipped ? null : County is { } county ? $"/counties/{county}" : PlanUnits.PageOf(Unit)) ?? $"/targets/{Plan.Id}",
            ["plan"] = Plan.Id,
            ["measure"] = Plan.Measure,
        },
    };

    /// <summary>All units of all plans at all moments after the plan's baseline.</summary>
    public static IEnumerable<PlanUnitMonths> Read(SnapshotReader reader, DateOnly first, DateOnly last) => reader.Remember(
        $"warning months {first:O} {last:O}",
        () => (IReadOnlyList<PlanUnitMonths>)[.. reader.Plans.All.SelectMany(plan => Read(reader, plan, first, last))],
        units => units.Sum(unit => unit.Months.Count));

    private static IEnumerable<PlanUnitMonths> Read(SnapshotReader reader, TargetPlan plan, DateOnly first, DateOnly last)
    {
        var enrolled = reader.Query<EnrolmentMonth>("Analysis/enrolment_months.sql").Select(row => row.Month).ToHashSet();
        var units = TargetReader.Units(plan).ToHashSet(StringComparer.Ordinal);
        return from row in Moments.Ask<Row>(reader, "unit_months", first, last, ("plan", plan.Id), ("together", PlanUnits.Together(plan)), ("measure", plan.Measure))
               where row.SettledThrough > plan.BaselineEnd && units.Contains(row.Unit) && row.County is not Codes.CountyNames.Unresolved
               group row by (row.KnownOn, row.SettledThrough, row.DataThrough, row.Unit, row.County) into unit
               select new PlanUnitMonths(
                   plan, unit.Key.KnownOn, unit.Key.SettledThrough, unit.Key.DataThrough, unit.Key.Unit, unit.Key.County,
                   [.. unit.Where(row => row.Month <= unit.Key.SettledThrough).Select(row => new PlanUnitMonth(row.Month, row.Cases, row.Insured))],
                   unit.Where(row => row.Month > unit.Key.SettledThrough).ToDictionary(row => row.Month, row => row.Insured),
                   enrolled);
    }

    private sealed record Row
    {
        public DateOnly KnownOn { get; init; }

        public DateOnly SettledThrough { get; init; }

        public DateOnly DataThrough { get; init; }

        public string Unit { get; init; } = "";

        public string? County { get; init; }

        public DateOnly Month { get; init; }

        public double Insured { get; init; }

        public long Cases { get; init; }
    }

    private sealed record EnrolmentMonth
    {
        public DateOnly Month { get; init; }
    }
}

internal sealed record PlanUnitMonth(DateOnly Month, long Cases, double Insured);
