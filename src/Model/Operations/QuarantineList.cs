using Microsoft.EntityFrameworkCore;

namespace Model.Operations;

/// <summary>Quarantined rows by feed and rule, and one by one.</summary>
public sealed class QuarantineList(OperationsDb db)
{
    /// <summary>Most frequent first.</summary>
    public Task<List<QuarantineGroup>> GroupsAsync(QuarantineFilter filter, CancellationToken stop) => Rows(filter)
        .GroupBy(r => new { r.Batch.Feed, r.Row.Rule, r.Row.ColumnName })
        .Select(g => new
        {
            g.Key.Feed,
            g.Key.Rule,
            g.Key.ColumnName,
            Rows = g.LongCount(),
            Batches = g.Select(r => r.Row.BatchId).Distinct().Count(),
            Value = g.Max(r => r.Row.Value),
            Expected = g.Max(r => r.Row.Expected),
        })
        .OrderByDescending(g => g.Rows).ThenBy(g => g.Feed).ThenBy(g => g.Rule)
        .Select(g => new QuarantineGroup(g.Feed, g.Rule, g.ColumnName, g.Rows, g.Batches, g.Value, g.Expected))
        .ToListAsync(stop);

    public Task<long> CountAsync(QuarantineFilter filter, CancellationToken stop) => Rows(filter).LongCountAsync(stop);

    /// <summary>In the order asked for, then newest batch first and in the order of the file.</summary>
    public IAsyncEnumerable<QuarantineEntry> Entries(QuarantineFilter filter, QuarantineOrder order, int skip, int take) => Ordered(Rows(filter), order)
        .ThenByDescending(r => r.Row.BatchId).ThenBy(r => r.Row.Ordinal)
        .Skip(skip).Take(take)
        .Select(r => new QuarantineEntry(r.Row, r.Batch))
        .AsAsyncEnumerable();

    /// <summary>What the other rows of the same key say, for those entries whose key stands in its file with different values.</summary>
    public async Task<IReadOnlyDictionary<QuarantinedRow, KeyConflict>> ConflictsAsync(IReadOnlyCollection<QuarantineEntry> entries, CancellationToken stop)
    {
        var asked = entries.Select(e => e.Row).Where(r => r.Rule == KeyConflict.Rule).ToList();
        if (asked.Count == 0)
        {
            return new Dictionary<QuarantinedRow, KeyConflict>();
        }

        var (batches, places) = (asked.Select(r => r.BatchId).Distinct().ToList(), asked.Select(r => r.Expected).Distinct().ToList());
        var rows = await db.QuarantinedRows.AsNoTracking()
            .Where(r => r.Rule == KeyConflict.Rule && batches.Contains(r.BatchId) && places.Contains(r.Expected))
            .OrderBy(r => r.Ordinal)
            .ToListAsync(stop);
        var keys = rows.ToLookup(r => (r.BatchId, r.Expected, r.Value));
        return asked.ToDictionary(r => r, r => KeyConflict.Of(r, keys[(r.BatchId, r.Expected, r.Value)]));
    }

    private static IOrderedQueryable<Joined> Ordered(IQueryable<Joined> rows, QuarantineOrder order) => order switch
    {
        { By: QuarantineSort.Batch, Descending: false } => rows.OrderBy(r => r.Row.BatchId),
        { By: QuarantineSort.Batch } => rows.OrderByDescending(r => r.Row.BatchId),
        { By: QuarantineSort.Feed, Descending: false } => rows.OrderBy(r => r.Batch.Feed),
        { By: QuarantineSort.Feed } => rows.OrderByDescending(r => r.Batch.Feed),
        { By: QuarantineSort.Column, Descending: false } => rows.OrderBy(r => r.Row.ColumnHeader),
        { By: QuarantineSort.Column } => rows.OrderByDescending(r => r.Row.ColumnHeader),
        { By: QuarantineSort.Value, Descending: false } => rows.OrderBy(r => r.Row.Value),
        { By: QuarantineSort.Value } => rows.OrderByDescending(r => r.Row.Value),
        { By: QuarantineSort.Rule, Descending: false } => rows.OrderBy(r => r.Row.Rule),
        { By: QuarantineSort.Rule } => rows.OrderByDescending(r => r.Row.Rule),
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    /// <summary>Only what is asked for is compared: a condition that is always true would hide the order of the key from SQLite.</summary>
    private IQueryable<Joined> Rows(QuarantineFilter filter)
    {
        var (rows, batches) = (db.QuarantinedRows.AsNoTracking(), db.Batches.AsNoTracking());
        rows = filter.Rule is { } rule ? rows.Where(r => r.Rule == rule) : rows;
        rows = filter.Column is { } column ? rows.Where(r => r.ColumnName == column) : rows;
        rows = filter.Batch is { } batch ? rows.Where(r => r.BatchId == batch) : rows;
        rows = filter.Sheet is { } sheet ? rows.Where(r => r.Sheet == sheet) : rows;
        rows = filter.Row is { } number ? rows.Where(r => r.RowNumber == number) : rows;
        batches = filter.Feed is { } feed ? batches.Where(b => b.Feed == feed) : batches;
        return rows.Join(batches, r => r.BatchId, b => b.BatchId, (Row, Batch) => new Joined { Row = Row, Batch = Batch });
    }

    private sealed class Joined
    {
        public required QuarantinedRow Row { get; init; }

        public required ReceivedBatch Batch { get; init; }
    }
}

/// <summary>Which quarantined rows; null stands for all.</summary>
public sealed record QuarantineFilter(string? Feed = null, string? Rule = null, string? Column = null, int? Batch = null, string? Sheet = null, int? Row = null);

/// <param name="By">What decides first.</param>
/// <param name="Descending">From the last to the first.</param>
public sealed record QuarantineOrder(QuarantineSort By, bool Descending)
{
    /// <summary>Newest batch first.</summary>
    public static QuarantineOrder Usual { get; } = new(QuarantineSort.Batch, Descending: true);
}

/// <summary>What quarantined rows can be sorted by.</summary>
public enum QuarantineSort
{
    Batch,
    Feed,
    Column,
    Value,
    Rule,
}

/// <summary>Rows of one feed that broke one rule in one column.</summary>
/// <param name="Feed">Id of the feed.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="ColumnName">Of the contract; null for a rule about no single column.</param>
/// <param name="Rows">How many.</param>
/// <param name="Batches">In how many batches.</param>
/// <param name="Value">One of the values received, for an example.</param>
/// <param name="Expected">One of the things the rule wanted, for an example.</param>
public sealed record QuarantineGroup(string Feed, string Rule, string? ColumnName, long Rows, int Batches, string? Value, string? Expected);

public sealed record QuarantineEntry(QuarantinedRow Row, ReceivedBatch Batch);
