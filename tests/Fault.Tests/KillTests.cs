using System.Diagnostics;
using Model.Feeds;
using Model.Warehouse;

namespace Fault.Tests;

/// <summary>kill -9 at random moments of a load and of a build: nothing lost, nothing doubled, nothing half seen. Run on demand (--explicit on) until seen to pass on a clean machine.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 20;

    private static readonly string[] Files = SampleFiles();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_load_that_nobody_disturbs_takes_the_file_in_whole_and_balances()
    {
        using var folder = new TempFolder();

        Assert.InRange(await IngestProcess.RunAsync(folder.Path, Stop, ["load", .. Files.Where(f => f.Contains("trainings", StringComparison.Ordinal))]), 0, 1);

        Assert.Empty(UnbalancedBatches(folder.Path));
        Assert.Equal("2", Warehouse.Rows(new DataFolder(folder.Path).RawFile, "select count(*) from raw.batch")[0]);
    }

    [Fact(Explicit = true)]
    public async Task A_load_killed_twenty_times_ends_with_the_rows_of_an_undisturbed_one()
    {
        using var calm = new TempFolder();
        using var storm = new TempFolder();
        var clock = Stopwatch.StartNew();
        Assert.InRange(await IngestProcess.RunAsync(calm.Path, Stop, ["load", .. Files]), 0, 1);
        var undisturbed = clock.Elapsed;

        var (random, killed) = (Seeded(), 0);
        for (var i = 0; i < Kills; i++)
        {
            var moment = undisturbed * random.NextDouble();
            killed += await IngestProcess.KillAsync(storm.Path, moment, Stop, ["load", .. Files]) ? 1 : 0;
            Assert.Empty(UnbalancedBatches(storm.Path));
        }

        Assert.InRange(await IngestProcess.RunAsync(storm.Path, Stop, ["load", .. Files]), 0, 1);
        output.WriteLine($"{killed} of {Kills} loads were killed while running");
        Assert.True(killed >= Kills / 2, "most kills must have hit a running load");
        Assert.Equal(Contents(calm.Path), Contents(storm.Path));
    }

    [Fact(Explicit = true)]
    public async Task A_build_killed_twenty_times_never_shows_a_half_built_snapshot()
    {
        using var folder = new TempFolder();
        Assert.InRange(await IngestProcess.RunAsync(folder.Path, Stop, ["load", .. Files]), 0, 1);
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, await IngestProcess.RunAsync(folder.Path, Stop, "build"));
        var undisturbed = clock.Elapsed;
        var whole = SnapshotContents(folder.Path);

        var (random, killed) = (Seeded(), 0);
        for (var i = 0; i < Kills; i++)
        {
            killed += await IngestProcess.KillAsync(folder.Path, undisturbed * random.NextDouble(), Stop, "build") ? 1 : 0;
            Assert.Equal(whole, SnapshotContents(folder.Path));
        }

        output.WriteLine($"{killed} of {Kills} builds were killed while running");
        Assert.True(killed >= Kills / 2, "most kills must have hit a running build");
        Assert.Equal(0, await IngestProcess.RunAsync(folder.Path, Stop, "build"));
        Assert.Equal(whole, SnapshotContents(folder.Path));
        Assert.Empty(Directory.GetFiles(new DataFolder(folder.Path).Published, ".building-*"));
    }

    private Random Seeded()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }

    /// <summary>One real file or two of each feed: small enough to load forty times, large enough to be hit.</summary>
    private static string[] SampleFiles()
    {
        var samples = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "data", "samples");
        return [.. Directory.GetDirectories(samples).Order(StringComparer.Ordinal)
            .SelectMany(feed => Directory.GetFiles(feed).Order(StringComparer.Ordinal).Take(2))];
    }

    private static List<string> UnbalancedBatches(string data)
    {
        var folder = new DataFolder(data);
        return File.Exists(folder.RawFile)
            ? Warehouse.Rows(folder.RawFile, """
                select file_name from raw.batch
                where read_rows <> accepted_rows + quarantined_rows + duplicate_rows
                """)
            : [];
    }

    /// <summary>Every batch with its counts, and per feed what is really in its table: rows and a sum over all their values.</summary>
    private static List<string> Contents(string data)
    {
        var raw = new DataFolder(data).RawFile;
        return
        [
            .. Warehouse.Rows(raw, """
                select concat_ws(' ', feed, file_name, file_sha256, read_rows, accepted_rows, quarantined_rows, duplicate_rows, skipped_rows)
                from raw.batch order by all
                """),
            // Identity tokens differ between two folders, which have different keys.
            .. FeedCatalog.All.SelectMany(feed => Warehouse.Rows(raw, $"""
                select concat_ws(' ', '{feed.Id}', count(*), sum(hash({string.Join(", ", feed.Columns.Where(c => c.Type != FeedColumnType.Identity).Select(c => c.Name))}, sheet, row_number)))
                from raw.{feed.Id}
                """)),
            .. Warehouse.Rows(raw, "select concat_ws(' ', count(*), sum(hash(sheet, row_number, column_name, rule))) from raw.quarantine"),
        ];
    }

    /// <summary>What a reader sees through the pointer: every mart that the build said it made, with its rows.</summary>
    private static List<string> SnapshotContents(string data)
    {
        var folder = new DataFolder(data);
        var snapshot = folder.SnapshotFile(folder.CurrentBuild()!);
        var said = Warehouse.Rows(snapshot, "select concat_ws(' ', name, rows) from meta.mart order by all");
        var there = Warehouse.Rows(snapshot, "select name from meta.mart order by all")
            .ConvertAll(mart => mart + " " + Warehouse.Rows(snapshot, $"select count(*) from marts.{mart}")[0]);
        Assert.Equal(said, there);
        return said;
    }
}
