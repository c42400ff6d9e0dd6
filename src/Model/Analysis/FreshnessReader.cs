using Model.Feeds;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>What the figures rest on and how fresh it is.</summary>
public sealed class FreshnessReader(SnapshotReader reader)
{
    public BuildFacts Build() => reader.Query<BuildFacts>("Analysis/build.sql").Single();

    /// <summary>What departments send, in load order; a feed that nothing came from is present with empty dates.</summary>
    public IReadOnlyList<FeedFreshness> Feeds() => Of(FeedCatalog.Sent);

    /// <summary>What is extracted from our own modules, in the same way.</summary>
    public IReadOnlyList<FeedFreshness> Own() => Of(FeedCatalog.Own);

    private IReadOnlyList<FeedFreshness> Of(IReadOnlyList<FeedContract> feeds)
    {
        var known = reader.Query<FeedFreshness>("Analysis/feeds.sql").ToDictionary(f => f.Feed, StringComparer.Ordinal);
        return [.. feeds.Select(feed =>
            known.GetValueOrDefault(feed.Id, new FeedFreshness { Feed = feed.Id }) with { Name = feed.Name, Department = feed.Department, IsExpected = feed.IsExpected })];
    }
}
