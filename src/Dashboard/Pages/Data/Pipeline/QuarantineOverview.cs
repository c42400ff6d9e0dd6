using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Model.Operations;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>All quarantined rows by feed and rule, counted once per batch received.</summary>
public sealed class QuarantineOverview(OperationsDb db, NewestBatch newest, IMemoryCache kept)
{
    private static readonly TimeSpan Unasked = TimeSpan.FromHours(1);

    /// <summary>Most frequent first.</summary>
    public async Task<IReadOnlyList<QuarantineGroup>> GroupsAsync(CancellationToken stop) => (await ReadAsync(stop)).Groups;

    /// <summary>Batches of which something was kept out, newest first.</summary>
    public async Task<IReadOnlyList<ReceivedBatch>> BatchesAsync(CancellationToken stop) => (await ReadAsync(stop)).Batches;

    public async Task<long> CountAsync(QuarantineFilter filter, CancellationToken stop) => filter.Batch is null
        ? (await GroupsAsync(stop)).Where(g => Is(filter.Feed, g.Feed) && Is(filter.Rule, g.Rule) && Is(filter.Column, g.ColumnName)).Sum(g => g.Rows)
        : await new QuarantineList(db).CountAsync(filter, stop);

    private async Task<Kept> ReadAsync(CancellationToken stop)
    {
        var key = (typeof(QuarantineOverview), await newest.KeyAsync(stop));
        if (!kept.TryGetValue(key, out Kept? known))
        {
            known = new Kept(
                await new QuarantineList(db).GroupsAsync(new QuarantineFilter(), stop),
                await db.Batches.AsNoTracking().Where(b => b.QuarantinedRows > 0).OrderByDescending(b => b.BatchId).ToListAsync(stop));
            kept.Set(key, known, new MemoryCacheEntryOptions { SlidingExpiration = Unasked });
        }

        return known!;
    }

    private static bool Is(string? asked, string? value) => asked is null || asked == value;

    private sealed record Kept(IReadOnlyList<QuarantineGroup> Groups, IReadOnlyList<ReceivedBatch> Batches);
}
