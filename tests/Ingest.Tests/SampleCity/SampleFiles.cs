using System.Collections.Concurrent;
using Model.Feeds;
using Model.Warehouse;

namespace Ingest.Tests.SampleCity;

/// <summary>The files of a folder as a warehouse would hold them, computed in plain C#.</summary>
internal sealed class SampleFiles(string folder)
{
    private readonly ConcurrentDictionary<string, Judged> judged = new(StringComparer.Ordinal);

    /// <summary>What the repository holds.</summary>
    public static SampleFiles Committed { get; } = new(Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "data", "samples"));

    /// <summary>Paths relative to the folder, in the order of loading.</summary>
    public IEnumerable<string> Names(string feed) => Directory.EnumerateFiles(Path.Combine(folder, feed))
        .Select(path => $"{feed}/{Path.GetFileName(path)}")
        .Order(StringComparer.Ordinal);

    public string PathOf(string name) => Path.Combine(folder, name);

    public Judged File(string name) => judged.GetOrAdd(name, Read);

    /// <summary>Accepted records: of each key the one of the last file (all feeds that replace rows).</summary>
    public IReadOnlyCollection<Dictionary<string, string>> Current(string feed, Func<string, bool>? only = null)
    {
        var contract = FeedCatalog.Find(feed)!;
        var current = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var record in Names(feed).Where(n => only?.Invoke(n) ?? true).SelectMany(n => File(n).Accepted))
        {
            current[Key(contract, record)] = record;
        }

        return current.Values;
    }

    private Judged Read(string name)
    {
        var feed = FeedCatalog.Find(name.Split('/')[0])!;
        var contract = new PlainContract(feed);
        var records = PlainFile.Records(PathOf(name), feed).ToArray();
        var right = records.Select(contract.Judge).OfType<Dictionary<string, string>>().ToArray();
        var byKey = right.GroupBy(r => Key(feed, r), StringComparer.Ordinal)
            .Select(g => g.DistinctBy(r => string.Join('|', feed.Columns.Select(c => r.GetValueOrDefault(c.Name))), StringComparer.Ordinal).ToArray() is var versions
                ? (Versions: versions, Count: g.Count()) : default)
            .ToArray();
        return new Judged(
            records.Length,
            [.. byKey.Where(k => k.Versions.Length == 1).Select(k => k.Versions[0])],
            records.Length - right.Length + byKey.Where(k => k.Versions.Length > 1).Sum(k => k.Count),
            byKey.Where(k => k.Versions.Length == 1).Sum(k => k.Count - 1));
    }

    private static string Key(FeedContract feed, Dictionary<string, string> record) => string.Join('|', feed.Key.Select(k => record[k]));
}

/// <param name="Read">Records in the file.</param>
/// <param name="Accepted">Right ones, each key once.</param>
/// <param name="Quarantined">Those that break a rule or contradict each other.</param>
/// <param name="Duplicates">Said again with equal values.</param>
internal sealed record Judged(int Read, IReadOnlyList<Dictionary<string, string>> Accepted, int Quarantined, int Duplicates);
