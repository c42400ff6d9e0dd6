using Dashboard.Exports;

namespace Dashboard.Charts;

/// <summary>A chart as a page shows it: key, picture in both sizes, and below it table, definition, workbook and source.</summary>
public sealed record ChartFigure
{
    /// <summary>Unique on the page; the table's anchor is <c>table-</c> + this.</summary>
    public required string Id { get; init; }

    /// <summary>Null where the section's heading says it.</summary>
    public string? Caption { get; init; }

    /// <summary>Unit and period, small, below the caption.</summary>
    public string? Unit { get; init; }

    public IReadOnlyList<KeyItem> Key { get; init; } = [];

    public required string Wide { get; init; }

    /// <summary>Null where one picture serves both.</summary>
    public string? Narrow { get; init; }

    /// <summary>Focusable points in the picture; with more than a few a link leads past them.</summary>
    public int Points { get; init; }

    public FigureTable? Table { get; init; }

    public string? DefinitionHref { get; init; }

    public string? XlsxHref { get; init; }

    public required string Source { get; init; }

    /// <summary>Remark at the foot: ¹ 截至9月.</summary>
    public string? Note { get; init; }
}

/// <summary>Marks that a key explains.</summary>
public enum KeyMark
{
    Observed,
    Band,
    Baseline,
    Target,
    TargetTick,
    Open,
    ObservedBar,
    CompareBar,
    BeforeTick,
    Interval,
    Context,
    Signal,
    Estimate,
}

public sealed record KeyItem(KeyMark Mark, string Words);

public sealed record FigureColumn(string Name, bool IsNumber = false);

/// <summary>A cell in words and, for the workbook, as a value.</summary>
public sealed record FigureCell(string Text, object? Value = null, string? Href = null);

/// <summary>The figures of a chart as a table: the same on the page and in the workbook.</summary>
public sealed record FigureTable(string Name, IReadOnlyList<FigureColumn> Columns, IReadOnlyList<IReadOnlyList<FigureCell>> Rows)
{
    public ExportSheet Sheet() => new(Name, [.. Columns.Select(c => c.Name)], Rows.Select(r => r.Select(c => c.Value ?? c.Text).ToArray()));
}
