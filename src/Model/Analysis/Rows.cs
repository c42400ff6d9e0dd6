namespace Model.Analysis;

/// <summary>Fact rows behind figures.</summary>
public enum Fact
{
    Injuries,
    Enrolment,
    Diseases,
    Payments,
    Contributions,
    Trainings,
    Inspections,
}

/// <summary>Which rows of a fact; a filter that the fact has no column for is refused.</summary>
public sealed record RowsQuery
{
    public required Fact Fact { get; init; }

    /// <summary>First month; null for the first there is.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last month, included.</summary>
    public DateOnly? To { get; init; }

    public string? County { get; init; }

    public string? Industry { get; init; }

    public string? KeyIndustry { get; init; }

    public string? Size { get; init; }

    public string? Employer { get; init; }

    /// <summary>认定编号 of a case and what was paid for it, whole.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Injuries: those a measure counts, as <see cref="IncidenceReader"/> counts them; null with <see cref="Status"/> for others.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Injuries: <c>recognised</c>, <c>pending</c>, <c>rejected</c>.</summary>
    public string? Status { get; init; }

    public string? Cause { get; init; }

    /// <summary>偏离正常的情形 of ESAW.</summary>
    public string? Deviation { get; init; }

    /// <summary>接触方式 of ESAW.</summary>
    public string? Contact { get; init; }

    public string? Ground { get; init; }

    public string? Severity { get; init; }

    /// <summary>Diseases: kind.</summary>
    public string? Disease { get; init; }

    /// <summary>Diseases: stage.</summary>
    public string? Stage { get; init; }

    /// <summary>Diseases: 接害工龄, a band of <c>exposure-bands</c>.</summary>
    public string? Exposure { get; init; }

    /// <summary>Diseases: only 尘肺病.</summary>
    public bool PneumoconiosisOnly { get; init; }

    /// <summary>Diseases: only first diagnoses.</summary>
    public bool NewOnly { get; init; }

    /// <summary>Payments: who paid, a code of <c>payers</c>.</summary>
    public string? Payer { get; init; }

    /// <summary>True leaves project-insured workers out, as incidence does.</summary>
    public bool WithoutProjects { get; init; }

    /// <summary>A column of the answer; null for the newest first.</summary>
    public string? Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 50;
}

/// <summary>A column of fact rows.</summary>
/// <param name="Name">In snake_case.</param>
/// <param name="Title">Header for people.</param>
/// <param name="Codes">Code list its values are of; null for plain values.</param>
public sealed record RowColumn(string Name, Bilingual Title, string? Codes);

/// <summary>A column of money, added up over all rows of the question.</summary>
/// <param name="Name">Of the column.</param>
/// <param name="Title">Header for people.</param>
/// <param name="Yuan">Exact to the fen.</param>
public sealed record RowSum(string Name, Bilingual Title, decimal Yuan);

/// <summary>One page of fact rows; the last three columns are file, sheet and row.</summary>
public sealed record RowsPage
{
    public required IReadOnlyList<RowColumn> Columns { get; init; }

    /// <summary>Values in the order of <see cref="Columns"/>: string, long, double, bool, DateOnly or null.</summary>
    public required IReadOnlyList<IReadOnlyList<object?>> Rows { get; init; }

    public required long Total { get; init; }

    /// <summary>Different persons among all rows of the question; null where rows are not of persons.</summary>
    public long? Persons { get; init; }

    /// <summary>Of all rows of the question, not only of this page; empty for facts without money.</summary>
    public required IReadOnlyList<RowSum> Sums { get; init; }

    public required int Page { get; init; }

    public required int PageSize { get; init; }
}
