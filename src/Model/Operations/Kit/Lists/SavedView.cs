namespace Model.Operations.Kit.Lists;

/// <summary>自存视图: how an account wants to see a list again: filter, order and columns under a name. Nobody else sees it.</summary>
public sealed class SavedView
{
    public const int LongestName = 40;
    public const int LongestQuery = 1000;

    /// <summary>Of one account and list.</summary>
    public const int Most = 20;

    public int Id { get; private set; }

    public required Guid AccountId { get; init; }

    /// <summary>Path of the list.</summary>
    public required string List { get; init; }

    public required string Name { get; set; }

    /// <summary>What the address asks for: keys that the list knows and nothing else, without the path.</summary>
    public required string Query { get; set; }

    /// <summary>Shown when the list is opened without asking for anything.</summary>
    public bool IsDefault { get; set; }
}

/// <summary>所选列: which columns of a list an account wants to see.</summary>
public sealed class ChosenColumns
{
    public required Guid AccountId { get; init; }

    /// <summary>Path of the list.</summary>
    public required string List { get; init; }

    /// <summary>Keys.</summary>
    public required IReadOnlyList<string> Columns { get; set; }
}
