using Model.Warehouse;

namespace Model.Analysis;

/// <summary>What the figures rest on and how fresh it is.</summary>
public sealed class FreshnessReader(SnapshotReader reader)
{
    public BuildFacts Build() => throw new NotSupportedException(reader.Build);

    /// <summary>Feeds in load order.</summary>
    public IReadOnlyList<FeedFreshness> Feeds() => throw new NotSupportedException(reader.Build);
}
