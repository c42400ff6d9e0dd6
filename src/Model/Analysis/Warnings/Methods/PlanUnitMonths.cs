using Model.Plans;
using Model.Warehouse;

namespace Model.Analysis.Warnings.Methods;

/// <summary>Settled months of one unit of a plan as they were known at a moment; those without enrolment are absent.</summary>
/// <param name="KnownOn">The moment.</param>
/// <param name="Settled">Last settled month.</param>
/// <param name="Unit">Key industry, or the plan's units together.</param>
/// <param name="County">Null for the whole city.</param>
/// <param name="Months">Oldest first.</param>
internal sealed record PlanUnitMonths(TargetPlan Plan, DateOnly KnownOn, DateOnly Settled, string Unit, string? County, IReadOnlyList<PlanUnitMonth> Months)
{
    /// <summary>While its plan runs; what came of a warning is seen after it too.</summary>
    public bool IsRunning => Settled > Plan.BaselineEnd && Settled < Plan.End;

    /// <summary>No month between the first and the last is without enrolment.</summary>
    public bool IsWhole => Calendar.Month.Between(Months[0].Month, Months[^1].Month) + 1 == Months.Count;

    public string Key => $"{Plan.Id}/{County ?? Unit}";

    private Bilingual Name => Unit != PlanUnits.Together(Plan) ? PlanUnits.NameOf(Unit)
        : County is null ? new("重点行业合计", "Key industries together")
        : new($"{Codes.CountyNames.Of(County).Zh} 重点行业合计", $"{Codes.CountyNames.Of(County).En} · key industries together");

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

    public Reading Reading(WarningRule rule, DateOnly first, DateOnly last) => new()
    {
        Rule = rule.Id,
        Unit = Key,
        UnitName = Name,
        County = County,
        Industry = County is null && Unit != PlanUnits.Together(Plan) ? Unit : null,
        KnownOn = KnownOn,
        First = first,
        Last = last,
        WindowFirst = first,
        Detail = Plan.Short,
        Words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["page"] = County is { } county ? $"/counties/{county}" : Unit == PlanUnits.Together(Plan) ? $"/targets/{Plan.Id}" : $"/industries/{Unit}",
            ["plan"] = Plan.Id,
            ["measure"] = Plan.Measure,
        },
    };

    /// <summary>All units of all plans at all moments after the plan's baseline.</summary>
    public static IEnumerable<PlanUnitMonths> Read(SnapshotReader reader, DateOnly first, DateOnly last) => reader.Remember(
        $"warning months {first:O} {last:O}",
        () => (IReadOnlyList<PlanUnitMonths>)[.. TargetPlan.All.SelectMany(plan => Read(reader, plan, first, last))],
        units => units.Sum(unit => unit.Months.Count));

    private static IEnumerable<PlanUnitMonths> Read(SnapshotReader reader, TargetPlan plan, DateOnly first, DateOnly last) =>
        from row in Moments.Ask<Row>(reader, "unit_months", first, last, ("together", PlanUnits.Together(plan)), ("measure", plan.Measure))
        where row.SettledThrough > plan.BaselineEnd && (row.Unit == PlanUnits.Together(plan) || plan.Units.Contains(row.Unit, StringComparer.Ordinal)) && row.County is not "000000"
        group row by (row.KnownOn, row.SettledThrough, row.Unit, row.County) into unit
        select new PlanUnitMonths(plan, unit.Key.KnownOn, unit.Key.SettledThrough, unit.Key.Unit, unit.Key.County, [.. unit.Select(row => new PlanUnitMonth(row.Month, row.Cases, row.Insured))]);

    private sealed record Row
    {
        public DateOnly KnownOn { get; init; }

        public DateOnly SettledThrough { get; init; }

        public string Unit { get; init; } = "";

        public string? County { get; init; }

        public DateOnly Month { get; init; }

        public double Insured { get; init; }

        public long Cases { get; init; }
    }
}

internal sealed record PlanUnitMonth(DateOnly Month, long Cases, double Insured);
