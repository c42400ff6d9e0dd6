using Microsoft.Extensions.Caching.Memory;
using Model.Feeds;
using Model.Operations;
using Model.Warehouse;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>Accepted rows of received files. Those looked at lately are kept: a batch once written never changes, and opening the raw file costs more than the answer.</summary>
public sealed class RawRows(DataFolder data) : IDisposable
{
    private const int MostKept = 2000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <returns>Null while the raw file is being written and the row was not looked at before.</returns>
    public IReadOnlyList<RawRecord>? Read(ReceivedBatch batch, FeedContract feed, string sheet, int row)
    {
        // With its moment: a warehouse made anew numbers its batches from 1 again.
        var key = (batch.BatchId, batch.LoadedAt, sheet, row);
        if (kept.TryGetValue(key, out IReadOnlyList<RawRecord>? known))
        {
            return known;
        }

        if (!File.Exists(data.RawFile))
        {
            return [];
        }

        using var raw = RawReader.Open(data);
        return raw?.Records(feed, batch.BatchId, sheet, row) is { } records ? kept.Set(key, records, new MemoryCacheEntryOptions { Size = 1 }) : null;
    }

    public void Dispose() => kept.Dispose();
}
