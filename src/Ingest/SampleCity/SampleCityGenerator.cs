using System.Collections.Concurrent;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Feeds;

namespace Ingest.SampleCity;

/// <summary>
/// Writes the files that the offices of a synthetic Jining would send from 2019 to October 2026. Everything is invented;
/// the truth behind it is told in <c>docs/sample-city.md</c> and read by no other code of the product.
/// </summary>
public static class SampleCityGenerator
{
    /// <summary>Larger cities would run out of identity numbers for their persons.</summary>
    private const int LargestScale = 100;

    /// <param name="folder">Gets one folder a feed; files that are there already are replaced.</param>
    /// <param name="options">Scale, seed and part.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="stop">Ends between two files; what is written stays.</param>
    /// <returns>The files in the order in which they are to be loaded: by feed, then by name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not above 0 and up to 100.</exception>
    public static IReadOnlyList<GeneratedFile> Write(
        string folder, SampleCityOptions options, IProgress<GenerateProgress>? progress, CancellationToken stop)
    {
        if (options.Scale is not (> 0 and <= LargestScale))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Scale, $"A scale is above 0 and up to {LargestScale}.");
        }

        var blocks = (int)Math.Ceiling(options.Scale);
        var written = new ConcurrentBag<GeneratedFile>();
        for (var number = 0; number < blocks; number++)
        {
            stop.ThrowIfCancellationRequested();
            var block = CityBlock.Simulate(options.Seed, number, Math.Min(1, options.Scale - number));
            var jobs = new FeedPlan(folder, block).Jobs().Where(j => options.Part == SamplePart.All || j.Part == options.Part).ToArray();
            if (number == 0)
            {
                CreateFolders(folder, jobs);
            }

            Run(jobs, number, blocks, written, progress, stop);
        }

        return [.. written.GroupBy(f => f.File, StringComparer.Ordinal).Select(Together).OrderBy(Order).ThenBy(f => f.File, StringComparer.Ordinal)];
    }

    private static void Run(
        WriteJob[] jobs, int number, int blocks, ConcurrentBag<GeneratedFile> written, IProgress<GenerateProgress>? progress, CancellationToken stop)
    {
        var done = number * jobs.Length;
        var total = blocks * jobs.Length;
        progress?.Report(new GenerateProgress("", done, total));
        Parallel.ForEach(Partitioner.Create(jobs, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, job =>
        {
            foreach (var file in job.Write())
            {
                written.Add(file);
            }

            progress?.Report(new GenerateProgress(job.Name, Interlocked.Increment(ref done), total));
        });
    }

    private static void CreateFolders(string folder, IEnumerable<WriteJob> jobs)
    {
        foreach (var feed in jobs.Select(j => Path.Combine(folder, j.Name.Split(' ')[0])).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(feed);
        }
    }

    private static int Order(GeneratedFile file) => Model.Feeds.FeedCatalog.Find(file.Feed)!.Order;

    /// <summary>Blocks add to the same text file.</summary>
    private static GeneratedFile Together(IGrouping<string, GeneratedFile> parts) => new(
        parts.First().Feed,
        parts.Key,
        parts.Sum(p => p.Read),
        parts.Sum(p => p.Duplicates),
        parts.SelectMany(p => p.Wrong).GroupBy(w => w.Key, StringComparer.Ordinal).ToDictionary(w => w.Key, w => w.Sum(p => p.Value), StringComparer.Ordinal));
}
