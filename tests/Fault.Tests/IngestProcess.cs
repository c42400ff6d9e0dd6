using System.Diagnostics;

namespace Fault.Tests;

/// <summary>The Ingest program as people and jobs start it, in a process that a test may kill.</summary>
internal static class IngestProcess
{
    public static Process Start(string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Ingest.dll"), .. arguments, "--data", data, "--json"])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs to the end and gives the exit code.</summary>
    public static async Task<int> RunAsync(string data, CancellationToken stop, params string[] arguments)
    {
        using var process = Start(data, arguments);
        await process.WaitForExitAsync(stop);
        return process.ExitCode;
    }

    /// <summary>Starts and kills after a delay, as kill -9 does.</summary>
    /// <returns>False when it had ended by itself before.</returns>
    public static async Task<bool> KillAsync(string data, TimeSpan after, CancellationToken stop, params string[] arguments)
    {
        using var process = Start(data, arguments);
        await Task.WhenAny(process.WaitForExitAsync(stop), Task.Delay(after, stop));
        if (process.HasExited)
        {
            return false;
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(stop);
        return true;
    }
}
