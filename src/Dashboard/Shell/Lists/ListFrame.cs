namespace Dashboard.Shell.Lists;

/// <summary>A list as <c>_List.cshtml</c> writes it.</summary>
public sealed record ListFrame
{
    public required IReadOnlyList<(string Name, int Count, string Href, bool IsShown)> Views { get; init; }

    /// <summary>Views that this account has made.</summary>
    public required IReadOnlyList<(int Id, string Name, string Href, bool IsShown, bool IsDefault)> OwnViews { get; init; }

    public required string? Text { get; init; }

    public required string SearchHelp { get; init; }

    public required IReadOnlyList<(string Key, string Label, IReadOnlyList<(string Value, string Words)> Options, string? Value)> Choices { get; init; }

    /// <summary>What stays in force when filters are sent.</summary>
    public required IReadOnlyList<(string Key, string Value)> Kept { get; init; }

    public required IReadOnlyList<FilterChip> Chips { get; init; }

    /// <summary>Columns that can be shown; the one that names the row always is.</summary>
    public required IReadOnlyList<(string Key, string Name, bool IsShown, bool IsHead)> Columns { get; init; }

    public required IReadOnlyList<ListHead> Heads { get; init; }

    /// <summary>The sort in force.</summary>
    public required string Order { get; init; }

    public required IReadOnlyList<IReadOnlyList<ListCell>> Rows { get; init; }

    /// <summary>Said where nothing is listed.</summary>
    public required string Empty { get; init; }

    public required Paging Paging { get; init; }

    /// <summary>What was done.</summary>
    public required string? Said { get; init; }

    /// <summary>Why something was not done.</summary>
    public required string? NotDone { get; init; }
}

/// <summary>Head of a column that is shown.</summary>
public sealed record ListHead(string Key, string Name, bool IsSorted, bool SortsDown, bool IsHead, bool IsNumber);
