using System.Globalization;

namespace Bench;

/// <summary>How long the sample city's files take to write, and how large they are.</summary>
internal static class GenerateBench
{
    public static async Task RunAsync(CancellationToken stop)
    {
        foreach (var scale in (int[])[1, 10])
        {
            using var fresh = new Installation();
            var folder = fresh.PathOf("generated");
            var took = await Pairs.TimeAsync(() => fresh.RunAsync(["generate", "--out", folder, "--scale", scale.ToString(CultureInfo.InvariantCulture)], 0, stop));
            var bytes = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| generate ×{scale} | {took.Clock:0.0} s | {took.Processor:0.0} s | {bytes / 1e6:0} MB |"));
        }
    }
}
