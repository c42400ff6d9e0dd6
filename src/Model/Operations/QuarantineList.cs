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

    /// <summary>Newest batch first, then in the order of the file.</summary>
    public IAsyncEnumerable<QuarantineEntry> Entries(QuarantineFilter filter, int skip, int take) => Rows(filter)
        .OrderByDescending(r => r.Row.BatchId).ThenBy(r => r.Row.Ordinal)
        .Skip(skip).Take(take)
        .Select(r => new QuarantineEntry(r.Row, r.Batch))
        .AsAsyncEnumerable();

    /// <summary>Only what is asked for is compared: a condition that is always true would hide the order of the key from SQLite.</summary>
    private IQueryable<Joined> Rows(QuarantineFilter filter)
    {
        var (rows, batches) = (db.QuarantinedRows.AsNoTracking(), db.Batches.AsNoTracking());
        rows = filter.Rule is { } rule ? rows.Where(r => r.Rule == rule) : rows;
        rows = filter.Column is { } column ? rows.Where(r => r.ColumnName == column) : rows;
        rows = filter.Batch is { } batch ? rows.Where(r => r.BatchId == batch) : rows;
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
public sealed record QuarantineFilter(string? Feed = null, string? Rule = null, string? Column = null, int? Batch = null);

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
