using Model.Feeds;
using Model.Warehouse;

namespace Model.Tests.Warehouse;

public sealed class SnapshotBuildTests : IDisposable
{
    private readonly SmallCity city = new();

    public void Dispose() => city.Dispose();

    [Fact]
    public void An_empty_warehouse_is_built_with_every_mart()
    {
        city.Built();

        Assert.Equal(
            MartDefinition.All.Select(m => m.Mart).Order(StringComparer.Ordinal),
            city.Rows("select table_name from duckdb_tables() where schema_name = 'marts' order by 1"));
        Assert.Equal(["- -"], city.Rows("select data_through, settled_through from meta.build"));
    }

    [Fact]
    public void A_feed_that_never_sent_leaves_the_others_as_they_are()
    {
        foreach (var left in FeedCatalog.All)
        {
            using var without = new SmallCity();
            foreach (var feed in FeedCatalog.All.Where(f => f != left))
            {
                without.Load(feed.Id, new { });
            }

            without.Built();
        }
    }

    [Fact]
    public void What_a_module_withdrew_is_in_no_mart_and_stays_in_raw()
    {
        city.Load("joint_meetings", new { }, new { meeting_id = 2L });
        city.Load("joint_meetings", new { withdrawn = true });

        city.Built();

        Assert.Equal(["2"], city.Rows("select meeting_id from marts.fct_joint_meeting"));
    }

    [Fact]
    public void Rows_taken_in_under_an_older_contract_are_built_with_what_they_had()
    {
        city.Load("reference_series", new { });
        city.ChangeRaw("alter table raw.reference_series drop column source_url");

        city.Built();

        Assert.Equal(["年鉴 -"], city.Rows("select source_zh, source_url from marts.fct_reference_series"));
    }

    [Fact]
    public void A_check_that_fails_keeps_the_old_snapshot_and_says_why()
    {
        city.Load("enrolment", new { });
        var before = city.Built().Data.CurrentBuild();
        city.ChangeRaw("update raw.batch set read_rows = 7");

        var refused = Assert.IsType<BuildResult.Refused>(city.Build());

        var failed = Assert.Single(refused.Checks);
        Assert.Equal(("every_batch_adds_up", 1), (failed.Name, failed.Rows));
        Assert.Equal("7", failed.Sample[0]["read_rows"]);
        Assert.Equal(before, city.Data.CurrentBuild());
        Assert.Equal([before + ".duckdb"], SnapshotFiles());
        var kept = BuildFailure.Read(city.Data)!.Checks.Single();
        Assert.Equal((failed.Name, failed.Zh, failed.Rows, "7"), (kept.Name, kept.Zh, kept.Rows, kept.Sample[0]["read_rows"]));
    }

    [Fact]
    public void A_build_that_succeeds_forgets_the_failure_before()
    {
        city.Load("enrolment", new { });
        city.ChangeRaw("update raw.batch set read_rows = 7");
        city.Build();
        city.ChangeRaw("update raw.batch set read_rows = 1");

        city.Built();

        Assert.Null(BuildFailure.Read(city.Data));
    }

    [Fact]
    public void What_a_killed_build_left_is_removed_and_was_never_current()
    {
        var left = Path.Combine(city.Data.Published, ".building-b-20260101-000000-dead.duckdb");
        File.WriteAllText(left, "half a snapshot");
        File.WriteAllText(left + ".wal", "half a log");
        Assert.Null(city.Data.CurrentBuild());

        city.Built();

        Assert.Equal([city.Data.CurrentBuild() + ".duckdb"], SnapshotFiles());
    }

    [Fact]
    public void A_build_that_is_stopped_publishes_nothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => city.BuildStoppedBy(stop.Token));

        Assert.Null(city.Data.CurrentBuild());
        Assert.Empty(SnapshotFiles());
    }

    [Fact]
    public void Only_the_newest_snapshots_are_kept_and_always_the_current()
    {
        for (var i = 0; i < SnapshotFolder.Kept + 2; i++)
        {
            File.WriteAllText(city.Data.SnapshotFile($"b-2020010{i}-000000-0000"), "old");
        }

        // Newer by name than any clock of today: a machine whose clock was wrong.
        File.WriteAllText(city.Data.SnapshotFile("b-29990101-000000-0000"), "odd");
        for (var i = 0; i < 2; i++)
        {
            city.Built();
        }

        Assert.Equal(SnapshotFolder.Kept, SnapshotFiles().Count);
        Assert.Contains(city.Data.CurrentBuild() + ".duckdb", SnapshotFiles());
    }

    [Fact]
    public void The_build_is_named_by_the_clock_of_China()
    {
        city.Clock = new FixedClock(new DateTimeOffset(2026, 3, 31, 18, 5, 9, TimeSpan.Zero));

        city.Built();

        Assert.StartsWith("b-20260401-020509-", city.Data.CurrentBuild(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_file_needs_no_other()
    {
        city.Load("enrolment", new { });
        city.Built();
        File.Delete(city.Data.RawFile);

        Assert.Equal(["0"], city.Rows("select count(*) from duckdb_views() where not internal"));
        Assert.Equal(["1"], city.Rows("select count(*) from meta.batch"));
        Assert.Equal([$"{SnapshotCheck.All.Count} 0"], city.Rows("select count(*), sum(rows) from meta.check_result"));
    }

    [Fact]
    public void A_feed_is_late_when_its_next_file_is_past_its_day()
    {
        city.Clock = new FixedClock(new DateTimeOffset(2021, 6, 12, 0, 0, 0, TimeSpan.Zero));
        city.Load("enrolment", new { month = SmallCity.Day(2021, 4, 1) });
        city.Load("contributions", new { month = SmallCity.Day(2021, 5, 1) });

        city.Built();

        Assert.Equal(
            ["contributions 2021-05-01 2021-07-10 0", "enrolment 2021-04-01 2021-06-10 2", "payments - - -"],
            city.Rows("select feed, last_month, due_on, days_late from meta.feed where feed in ('enrolment', 'contributions', 'payments') order by 1"));
    }

    private List<string> SnapshotFiles() => [.. Directory.EnumerateFiles(city.Data.Published, "*.duckdb*").Select(f => Path.GetFileName(f))];

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
