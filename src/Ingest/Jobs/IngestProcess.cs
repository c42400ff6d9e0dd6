using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Model.Warehouse;

namespace Ingest.Jobs;

/// <summary>
/// Starts this product's command line as a process of its own and follows it. A reader that hangs or a file that swells
/// takes nothing with it: the process is ended at its deadline, and its heap has a limit.
/// </summary>
public sealed class IngestProcess(DataFolder data, IngestOptions options, TimeProvider clock)
{
    private const int LogLines = 200;

    /// <param name="arguments">Command and its arguments, without the options that every command has.</param>
    /// <param name="progress">Called with each progress object, on a thread of the pool.</param>
    /// <param name="stop">Ends the process.</param>
    /// <param name="language">zh or en: in which it answers.</param>
    /// <exception cref="OperationCanceledException">Stopped from outside; the process has ended.</exception>
    public async Task<IngestExit> RunAsync(IReadOnlyList<string> arguments, Action<JsonObject> progress, CancellationToken stop, string language = "zh")
    {
        var log = new Queue<string>();
        using var process = new Process { StartInfo = Start(arguments, language) };
        process.ErrorDataReceived += (_, line) => Take(line.Data, progress, log);
        process.Start();
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        using var deadline = new CancellationTokenSource(options.Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, deadline.Token);
        try
        {
            await process.WaitForExitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            stop.ThrowIfCancellationRequested();
            return new IngestExit(null, null, Text(log));
        }

        var answer = Answer(await output);
        return new IngestExit(process.ExitCode, answer as JsonObject, Text(log)) { Rows = answer as JsonArray };
    }

    private ProcessStartInfo Start(IReadOnlyList<string> arguments, string language)
    {
        var start = new ProcessStartInfo
        {
            FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        string[] all = [Path.Combine(AppContext.BaseDirectory, "Ingest.dll"), .. arguments, "--data", data.Root, "--json", "--lang", language];
        Array.ForEach(all, start.ArgumentList.Add);
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x" + ((long)options.HeapMegabytes << 20).ToString("X", CultureInfo.InvariantCulture);
        // The web host's own settings are none of its business.
        start.Environment.Remove("ASPNETCORE_URLS");
        return start;
    }

    private static void Take(string? line, Action<JsonObject> progress, Queue<string> log)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        if ((Parse(line) as JsonObject)?["progress"] is JsonObject told)
        {
            progress(told);
            return;
        }

        lock (log)
        {
            log.Enqueue(line);
            if (log.Count > LogLines)
            {
                log.Dequeue();
            }
        }
    }

    // The answer is one line, but a library may have printed before it.
    private static JsonNode? Answer(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Reverse().Select(Parse).FirstOrDefault(o => o is not null);

    private static JsonNode? Parse(string line)
    {
        try
        {
            return line.StartsWith('{') || line.StartsWith('[') ? JsonNode.Parse(line) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(Queue<string> log)
    {
        lock (log)
        {
            return string.Join('\n', log);
        }
    }
}

/// <summary>How a process ended.</summary>
/// <param name="Code">Its exit code; null when it was ended at its deadline.</param>
/// <param name="Answer">Its JSON answer; null when it gave none.</param>
/// <param name="Log">What else it printed, the last lines.</param>
public sealed record IngestExit(int? Code, JsonObject? Answer, string Log)
{
    /// <summary>What a command answered that answers with rows (<c>stats</c>).</summary>
    public JsonArray? Rows { get; init; }
}
