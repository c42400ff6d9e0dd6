using Dapper;
using Ingest.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Model.JointPrevention.Meetings;
using Model.Operations;
using Model.Operations.Kit.Attachments;
using Model.Tests.Operations.Kit.Attachments;
using Model.Warehouse;

namespace Dashboard.Tests;

/// <summary>From a file in the inbox to the record of its run, with the real schedule and the real process.</summary>
public sealed class InboxRunTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DashboardHost host = new();

    [Fact]
    public async Task A_file_that_no_contract_knows_is_refused_moved_away_and_written_down()
    {
        host.Settings["Ingest:ByItself"] = "true";
        host.Settings["Ingest:Settled"] = "00:00:00.5";
        using var browser = host.Browser();
        var path = Path.Combine(host.Data.Inbox, "不认识.csv");
        await File.WriteAllTextAsync(path, "甲,乙\n1,2\n", TestContext.Current.CancellationToken);

        var run = await EndedAsync();

        Assert.Equal((RunTrigger.Inbox, RunOutcome.Refused), (run.Trigger, run.Outcome));
        Assert.NotEqual("", Assert.Single(run.Files()).Refused!.MessageEn);
        Assert.False(File.Exists(path));
        Assert.Equal(2, Directory.GetFiles(host.Data.Refused).Length);
    }

    [Fact]
    public async Task A_file_that_the_scanner_finds_something_in_is_moved_away_before_anything_reads_it()
    {
        using var clam = FakeClam.Looking();
        var path = await LeaveAsync(clam.Setting, "EICAR,乙\n1,2\n");
        using var browser = host.Browser();

        var run = await EndedAsync();

        Assert.Equal((RunTrigger.Inbox, RunOutcome.Refused), (run.Trigger, run.Outcome));
        Assert.Contains("Eicar-Test-Signature", Assert.Single(run.Files()).Refused!.MessageZh, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
        Assert.Equal(2, Directory.GetFiles(host.Data.Refused).Length);
    }

    [Fact]
    public async Task A_file_that_the_scanner_gave_no_answer_about_waits_in_the_inbox_until_it_does()
    {
        var isAwake = false;
        using var clam = new FakeClam(_ => isAwake ? "stream: OK" : "stream: out of memory ERROR");
        var path = await LeaveAsync(clam.Setting, "甲,乙\n1,2\n");
        using var browser = host.Browser();

        await host.Services.GetRequiredService<IngestStart>().NowAsync(RunTrigger.Manual, "a", TestContext.Current.CancellationToken);
        var empty = await EndedAsync();
        Assert.Empty(empty.Files());
        Assert.True(File.Exists(path));

        isAwake = true;
        await host.Services.GetRequiredService<IngestStart>().NowAsync(RunTrigger.Manual, "a", TestContext.Current.CancellationToken);
        var ended = await UntilAsync(runs => runs.Exists(run => run.Files().Count > 0), isEnded: true);
        Assert.Equal("甲乙.csv", Assert.Single(ended.SelectMany(run => run.Files())).File);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_run_that_is_made_up_at_start_extracts_what_modules_keep_before_it_builds()
    {
        host.Settings["Ingest:ByItself"] = "true";
        await using (var db = host.Operations())
        {
            SampleMeetings.Make(db);
        }

        using (var raw = WarehouseFile.OpenForWriting(host.Data.RawFile))
        {
            raw.Execute(RawSchema.Ddl());
        }

        using var browser = host.Browser();

        var run = await EndedAsync();
        Assert.Equal((RunTrigger.Start, RunOutcome.Done), (run.Trigger, run.Outcome));
        Assert.Contains(run.Files(), file => file.Feed == "joint_resolutions" && file.Accepted > 0);
        using var snapshot = WarehouseFile.OpenReadOnly(host.Data.SnapshotFile(run.Build!));
        Assert.Equal(run.Files().Single(file => file.Feed == "joint_resolutions").Accepted, snapshot.ExecuteScalar<long>("select count(*) from marts.fct_joint_resolution"));
    }

    [Fact]
    public async Task What_is_asked_for_while_a_run_goes_on_is_run_once_after_it()
    {
        host.Settings["Ingest:ByItself"] = "true";
        using (var raw = WarehouseFile.OpenForWriting(host.Data.RawFile))
        {
            raw.Execute(RawSchema.Ddl());
        }

        using var browser = host.Browser();
        await RunsAsync(1, isEnded: false);
        var start = host.Services.GetRequiredService<IngestStart>();

        await start.NowAsync(RunTrigger.Manual, "a", TestContext.Current.CancellationToken);
        await start.NowAsync(RunTrigger.Manual, "b", TestContext.Current.CancellationToken);

        var runs = await RunsAsync(2, isEnded: true);
        Assert.Equal([(RunTrigger.Start, null), (RunTrigger.Manual, "a")], runs.Select(run => (run.Trigger, run.By)));
    }

    [Fact]
    public async Task A_run_that_a_dead_program_left_open_is_closed_as_interrupted()
    {
        await using (var db = host.Operations())
        {
            db.Runs.Add(new IngestRun { Trigger = RunTrigger.Manual, StartedAt = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var browser = host.Browser();

        Assert.Equal(RunOutcome.Interrupted, (await EndedAsync()).Outcome);
    }

    [Fact]
    public async Task A_second_program_on_the_folder_leaves_the_run_of_the_first_alone()
    {
        using var first = host.Browser();
        await using (var db = host.Operations())
        {
            db.Runs.Add(new IngestRun { Trigger = RunTrigger.Manual, StartedAt = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var second = new DashboardHost();
        second.Settings["data"] = host.Data.Root;
        using var browser = second.Browser();

        await using var after = host.Operations();
        Assert.Equal(RunOutcome.Running, (await after.Runs.SingleAsync(TestContext.Current.CancellationToken)).Outcome);
    }

    public void Dispose() => host.Dispose();

    private async Task<string> LeaveAsync(string scanner, string content)
    {
        host.Settings["Ingest:ByItself"] = "true";
        host.Settings["Ingest:Settled"] = "00:00:00.5";
        host.Settings[VirusScanners.Setting] = scanner;
        var path = Path.Combine(Directory.CreateDirectory(host.Data.Inbox).FullName, "甲乙.csv");
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        return path;
    }

    private async Task<IngestRun> EndedAsync() => (await RunsAsync(1, isEnded: true))[0];

    /// <summary>The runs, oldest first, once there are so many.</summary>
    private Task<List<IngestRun>> RunsAsync(int count, bool isEnded) => UntilAsync(runs => runs.Count >= count, isEnded);

    /// <summary>The runs, oldest first, once they are what is waited for: the inbox starts runs of its own between those that a test asks for.</summary>
    private async Task<List<IngestRun>> UntilAsync(Predicate<List<IngestRun>> isEnough, bool isEnded)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            await using var db = host.Operations();
            var runs = await db.Runs.Where(run => !isEnded || run.Outcome != RunOutcome.Running).OrderBy(run => run.Id).ToListAsync(patience.Token);
            if (isEnough(runs))
            {
                return runs;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }
}
