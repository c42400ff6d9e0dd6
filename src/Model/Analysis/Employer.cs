namespace Model.Analysis;

public enum EmployerSort
{
    Name,
    Code,
    Insured,
    County,
    Industry,

    /// <summary>Production injuries of the last whole year.</summary>
    Cases,
    Incidence,

    /// <summary>支缴率 of the last whole year.</summary>
    PayRatio,
}

/// <summary>A search among employers.</summary>
public sealed record EmployerQuery
{
    /// <summary>Part of the name or of the code; blank for all.</summary>
    public string? Text { get; init; }

    public string? County { get; init; }

    public string? Industry { get; init; }

    public string? KeyIndustry { get; init; }

    public string? Size { get; init; }

    /// <summary>True: with insured persons in the last month; false: without; null: both.</summary>
    public bool? Active { get; init; }

    /// <summary>支缴率 of the last whole year at least so many per cent; employers without one are left out. Null for all.</summary>
    public double? PayPercentFrom { get; init; }

    public EmployerSort Sort { get; init; } = EmployerSort.Insured;

    public bool Descending { get; init; } = true;

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 50;
}

/// <summary>One page of a longer list.</summary>
/// <param name="Items">Rows of the page.</param>
/// <param name="Total">Rows of the whole list.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">Rows a full page has.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, long Total, int Page, int PageSize)
{
    public int Pages => (int)Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>An employer as the register and the last month know it.</summary>
public record EmployerRow
{
    public string EmployerCode { get; init; } = "";

    public string EmployerName { get; init; } = "";

    public string CountyCode { get; init; } = "";

    public Bilingual County { get; init; } = new();

    /// <summary>Division of GB/T 4754-2017; <c>00</c> = not resolved.</summary>
    public string IndustryCode { get; init; } = "";

    public Bilingual Industry { get; init; } = new();

    public string? IndustryCodeSent { get; init; }

    public int? IndustryEdition { get; init; }

    public int? RiskClass { get; init; }

    public string? EnrolmentKind { get; init; }

    /// <summary><c>hazchem</c> or empty.</summary>
    public string? Licence { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public long InsuredLatest { get; init; }

    public string? SizeBand { get; init; }

    /// <summary>False: seen in other feeds, missing from the register.</summary>
    public bool IsRegistered { get; init; }

    /// <summary>Production injuries of the last whole year.</summary>
    public long LastYearCases { get; init; }

    /// <summary>Per 1,000; null when nobody was insured.</summary>
    public double? LastYearRatePer1000 { get; init; }

    /// <summary>Exact 95 % limits.</summary>
    public double? LastYearLower { get; init; }

    public double? LastYearUpper { get; init; }

    /// <summary>支缴率; null when nothing was paid in.</summary>
    public double? LastYearPayRatio { get; init; }
}

/// <summary>Attributes of an employer over a span of time.</summary>
public sealed record EmployerVersion
{
    public DateOnly ValidFrom { get; init; }

    /// <summary>Exclusive; null while it lasts.</summary>
    public DateOnly? ValidTo { get; init; }

    public string EmployerName { get; init; } = "";

    public string CountyCode { get; init; } = "";

    public Bilingual County { get; init; } = new();

    public string IndustryCode { get; init; } = "";

    public Bilingual Industry { get; init; } = new();

    public int? RiskClass { get; init; }

    public string? EnrolmentKind { get; init; }

    public string? Licence { get; init; }
}

/// <summary>Inputs of the floating rate of one employer and year (浮动费率测算依据).</summary>
public sealed record EmployerYear
{
    public int Year { get; init; }

    public double AverageInsured { get; init; }

    public int MonthsInsured { get; init; }

    public long ProductionCases { get; init; }

    public long AllCases { get; init; }

    public long Deaths { get; init; }

    public long DiseaseCases { get; init; }

    public long WageBaseFen { get; init; }

    public long PremiumDueFen { get; init; }

    public long PremiumPaidFen { get; init; }

    public long FundPaidFen { get; init; }

    public long EmployerPaidFen { get; init; }

    /// <summary>支缴率; null when nothing was paid in.</summary>
    public double? PayRatio { get; init; }

    /// <summary>Production injuries, those of project-insured workers left out.</summary>
    public long ExposedCases { get; init; }

    /// <summary>Average insured, project-insured workers left out.</summary>
    public double AverageExposed { get; init; }

    /// <summary>Ratio of the two before; null when nobody was insured.</summary>
    public double? IncidencePer1000 { get; init; }

    /// <summary>Exact 95 % limits.</summary>
    public double? Lower { get; init; }

    public double? Upper { get; init; }

    public int Trainings { get; init; }

    public int Inspections { get; init; }

    public int? RiskClass { get; init; }

    public double? BaseRatePercent { get; init; }
}

/// <summary>A case without its person.</summary>
public sealed record EmployerCase : SourceRow
{
    public string CaseNumber { get; init; } = "";

    public DateOnly OccurredOn { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary><c>recognised</c>, <c>pending</c>, <c>rejected</c>.</summary>
    public string Status { get; init; } = "";

    public string? Ground { get; init; }

    public string? Cause { get; init; }

    public string? Severity { get; init; }

    public bool IsProduction { get; init; }

    public bool IsCommuting { get; init; }
}

public sealed record EmployerTraining : SourceRow
{
    public DateOnly HeldOn { get; init; }

    public string Kind { get; init; } = "";

    public long Persons { get; init; }

    public long Passed { get; init; }

    public double Hours { get; init; }
}

public sealed record EmployerInspection : SourceRow
{
    public DateOnly InspectedOn { get; init; }

    public string Kind { get; init; } = "";

    public long Findings { get; init; }

    public string Result { get; init; } = "";

    public DateOnly? RectifiedOn { get; init; }
}

/// <summary>Insured persons of one employer at a month's end.</summary>
public sealed record EmployerMonth
{
    public DateOnly Month { get; init; }

    public long InsuredCount { get; init; }
}

/// <summary>All that is known of one employer.</summary>
public sealed record EmployerDetails
{
    public required EmployerRow Employer { get; init; }

    /// <summary>Register row behind it; null when it is missing from the register.</summary>
    public SourceRow? Source { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<EmployerVersion> Versions { get; init; }

    public required IReadOnlyList<EmployerMonth> Months { get; init; }

    public required IReadOnlyList<EmployerYear> Years { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<EmployerCase> Cases { get; init; }

    public required IReadOnlyList<EmployerTraining> Trainings { get; init; }

    public required IReadOnlyList<EmployerInspection> Inspections { get; init; }
}

/// <summary>The file and row a figure came from.</summary>
public record SourceRow
{
    public string Feed { get; init; } = "";

    public int BatchId { get; init; }

    public string FileName { get; init; } = "";

    public string Sheet { get; init; } = "";

    /// <summary>As the sender sees it, from 1.</summary>
    public int RowNumber { get; init; }
}
