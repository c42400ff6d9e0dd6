using Model.Feeds;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>What the figures rest on and how fresh it is.</summary>
public sealed class FreshnessReader(SnapshotReader reader)
{
    public BuildFacts Build() => reader.Query<BuildFacts>("Analysis/build.sql").Single();

    /// <summary>Feeds in load order; one that nothing came from is present with empty dates.</summary>
    public IReadOnlyList<FeedFreshness> Feeds()
    {
        var known = reader.Query<FeedFreshness>("Analysis/feeds.sql").ToDictionary(f => f.Feed, StringComparer.Ordinal);
        return [.. FeedCatalog.All.Select(feed =>
            known.GetValueOrDefault(feed.Id, new FeedFreshness { Feed = feed.Id }) with { Name = feed.Name, Department = feed.Department, IsExpected = feed.IsExpected })];
    }
}
