namespace Dashboard.Exports;

/// <summary>One sheet: its name, its column heads and its rows. Cells are text, numbers, dates or null.</summary>
public sealed record ExportSheet(string Name, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>What a reader must know who gets the file without the page.</summary>
public sealed record ExportCover
{
    public required string Title { get; init; }

    /// <summary>Name and value of everything chosen; empty when nothing was.</summary>
    public IReadOnlyList<(string Name, string Value)> Filters { get; init; } = [];

    /// <summary>Data through, in words.</summary>
    public required string AsOf { get; init; }

    public required string BuildId { get; init; }

    public required long Rows { get; init; }

    /// <summary>Rows there are; more than <see cref="Rows"/> when the file was cut.</summary>
    public required long AllRows { get; init; }

    /// <summary>示例数据: synthetic.</summary>
    public required bool IsSample { get; init; }

    /// <summary>Further lines: source, definition, licence.</summary>
    public IReadOnlyList<(string Name, string Value)> Notes { get; init; } = [];

    public bool IsComplete => Rows == AllRows;
}
