using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Model.Operations;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>All quarantined rows by feed and rule, counted once per batch received: rows come with their batch, in one transaction, and stay as they are.</summary>
public sealed class QuarantineOverview(OperationsDb db, IMemoryCache kept)
{
    private static readonly TimeSpan Unasked = TimeSpan.FromHours(1);

    /// <summary>Most frequent first.</summary>
    public async Task<IReadOnlyList<QuarantineGroup>> GroupsAsync(CancellationToken stop)
    {
        // With its moment: a warehouse made anew numbers its batches from 1 again.
        var newest = await db.Batches.OrderByDescending(b => b.BatchId).Select(b => new { b.BatchId, b.LoadedAt }).FirstOrDefaultAsync(stop);
        var key = (typeof(QuarantineOverview), newest?.BatchId, newest?.LoadedAt);
        if (!kept.TryGetValue(key, out List<QuarantineGroup>? groups))
        {
            groups = await new QuarantineList(db).GroupsAsync(new QuarantineFilter(), stop);
            kept.Set(key, groups, new MemoryCacheEntryOptions { SlidingExpiration = Unasked });
        }

        return groups!;
    }
}
