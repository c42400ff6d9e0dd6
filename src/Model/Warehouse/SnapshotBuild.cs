using System.Globalization;
using System.Security.Cryptography;
using DuckDB.NET.Data;
using Model.Calendar;
using Model.Feeds;
using Model.Plans;

namespace Model.Warehouse;

/// <summary>
/// Builds a snapshot from what was received into a new file, checks its promises and only then makes it current.
/// Runs in the process that holds <see cref="DataFolder.LockFile"/>, with no other connection to the raw file.
/// </summary>
public sealed class SnapshotBuild
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly DataFolder data;
    private readonly SnapshotFolder folder;
    private readonly BusinessDate date;
    private readonly DateTimeOffset startedAt;
    private readonly string build;
    private readonly IProgress<BuildProgress>? progress;
    private readonly CancellationToken stop;
    private readonly IReadOnlyList<SqlModel> models;
    private readonly IReadOnlyList<SnapshotCheck> checks;
    private int done;

    private SnapshotBuild(DataFolder data, BusinessDate date, TimeProvider clock, IProgress<BuildProgress>? progress, CancellationToken stop)
    {
        (this.data, this.date, this.progress, this.stop) = (data, date, progress, stop);
        folder = new SnapshotFolder(data);
        startedAt = clock.GetUtcNow();
        build = NewId(startedAt);
        models = ModelOrder.Of(SqlModel.All(), CodeTables.TablesAndTypes);
        checks = SnapshotCheck.All;
    }

    /// <summary>One build, start to end. A kill at any moment leaves the old snapshot current.</summary>
    /// <exception cref="OperationCanceledException">Stopped; nothing was published.</exception>
    /// <exception cref="DuckDBException">The raw file is damaged or held by somebody else; nothing was published.</exception>
    public static BuildResult Run(DataFolder data, BusinessDate date, TimeProvider clock, IProgress<BuildProgress>? progress, CancellationToken stop) =>
        new SnapshotBuild(data, date, clock, progress, stop).Run();

    // What trainings left for this build.
    private TrainingShelf[] Shelves => [new RiskShelf(data), new ForecastShelf(data)];

    private static string NewId(DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture,
        $"b-{TimeZoneInfo.ConvertTime(at, China):yyyyMMdd-HHmmss}-{RandomNumberGenerator.GetHexString(4, lowercase: true)}");

    private BuildResult Run()
    {
        data.Create();
        folder.RemoveLeftovers();
        try
        {
            BringRawToTodaysTables();
            var failed = Write();
            if (failed.Count > 0)
            {
                new BuildFailure(startedAt, failed).Write(data);
                return new BuildResult.Refused(failed);
            }

            stop.ThrowIfCancellationRequested();
            Report(BuildStage.Publish, build);
            folder.Publish(build);
        }
        finally
        {
            folder.RemoveLeftovers();
        }

        BuildFailure.Clear(data);
        folder.RemoveOld();
        return new BuildResult.Published(build);
    }

    // An empty or older raw file lacks tables of newer feeds; opening it for writing also replays what a killed load left in its log.
    private void BringRawToTodaysTables()
    {
        using var raw = WarehouseFile.OpenForWriting(data.RawFile);
        raw.Run(RawSchema.Ddl(), stop);
    }

    private List<FailedCheck> Write()
    {
        using var connection = WarehouseFile.OpenForWriting(folder.BuildingFile(build));
        connection.Run($"attach '{data.RawFile.Replace("'", "''", StringComparison.Ordinal)}' as received (read_only)", stop);
        foreach (var shelf in Shelves)
        {
            shelf.Attach(connection);
        }
        new PreviousSnapshot(data).Attach(connection, stop);
        foreach (var schema in new[] { "staging", "marts", "codes", "meta" })
        {
            connection.Run($"create schema {schema}", stop);
        }

        // What is overdue depends on the day; what changed is told by builds.
        connection.Run(
            string.Create(CultureInfo.InvariantCulture, $"set variable business_date = date '{date.Today:yyyy-MM-dd}'; set variable build_id = '{build}'; set variable built_at = timestamp '{startedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss.ffffff}'"),
            stop);
        CodeTables.Load(connection);
        var plans = PlanCatalog.In(data);
        PlanShelf.Write(connection, plans);
        FigureDefinitions.Write(connection, models, plans);
        connection.Run(EmbeddedText.Read("Warehouse/Meta/types.sql"), stop);
        foreach (var model in models)
        {
            Report(BuildStage.Model, model.Name);
            connection.Run(model.CreateStatement(), stop);
        }

        Describe(connection);
        var failed = Check(connection);
        if (failed.Count == 0)
        {
            Close(connection);
        }

        return failed;
    }

    private void Describe(DuckDBConnection connection)
    {
        // Hundreds of small statements: one commit instead of one flush of the log each.
        using var all = connection.BeginTransaction();
        var meta = new SnapshotMeta(connection);
        meta.Create();
        meta.AddBuild(build, startedAt.UtcDateTime, date.Today, date.Mode?.ToString().ToLowerInvariant());
        foreach (var feed in FeedCatalog.All)
        {
            meta.AddFeed(feed, date.Today);
        }

        foreach (var mart in MartDefinition.All)
        {
            meta.AddMart(mart);
        }

        all.Commit();
    }

    private List<FailedCheck> Check(DuckDBConnection connection)
    {
        var meta = new SnapshotMeta(connection);
        var failed = new List<FailedCheck>();
        foreach (var check in checks)
        {
            Report(BuildStage.Check, check.Name);
            var broken = check.Run(connection, stop);
            meta.AddCheck(check.Name, broken?.Rows ?? 0);
            if (broken is not null)
            {
                failed.Add(broken);
            }
        }

        return failed;
    }

    // What only the build reads does not leave it: the staging views look at the raw file, which a reader does not have.
    private void Close(DuckDBConnection connection)
    {
        connection.Run("drop schema staging cascade", stop);
        PreviousSnapshot.Detach(connection, stop);
        connection.Run("detach received", stop);
        foreach (var shelf in Shelves)
        {
            shelf.Detach(connection);
        }

        connection.Run("checkpoint", stop);
    }

    private void Report(BuildStage stage, string name) =>
        progress?.Report(new BuildProgress(stage, name, done++, models.Count + checks.Count + 1));
}
