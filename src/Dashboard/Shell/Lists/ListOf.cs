using System.Linq.Expressions;
using Model.Operations.Kit.Lists;

namespace Dashboard.Shell.Lists;

/// <summary>What a module says of one of its lists; the rest is <see cref="ListPage{TRecord,TLine}"/>'s, or the shell's where no records are listed.</summary>
/// <typeparam name="TRecord">What is listed.</typeparam>
/// <typeparam name="TLine">What is read of it.</typeparam>
public sealed record ListOf<TRecord, TLine>
{
    /// <summary>Of the workbook and its file.</summary>
    public required string Title { get; init; }

    /// <summary>Views that every office asks for; the first is in force where none is asked for.</summary>
    public required IReadOnlyList<ListView<TRecord>> Views { get; init; }

    /// <summary>What the list can be narrowed by, beside text and level.</summary>
    public IReadOnlyList<ListChoice<TRecord>> Choices { get; init; } = [];

    /// <summary>All there are, as a workbook has them.</summary>
    public required IReadOnlyList<ListColumn<TRecord, TLine>> Columns { get; init; }

    /// <summary>Order where none is asked for: key of a column, with <c>-</c> before it from the last to the first.</summary>
    public required string Order { get; init; }

    /// <summary>Reads of records what the columns show; asked for the rows of one page only.</summary>
    public required Func<IQueryable<TRecord>, IQueryable<TLine>> Lines { get; init; }

    /// <summary>Said where there is nothing at all.</summary>
    public string? None { get; init; }

    /// <summary>What a search looks into.</summary>
    public required string SearchHelp { get; init; }
}

/// <param name="Key">In the address.</param>
/// <param name="Name">What people read.</param>
/// <param name="Where">What is in it; null for all. Looks only at properties that the list's indexes hold.</param>
public sealed record ListView<TRecord>(string Key, string Name, Expression<Func<TRecord, bool>>? Where = null);

/// <summary>One of some values by which a list is narrowed.</summary>
/// <param name="Key">In the address.</param>
/// <param name="Label">What is chosen.</param>
/// <param name="Options">Values and their words.</param>
/// <param name="Where">Narrows to a value.</param>
public sealed record ListChoice<TRecord>(string Key, string Label, IReadOnlyList<(string Value, string Words)> Options, Func<IQueryable<TRecord>, string, IQueryable<TRecord>> Where);

/// <summary>A column of a list, on the page and in its workbook.</summary>
/// <param name="Key">In the address, and what sorts by it.</param>
/// <param name="Name">Its head.</param>
/// <param name="Value">As a workbook has it.</param>
public sealed record ListColumn<TRecord, TLine>(string Key, string Name, Func<TLine, object?> Value)
{
    /// <summary>As the page shows it, where that is more than the value in words.</summary>
    public Func<TLine, ListCell>? Cell { get; init; }

    /// <summary>Null where the list is not sorted by it.</summary>
    public ListOrder<TRecord>? Sort { get; init; }

    /// <summary>The first click sorts downwards: for days and numbers.</summary>
    public bool SortsDown { get; init; }

    /// <summary>Names the row, links to it, and always stays.</summary>
    public bool IsHead { get; init; }

    /// <summary>Stands on the right.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Shown where nobody has chosen columns; a workbook then has all of them.</summary>
    public bool IsUsual { get; init; } = true;
}
