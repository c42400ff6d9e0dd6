using DuckDB.NET.Data;
using Ingest.Contracts.Personal;
using Ingest.Readers;
using Model;
using Model.Feeds;
using Model.Warehouse;

namespace Ingest.Contracts;

/// <summary>Loads one file on a connection of its own, in two steps: land, recognise and judge; then compare and write, when the files before it are in.</summary>
internal sealed class FileLoad(RawStore store, DataFolder data, DateOnly today, TimeProvider clock, LandingLimits limits)
{
    private readonly DuckDBConnection connection = store.Connection;
    private readonly IReadOnlyList<HeaderNames> feeds = HeaderNames.All(data);
    private readonly byte[] identityKey = IdentityKey.Of(data);

    /// <summary>Everything that needs no other file; writes temp tables only.</summary>
    /// <param name="path">The file.</param>
    /// <param name="feed">The feed it is said to be, or null.</param>
    /// <param name="progress">Told now and then, from the calling thread.</param>
    /// <param name="stop">Ends the load; nothing of the file is then kept.</param>
    public PreparedFile Prepare(string path, string? feed, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        var prepared = new PreparedFile(path, feed, clock.GetTimestamp());
        return Guarded(path, () => Judged(prepared, progress, stop), outcome => prepared with { Outcome = outcome });
    }

    /// <summary>Writes what was prepared: batch, rows and quarantine in one transaction.</summary>
    public FileOutcome Finish(PreparedFile prepared, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        try
        {
            var outcome = prepared.Outcome ?? Guarded(prepared.Path, () => Written(prepared, progress, stop), outcome => outcome);
            return outcome with { Took = clock.GetElapsedTime(prepared.Started) };
        }
        finally
        {
            Clear();
        }
    }

    private PreparedFile Judged(PreparedFile prepared, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        var file = ReceivedFile.Of(prepared.Path);
        if (Batches.Find(connection, prepared.Feed, file.Sha256, stop) is not null)
        {
            return prepared with { File = file };
        }

        using var identities = new IdentitySeal(identityKey, today);
        var searches = new Dictionary<string, HeaderSearch>(StringComparer.Ordinal);
        RowMask? Mask(LandedSheet sheet) => PersonalMask.Of(searches[sheet.Table] = new HeaderSearch(sheet, prepared.Name), feeds, identities);
        var sheets = FileLanding.Land(connection, prepared.Path, limits, Mask, new Landing(prepared.Name, progress), stop);
        var (recognised, refusal) = Recognise([.. sheets.Where(s => s.Columns > 0).Select(s => searches[s.Table].In(s))], prepared.Feed);
        if (recognised is null)
        {
            return prepared with { Outcome = new FileOutcome { File = prepared.Name, Refused = refusal } };
        }

        progress.Report(new LoadProgress(prepared.Name, LoadPhase.Judge, sheets.Sum(s => s.Rows), file.Bytes, file.Bytes));
        var judging = new Judging(connection, recognised, today);
        judging.Judge(stop);
        return prepared with { File = file, Judging = judging, Rows = sheets.Sum(s => s.Rows), Remarks = [.. Said(sheets), .. recognised.Remarks] };
    }

    private FileOutcome Written(PreparedFile prepared, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        var file = prepared.File!;
        // Asked again: the same bytes may have stood among the files just written.
        if (Batches.Find(connection, prepared.Feed, file.Sha256, stop) is { } known)
        {
            file.LeaveInbox(data);
            return known with { File = prepared.Name };
        }

        progress.Report(new LoadProgress(prepared.Name, LoadPhase.Write, prepared.Rows, file.Bytes, file.Bytes));
        var judging = prepared.Judging!;
        var counts = judging.Compare(stop);
        file.Keep(data);
        var batch = Batches.Write(connection, judging, counts, file, today, clock, stop);
        file.LeaveInbox(data);
        return counts with { File = prepared.Name, Feed = judging.Feed.Id, Batch = batch, Remarks = [.. prepared.Remarks, .. counts.Remarks] };
    }

    private static T Guarded<T>(string path, Func<T> work, Func<FileOutcome, T> refused)
    {
        FileOutcome Because(Refusal refusal) => new() { File = Path.GetFileName(path), Refused = refusal };
        try
        {
            return work();
        }
        catch (FileRefused because)
        {
            return refused(Because(new Refusal(because.Code, because.Reason)));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return refused(Because(LoadTexts.Refusal("file_not_found", path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return refused(Because(LoadTexts.Refusal("file_unreadable", path, e.Message)));
        }
    }

    private (Recognised?, Refusal?) Recognise(IReadOnlyList<HeaderSearch> searches, string? feed)
    {
        var seen = searches.SelectMany(s => s.Sheet.Top).OrderByDescending(r => r.Cells.Count(c => c is not null)).Take(1).SelectMany(r => r.Cells.OfType<string>());
        (Recognised?, Refusal?) Among(Func<FeedContract, bool> which) => FeedRecognition.Of(searches, [.. feeds.Where(f => which(f.Feed))], seen);
        if (feed is not null)
        {
            return Among(contract => contract.Id == feed);
        }

        // A feed of ours is looked for only when nothing else fits: nobody can be kept from having headers like it.
        var (sent, refusal) = Among(contract => !contract.IsOwn);
        return sent is null && Among(contract => contract.IsOwn) is ({ } own, _) ? (null, LoadTexts.Refusal("own_feed", own.Feed.Name)) : (sent, refusal);
    }

    private static IEnumerable<Bilingual> Said(IReadOnlyList<LandedSheet> sheets) => sheets.SelectMany(s => s.Remarks).Select(ReaderTexts.Remark);

    /// <summary>Temp tables of a file hold clear text; they go as soon as the file is done.</summary>
    private void Clear()
    {
        var made = connection.Rows(
            """
            select 'drop table temp.' || table_name
            from duckdb_tables()
            where temporary
                and (table_name like 'landing%' or table_name like 'spelling_%' or table_name in ('lines', 'judged', 'set_aside', 'broken', 'kept_out'))
            union all
            select 'drop view temp.' || view_name from duckdb_views() where temporary and view_name = 'lines'
            """,
            row => row.GetString(0),
            CancellationToken.None);
        made.ForEach(drop => connection.Run(drop, CancellationToken.None));
    }

    private sealed class Landing(string file, IProgress<LoadProgress> progress) : IProgress<LandingProgress>
    {
        public void Report(LandingProgress value) =>
            progress.Report(new LoadProgress(file, LoadPhase.Read, value.Rows, value.BytesRead, value.BytesTotal));
    }
}

/// <summary>A file between its two steps.</summary>
/// <param name="Path">The file.</param>
/// <param name="Feed">The feed it is said to be, or null.</param>
/// <param name="Started">Timestamp of the clock.</param>
internal sealed record PreparedFile(string Path, string? Feed, long Started)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Set when there is nothing left to do: the file was refused.</summary>
    public FileOutcome? Outcome { get; init; }

    public ReceivedFile? File { get; init; }

    /// <summary>Null for a file that is known already.</summary>
    public Judging? Judging { get; init; }

    /// <summary>Landed.</summary>
    public long Rows { get; init; }

    public IReadOnlyList<Bilingual> Remarks { get; init; } = [];
}
