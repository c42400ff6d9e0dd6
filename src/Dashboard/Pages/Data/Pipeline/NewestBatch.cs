using Microsoft.EntityFrameworkCore;
using Model.Operations;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>Which batch came last. Rows come with their batch and stay as they are, so what was made of batches holds until another comes.</summary>
public sealed class NewestBatch(OperationsDb db)
{
    /// <summary>Names it with its moment: a warehouse made anew numbers its batches from 1 again.</summary>
    public async Task<string> KeyAsync(CancellationToken stop) =>
        await db.Batches.OrderByDescending(b => b.BatchId).Select(b => new { b.BatchId, b.LoadedAt }).FirstOrDefaultAsync(stop) is { } newest
            ? FormattableString.Invariant($"{newest.BatchId} {newest.LoadedAt:O}")
            : "";
}
