using Model.Plans;

namespace Model.Analysis;

/// <summary>What the rows of an incidence table stand for.</summary>
public enum IncidenceBy
{
    /// <summary>全市, or the scope's counties together.</summary>
    City,

    /// <summary>重点行业; they overlap (coal lies in mines), so rows do not add up.</summary>
    KeyIndustry,

    /// <summary>Division of GB/T 4754-2017.</summary>
    Industry,

    /// <summary>Insuring office.</summary>
    County,
    Size,

    /// <summary>事故类别 (GB 6441); the denominator is the whole population's.</summary>
    Cause,

    /// <summary>认定条款; the denominator is the whole population's.</summary>
    Ground,

    /// <summary>伤害程度; the denominator is the whole population's.</summary>
    Severity,
}

/// <summary>Length of a period.</summary>
public enum Grain
{
    Month,
    Quarter,
    Year,

    /// <summary>Twelve months ending with the one that names it; absent where one of the twelve has no enrolment.</summary>
    Rolling12,
}

/// <summary>Which recognised injuries are counted: <c>Codes/grounds.csv</c>.</summary>
public enum Measure
{
    /// <summary>生产经营性工伤: grounds 14-1, 14-2, 14-3, 14-5, 14-7, 15-2.</summary>
    Production,

    /// <summary>全部工伤: production, commuting, sudden death, old wounds; no disease.</summary>
    All,

    /// <summary>上下班途中: ground 14-6.</summary>
    Commuting,

    /// <summary>突发疾病死亡 at work: ground 15-1. All are deaths.</summary>
    Sudden,

    /// <summary>工亡 among all injuries.</summary>
    Deaths,
}

/// <summary>A question about incidence. Project-insured workers stand apart from both sides.</summary>
public sealed record IncidenceQuery
{
    public required IncidenceBy By { get; init; }

    public Grain Grain { get; init; } = Grain.Year;

    /// <summary>First month, its first day; null for the first there is. Periods are cut to the window. For rolling periods: the first month that ends one.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last month; null for the last with enrolment, beyond which nothing is answered.</summary>
    public DateOnly? To { get; init; }

    public Measure Measure { get; init; } = Measure.Production;

    /// <summary>Division of GB/T 4754-2017.</summary>
    public string? Industry { get; init; }

    /// <summary>Key industry, or all of a plan together: <see cref="PlanUnits"/>.</summary>
    public string? KeyIndustry { get; init; }

    public string? County { get; init; }

    public string? Size { get; init; }
}

/// <summary>工伤事故发生率 of one unit in one period.</summary>
public sealed record IncidenceRow
{
    public string Code { get; init; } = "";

    public Bilingual Name { get; init; } = new();

    /// <summary><c>2025</c>, <c>2025-Q1</c>, <c>2025-06</c>; a rolling period is named by its last month.</summary>
    public string Period { get; init; } = "";

    public DateOnly PeriodStart { get; init; }

    /// <summary>Last day of the period.</summary>
    public DateOnly PeriodEnd { get; init; }

    /// <summary>Months of the period that have enrolment.</summary>
    public int Months { get; init; }

    public long Cases { get; init; }

    /// <summary>Null where the marts do not part deaths that way (measure commuting).</summary>
    public long? Deaths { get; init; }

    /// <summary>Undecided applications by month of the accident; null by ground and the like, which only a decision fixes.</summary>
    public long? Pending { get; init; }

    /// <summary>Mean of the month-end counts over the period's months with enrolment.</summary>
    public double AverageInsured { get; init; }

    /// <summary>Null when nobody was insured.</summary>
    public double? RatePer1000 { get; init; }

    /// <summary>Exact 95 % limit (Garwood).</summary>
    public double? Lower { get; init; }

    public double? Upper { get; init; }

    /// <summary>So few applications of the period are undecided that it may be judged.</summary>
    public bool IsSettled { get; init; }
}
