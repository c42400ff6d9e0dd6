namespace Model.Feeds;

/// <summary>All contracts of the product, in load order.</summary>
public static class FeedCatalog
{
    public static IReadOnlyList<FeedContract> All { get; } =
        [.. EmbeddedText.Paths("Feeds", ".yml").Select(Yaml.ReadEmbedded<FeedContract>).OrderBy(f => f.Order)];

    /// <summary>What departments send.</summary>
    public static IReadOnlyList<FeedContract> Sent { get; } = [.. All.Where(feed => !feed.IsOwn)];

    /// <summary>What is extracted from our own modules.</summary>
    public static IReadOnlyList<FeedContract> Own { get; } = [.. All.Where(feed => feed.IsOwn)];

    /// <returns>Null when there is no feed of that id.</returns>
    public static FeedContract? Find(string id) => All.FirstOrDefault(f => f.Id == id);
}
