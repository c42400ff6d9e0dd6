using System.Globalization;
using Model.JointPrevention.Meetings;
using Model.Operations;

namespace Fault.Tests;

/// <summary>kill -9 at random moments of a load and of a build, then the same command again: nothing lost, nothing doubled, nothing half seen, nothing left lying about.</summary>
public sealed class KillTests(SmallCity city, ITestOutputHelper output) : IClassFixture<SmallCity>
{
    /// <summary>Three quarters spread over the whole life of the process, a quarter aimed at the files through which something becomes visible: the log of the raw file, the pointer, the snapshot.</summary>
    private const int Kills = 20, Aimed = 5;

    private readonly Random random = Seeded(output);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_load_killed_at_any_of_twenty_moments_is_made_whole_by_the_next()
    {
        string[] load = ["load", .. city.Next];
        using var calm = city.Before.Copy();
        var life = await IngestProcess.RunAsync(calm.Data.Root, Stop, load);
        Assert.Equal(1, life.ExitCode);
        Assert.Empty(calm.Unbalanced());
        var (received, published, files) = (calm.Received(), calm.Published(), calm.Files());

        var killed = 0;
        foreach (var moment in life.Spread(Kills - Aimed, random).Concat(Moment.Aimed(Aimed, random, ("received.duckdb.wal", city.Next.Count))))
        {
            using var storm = city.Before.Copy();
            killed += await KillAsync(storm, moment, load) ? 1 : 0;
            Assert.Empty(storm.Unbalanced());

            // 0 when what is quarantined was committed before the kill: those files are then known.
            Assert.InRange((await IngestProcess.RunAsync(storm.Data.Root, Stop, load)).ExitCode, 0, 1);
            Assert.Equal(received, storm.Received());
            Assert.Equal(published, storm.Published());
            Assert.Equal(files, storm.Files());
        }

        Assert.True(killed >= Kills * 3 / 4, $"only {killed} of {Kills} kills hit a running load");
    }

    [Fact]
    public async Task A_build_killed_at_any_of_twenty_moments_shows_the_old_marts_or_the_new_and_never_half()
    {
        using var loaded = city.Before.Copy();
        Assert.Equal(1, (await IngestProcess.RunAsync(loaded.Data.Root, Stop, ["load", .. city.Next])).ExitCode);
        using var calm = loaded.Copy();
        var life = await IngestProcess.RunAsync(calm.Data.Root, Stop, "build");
        Assert.Equal(0, life.ExitCode);
        var (before, after, files) = (loaded.Published(), calm.Published(), calm.Files());
        Assert.NotEqual(before, after);

        var killed = 0;
        foreach (var moment in life.Spread(Kills - Aimed, random).Concat(Moment.Aimed(Aimed, random, ("current", 1), ("b-*.duckdb", 1))))
        {
            using var storm = loaded.Copy();
            killed += await KillAsync(storm, moment, "build") ? 1 : 0;
            var seen = storm.Published();
            Assert.Equal(seen.SequenceEqual(before) ? before : after, seen);

            Assert.Equal(0, (await IngestProcess.RunAsync(storm.Data.Root, Stop, "build")).ExitCode);
            Assert.Equal(after, storm.Published());
            Assert.Equal(files, storm.Files());
        }

        Assert.True(killed >= Kills * 3 / 4, $"only {killed} of {Kills} kills hit a running build");
    }

    [Fact]
    public async Task An_extraction_killed_at_any_of_ten_moments_is_made_whole_by_the_next()
    {
        using var kept = city.Before.Copy();
        using (var db = OperationsStore.Open(kept.Data))
        {
            SampleMeetings.Make(db);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        using var calm = kept.Copy();
        var life = await IngestProcess.RunAsync(calm.Data.Root, Stop, "extract");
        Assert.Equal(0, life.ExitCode);
        var (received, files) = (calm.Received(), calm.Files());
        Assert.NotEqual(kept.Received(), received);

        var killed = 0;
        foreach (var moment in life.Spread(Kills / 2 - 2, random).Concat(Moment.Aimed(2, random, ("received.duckdb.wal", 3))))
        {
            using var storm = kept.Copy();
            killed += await KillAsync(storm, moment, "extract") ? 1 : 0;
            Assert.Empty(storm.Unbalanced());

            Assert.Equal(0, (await IngestProcess.RunAsync(storm.Data.Root, Stop, "extract")).ExitCode);
            Assert.Equal(received, storm.Received());
            Assert.Equal(files, storm.Files());
        }

        Assert.True(killed >= Kills * 3 / 8, $"only {killed} of {Kills / 2} kills hit a running extraction");
    }

    [Fact]
    public async Task What_a_killed_run_left_lying_about_is_gone_after_the_next()
    {
        using var storm = city.Before.Copy();
        var tidy = storm.Files();
        Plant(Path.Combine(storm.Data.Received, "0a1b.xlsx.4711.part"));
        Plant(Path.Combine(storm.Data.RawFile + ".tmp", "duckdb_temp_storage_DEFAULT-0.tmp"));
        Plant(Path.Combine(storm.Data.Published, ".building-b-1.duckdb"));
        Plant(Path.Combine(storm.Data.Published, ".building-b-1.duckdb.tmp", "duckdb_temp_storage_DEFAULT-0.tmp"));
        Plant(storm.Data.CurrentPointer + ".0a1b.tmp");
        Plant(Path.Combine(storm.Data.Extracts, "joint_meetings-2026-11-10.csv"));

        Assert.Equal(0, (await IngestProcess.RunAsync(storm.Data.Root, Stop, "build")).ExitCode);

        Assert.Equal(tidy, storm.Files());
    }

    private async Task<bool> KillAsync(Installation storm, Moment moment, params string[] arguments)
    {
        var hit = await IngestProcess.KillAsync(storm.Data.Root, moment, Stop, arguments);
        output.WriteLine($"{(hit ? "killed" : "had ended before")} {moment}");
        return hit;
    }

    private static void Plant(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "half");
    }

    /// <summary>The output of a test that failed names the seed; FAULT_SEED repeats it.</summary>
    private static Random Seeded(ITestOutputHelper output)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FAULT_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }
}
