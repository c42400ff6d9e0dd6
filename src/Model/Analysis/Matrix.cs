namespace Model.Analysis;

public enum MatrixRows
{
    KeyIndustry,

    /// <summary>Division of GB/T 4754-2017.</summary>
    Industry,
}

/// <summary>Industries × counties in one year.</summary>
public sealed record Matrix
{
    public required int Year { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>Months of the year with enrolment.</summary>
    public required int Months { get; init; }

    public required bool IsSettled { get; init; }

    /// <summary>Codes and names in the order of their list; only rows with insured persons or a case.</summary>
    public required IReadOnlyList<MatrixHead> Rows { get; init; }

    public required IReadOnlyList<MatrixHead> Columns { get; init; }

    public required IReadOnlyList<MatrixCell> Cells { get; init; }

    /// <returns>Null where nobody was insured and nothing happened.</returns>
    /// <param name="row">Industry; null for all.</param>
    /// <param name="county">County; null for all.</param>
    public MatrixCell? Cell(string? row, string? county) => Cells.FirstOrDefault(c => c.Row == row && c.County == county);
}

public sealed record MatrixHead(string Code, Bilingual Name);

/// <summary>One cell; a null code is the total over that side.</summary>
public sealed record MatrixCell
{
    public string? Row { get; init; }

    public string? County { get; init; }

    public long Cases { get; init; }

    public double AverageInsured { get; init; }

    /// <summary>Null when nobody was insured.</summary>
    public double? RatePer1000 { get; init; }

    public double? Lower { get; init; }

    public double? Upper { get; init; }

    /// <summary><see cref="SmallNumbers"/>, against the industry in the whole city; of a total, against the whole city.</summary>
    public required bool IsSmall { get; init; }
}
