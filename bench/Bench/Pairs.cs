using System.Diagnostics;
using System.Globalization;

namespace Bench;

/// <summary>Runs ours and the reference in turn (A B A B …) in one process: what slows the machine slows both.</summary>
internal static class Pairs
{
    private const int Measured = 5;

    /// <summary>
    /// One pair to warm up, then five that count; prints two rows of a Markdown table: time on the clock, which a busy machine
    /// stretches unevenly, and processor time of the whole process, which it stretches less.
    /// </summary>
    public static async Task CompareAsync(string name, double aim, Func<Task> ours, Func<Task> reference)
    {
        var pairs = new List<(Took Ours, Took Reference)>();
        for (var i = 0; i <= Measured; i++)
        {
            var pair = (Ours: await TimeAsync(ours), Reference: await TimeAsync(reference));
            Console.Error.WriteLine($"{name} {i}: {pair.Ours}, {pair.Reference}");
            if (i > 0)
            {
                pairs.Add(pair);
            }
        }

        Console.WriteLine(Row($"{name}, clock", [.. pairs.Select(p => (p.Ours.Clock, p.Reference.Clock))], aim));
        Console.WriteLine(Row($"{name}, processor", [.. pairs.Select(p => (p.Ours.Processor, p.Reference.Processor))], aim));
    }

    public static async Task<Took> TimeAsync(Func<Task> work)
    {
        // What an earlier run left behind is not this run's to sweep.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        return new Took(Stopwatch.GetElapsedTime(started).TotalSeconds, (Environment.CpuUsage.TotalTime - used).TotalSeconds);
    }

    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);

    /// <summary>The value that so large a part of all values do not exceed.</summary>
    public static double Quantile(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(part * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    private static string Row(string name, (double Ours, double Reference)[] pairs, double aim)
    {
        var ratios = pairs.Select(p => p.Ours / p.Reference).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Median(pairs.Select(p => p.Ours)):0.00} s | {Median(pairs.Select(p => p.Reference)):0.00} s | {ratios.Min():0.00} | {Median(ratios):0.00} | {ratios.Max():0.00} | ≤ {aim:0.0} |");
    }
}

/// <summary>What one run cost.</summary>
/// <param name="Clock">Seconds on the clock.</param>
/// <param name="Processor">Seconds of processor time, all threads together.</param>
internal sealed record Took(double Clock, double Processor)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Clock:0.000} s ({Processor:0.000} s of processor)");
}
