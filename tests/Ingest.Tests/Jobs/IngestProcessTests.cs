using System.Diagnostics;
using System.Text.Json.Nodes;
using Ingest.Jobs;
using Model.Warehouse;

namespace Ingest.Tests.Jobs;

/// <summary>The real program, started as a process.</summary>
public sealed class IngestProcessTests : IDisposable
{
    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("process-").FullName);

    [Fact]
    public async Task Its_answer_and_exit_code_are_read()
    {
        var exit = await Process(new IngestOptions()).RunAsync(["status"], _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(0, exit.Code);
        Assert.Equal("status", (string?)exit.Answer!["command"]);
    }

    [Fact]
    public async Task Its_progress_is_followed()
    {
        var told = new List<JsonObject>();
        var file = Path.Combine(data.Root, "a.csv");
        await File.WriteAllTextAsync(file, "甲,乙\n1,2\n", TestContext.Current.CancellationToken);

        var exit = await Process(new IngestOptions()).RunAsync(["load", file], told.Add, TestContext.Current.CancellationToken);

        Assert.Equal(2, exit.Code);
        Assert.Contains(told, p => (string?)p["file"] == "a.csv");
        var refused = exit.Answer!["files"]![0]!["refused"]!;
        Assert.NotEqual((string?)refused["message_zh"], (string?)refused["message_en"]);
    }

    [Fact]
    public async Task At_its_deadline_it_is_ended()
    {
        var started = Stopwatch.GetTimestamp();

        var exit = await Process(new IngestOptions { Deadline = TimeSpan.FromMilliseconds(1) }).RunAsync(["status"], _ => { }, TestContext.Current.CancellationToken);

        Assert.Null(exit.Code);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_heap_too_small_ends_the_process_and_not_the_caller()
    {
        var exit = await Process(new IngestOptions { HeapMegabytes = 1 }).RunAsync(["status"], _ => { }, TestContext.Current.CancellationToken);

        Assert.NotNull(exit.Code);
        Assert.NotEqual(0, exit.Code);
    }

    public void Dispose() => Directory.Delete(data.Root, recursive: true);

    private IngestProcess Process(IngestOptions options) => new(data, options, TimeProvider.System);
}
