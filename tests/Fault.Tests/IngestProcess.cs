using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Fault.Tests;

/// <summary>The Ingest program as people and jobs start it, in a process that a test may kill.</summary>
internal sealed class IngestProcess : IDisposable
{
    private readonly Lock gate = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<Phase> phases = [new("start", TimeSpan.Zero)];
    private readonly Process process;
    private (string Name, TaskCompletionSource Begun)? awaited;

    private IngestProcess(string data, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Ingest.dll"), .. arguments, "--data", data, "--json"])
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += (_, line) => Told(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Runs to the end.</summary>
    public static async Task<Life> RunAsync(string data, CancellationToken stop, params string[] arguments)
    {
        using var run = new IngestProcess(data, arguments);
        await run.process.WaitForExitAsync(stop);
        return new Life(run.process.ExitCode, run.phases, run.clock.Elapsed);
    }

    /// <summary>Starts and kills at a moment, as kill -9 does.</summary>
    /// <returns>False when it had ended by itself before.</returns>
    public static async Task<bool> KillAsync(string data, Moment moment, CancellationToken stop, params string[] arguments)
    {
        using var touched = Touched.Of(data, moment);
        using var run = new IngestProcess(data, arguments);
        var ended = run.process.WaitForExitAsync(stop);
        await Task.WhenAny(ended, UntilAsync(touched?.Often ?? run.Begun(moment.Phase!), moment.Delay, stop));
        if (ended.IsCompleted)
        {
            return false;
        }

        // Not the tree: looking for children takes longer than what is to be hit.
        run.process.Kill();
        await ended;
        return true;
    }

    public void Dispose() => process.Dispose();

    private static async Task UntilAsync(Task first, TimeSpan delay, CancellationToken stop)
    {
        await first.WaitAsync(stop);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, stop);
        }
    }

    private Task Begun(string phase)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            awaited = (phase, begun);
            if (phases.Exists(p => p.Name == phase))
            {
                begun.SetResult();
            }
        }

        return begun.Task;
    }

    private void Told(string? line)
    {
        if (line is null || JsonNode.Parse(line)?["progress"] is not JsonObject progress)
        {
            return;
        }

        var name = string.Join(' ', progress["phase"], progress["file"]).TrimEnd();
        lock (gate)
        {
            if (phases.Exists(p => p.Name == name))
            {
                return;
            }

            phases.Add(new Phase(name, clock.Elapsed));
            if (awaited is { } waiting && waiting.Name == name)
            {
                waiting.Begun.TrySetResult();
            }
        }
    }
}
