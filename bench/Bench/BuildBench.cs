using DuckDB.NET.Data;
using Model.Calendar;
using Model.Warehouse;

namespace Bench;

/// <summary>A build of the whole sample city: staging, marts, meaning, checks, publishing; against one script that makes the same marts and nothing else.</summary>
internal static class BuildBench
{
    private static readonly string Repository = DataFolder.RepositoryRoot(AppContext.BaseDirectory);

    /// <returns>False when both did not come to the same rows.</returns>
    public static async Task<bool> RunAsync(string? copyFrom, CancellationToken stop)
    {
        using var city = new Installation();
        await FillAsync(city, copyFrom, stop);
        var reference = city.PathOf("reference.duckdb");
        await Pairs.CompareAsync("build", 1.2, () => Task.Run(() => Build(city.Data, stop), stop), () => Task.Run(() => Script(city.Data, reference), stop));
        return MartComparison.AreEqual(city.Data.SnapshotFile(city.Data.CurrentBuild()!), reference);
    }

    private static async Task FillAsync(Installation city, string? copyFrom, CancellationToken stop)
    {
        if (copyFrom is not null)
        {
            File.Copy(new DataFolder(copyFrom).RawFile, city.Data.RawFile);
            return;
        }

        await city.RunAsync(["generate", "--out", city.Data.Generated, "--part", "Rest"], 0, stop);
        var samples = Directory.EnumerateDirectories(Path.Combine(Repository, "data", "samples")).Concat(Directory.EnumerateDirectories(city.Data.Generated));
        await city.RunAsync(["load", .. samples, Path.Combine(Repository, "data", "reference", "published-series.csv")], 1, stop);
    }

    private static void Build(DataFolder data, CancellationToken stop)
    {
        var clock = TimeProvider.System;
        if (SnapshotBuild.Run(data, new BusinessDate(data, clock), clock, progress: null, stop) is BuildResult.Refused refused)
        {
            throw new InvalidOperationException(string.Join(", ", refused.Checks.Select(c => c.Name)));
        }
    }

    private static void Script(DataFolder data, string file)
    {
        File.Delete(file);
        var script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference-build.sql"))
            .Replace("{codes}", Path.Combine(Repository, "src", "Model", "Codes"), StringComparison.Ordinal);
        using var connection = WarehouseFile.OpenForWriting(file);
        Run(connection, $"attach '{data.RawFile}' as received (read_only)");
        Run(connection, script);
        Run(connection, "detach received");
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
