using Dapper;
using DuckDB.NET.Data;
using Model.Feeds;
using Model.Operations;
using Model.Warehouse;

namespace Fault.Tests;

/// <summary>A data folder in a temporary place, and what a test wants to know of it.</summary>
internal sealed class Installation : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("fault-").FullName;

    public DataFolder Data => new(root);

    /// <summary>The same installation once more, keys included.</summary>
    public Installation Copy()
    {
        var copy = new Installation();
        foreach (var folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(copy.root, Path.GetRelativePath(root, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(copy.root, Path.GetRelativePath(root, file)));
        }

        return copy;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(root, recursive: true);
    }

    /// <summary>Batches whose counts do not add up, or do not say what is in the tables.</summary>
    public IReadOnlyList<string> Unbalanced()
    {
        using var raw = WarehouseFile.OpenReadOnly(Data.RawFile);
        return
        [
            .. raw.Query<string>("select file_name from raw.batch where read_rows <> accepted_rows + quarantined_rows + duplicate_rows"),
            .. FeedCatalog.All.SelectMany(feed => raw.Query<string>($"""
                select concat_ws(' ', batch.feed, batch.file_name)
                from raw.batch as batch
                where batch.feed = '{feed.Id}' and batch.accepted_rows <> (select count(*) from raw.{feed.Id} as row where row.batch_id = batch.batch_id)
                """)),
        ];
    }

    /// <summary>Every batch with its counts; per table its rows and a sum over all their values; what the operational store knows of both.</summary>
    public IReadOnlyList<string> Received()
    {
        using var operations = OperationsStore.Open(Data);
        using var raw = WarehouseFile.OpenReadOnly(Data.RawFile);
        return
        [
            .. raw.Query<string>("""
                select concat_ws(' ', batch_id, feed, file_name, file_sha256, read_rows, accepted_rows, quarantined_rows, duplicate_rows, skipped_rows)
                from raw.batch order by batch_id
                """),
            .. FeedCatalog.All.Select(feed => "raw." + feed.Id).Append("raw.quarantine").Select(table => Content(raw, table)),
            $"operations: {operations.Batches.Count()} batches, {operations.QuarantinedRows.Count()} quarantined rows",
        ];
    }

    /// <summary>
    /// What a reader sees through the pointer: every mart and code list, its rows and a sum over all their values, but for the names of builds.
    /// Which builds there were before, and what the last of them had published, is no other after a kill, but there may be one build more.
    /// </summary>
    public IReadOnlyList<string> Published()
    {
        using (var catalog = new SnapshotCatalog(Data))
        {
            var state = catalog.State;
            Assert.True(state.IsReady && state.Reason is null, $"the current snapshot cannot be read: {state.Reason}");
        }

        using var snapshot = WarehouseFile.OpenReadOnly(Data.SnapshotFile(Data.CurrentBuild()!));
        Assert.Empty(snapshot.Query<string>("select check_name from meta.check_result where rows > 0"));
        return [.. snapshot.Query<string>("""
            select concat(table_schema, '.', table_name) from information_schema.tables where table_schema in ('marts', 'codes') and table_name not in ('restatement_build', 'restatement_figure') order by all
            """).Select(table => Content(snapshot, table))];
    }

    /// <summary>All files there are, but for the names of builds and the log that SQLite keeps beside its file.</summary>
    public IReadOnlyList<string> Files() =>
    [
        .. Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path))
            .Where(path => !path.EndsWith("-wal", StringComparison.Ordinal) && !path.EndsWith("-shm", StringComparison.Ordinal))
            .Where(path => !(path.StartsWith("published", StringComparison.Ordinal) && Path.GetFileName(path).StartsWith("b-", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    private static string Content(DuckDBConnection connection, string table) =>
        $"{table} {connection.Query<string>($"select concat_ws(' ', count(*), sum(hash(content::varchar))) from (select columns(name -> name <> 'build_id') from {table}) as content").Single()}";
}
