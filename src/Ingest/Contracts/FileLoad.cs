using DuckDB.NET.Data;
using Ingest.Readers;
using Model;
using Model.Warehouse;

namespace Ingest.Contracts;

/// <summary>Loads one file: land, recognise, judge, split; batch, rows and quarantine in one transaction.</summary>
internal sealed class FileLoad(RawStore store, DataFolder data, DateOnly today, TimeProvider clock, LandingLimits limits)
{
    private readonly DuckDBConnection connection = store.Connection;
    private readonly IReadOnlyList<HeaderNames> feeds = HeaderNames.All(data);

    /// <param name="path">The file.</param>
    /// <param name="feed">The feed it is said to be, or null.</param>
    /// <param name="progress">Told now and then, from the calling thread.</param>
    /// <param name="stop">Ends the load; nothing of the file is then kept.</param>
    public FileOutcome Load(string path, string? feed, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        var outcome = Judged(path, feed, progress, stop);
        return outcome with { Took = clock.GetElapsedTime(started) };
    }

    private FileOutcome Judged(string path, string? feed, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        var name = Path.GetFileName(path);
        try
        {
            var file = ReceivedFile.Of(path);
            if (Batches.Find(connection, feed, file.Sha256, stop) is { } known)
            {
                file.LeaveInbox(data);
                return known with { File = name };
            }

            var sheets = FileLanding.Land(connection, path, limits, new Landing(name, progress), stop);
            var (recognised, refusal) = Recognise(sheets, feed, name, stop);
            return recognised is null ? new FileOutcome { File = name, Refused = refusal } : Split(recognised, file, sheets, progress, stop);
        }
        catch (FileRefused refused)
        {
            return new FileOutcome { File = name, Refused = new Refusal(refused.Code, refused.Reason) };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new FileOutcome { File = name, Refused = LoadTexts.Refusal("file_not_found", path) };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileOutcome { File = name, Refused = LoadTexts.Refusal("file_unreadable", path, e.Message) };
        }
        finally
        {
            Clear();
        }
    }

    private (Recognised?, Refusal?) Recognise(IReadOnlyList<LandedSheet> sheets, string? feed, string name, CancellationToken stop)
    {
        var searches = sheets.Where(s => s.Columns > 0)
            .Select(s => (Sheet: s, Top: Top(s, stop)))
            .Select(s => (Search: new HeaderSearch(s.Sheet, s.Top, name), s.Top))
            .ToArray();
        var seen = searches.SelectMany(s => s.Top).OrderByDescending(r => r.Cells.Count(c => c is not null)).Take(1).SelectMany(r => r.Cells.OfType<string>());
        var named = feed is null ? feeds : [.. feeds.Where(f => f.Feed.Id == feed)];
        return FeedRecognition.Of([.. searches.Select(s => s.Search)], named, seen);
    }

    private List<TopRow> Top(LandedSheet sheet, CancellationToken stop) => connection.Rows(
        $"select * from {sheet.Table} order by row_number limit {HeaderSearch.Depth}",
        row => new TopRow(row.GetInt32(0), [.. Enumerable.Range(1, sheet.Columns).Select(i => row.IsDBNull(i) ? null : row.GetString(i))]),
        stop);

    private FileOutcome Split(Recognised recognised, ReceivedFile file, IReadOnlyList<LandedSheet> sheets, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        var name = Path.GetFileName(file.Path);
        var landed = sheets.Sum(s => s.Rows);
        progress.Report(new LoadProgress(name, LoadPhase.Judge, landed, file.Bytes, file.Bytes));
        var judging = new Judging(connection, recognised, today);
        var counts = judging.Judge(stop);

        progress.Report(new LoadProgress(name, LoadPhase.Write, landed, file.Bytes, file.Bytes));
        file.Keep(data);
        var batch = Batches.Write(connection, judging, counts, file, today, clock, stop);
        file.LeaveInbox(data);
        return counts with { File = name, Feed = recognised.Feed.Id, Batch = batch, Remarks = [.. Said(sheets), .. recognised.Remarks, .. counts.Remarks] };
    }

    private static IEnumerable<Bilingual> Said(IReadOnlyList<LandedSheet> sheets) => sheets.SelectMany(s => s.Remarks).Select(ReaderTexts.Remark);

    /// <summary>Temp tables of a file hold clear text; they go as soon as the file is done.</summary>
    private void Clear()
    {
        var tables = connection.Rows(
            "select table_name from duckdb_tables() where temporary and (table_name like 'landing%' or table_name like 'spelling_%' or table_name in ('judged', 'set_aside', 'broken', 'kept_out'))",
            row => row.GetString(0),
            CancellationToken.None);
        connection.Run("drop view if exists lines;" + string.Concat(tables.Select(t => $"drop table temp.{JudgeSql.Quoted(t)};")), CancellationToken.None);
    }

    private sealed class Landing(string file, IProgress<LoadProgress> progress) : IProgress<LandingProgress>
    {
        public void Report(LandingProgress value) =>
            progress.Report(new LoadProgress(file, LoadPhase.Read, value.Rows, value.BytesRead, value.BytesTotal));
    }
}
