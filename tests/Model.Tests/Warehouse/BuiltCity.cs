namespace Model.Tests.Warehouse;

/// <summary>A small city with one row of each feed, built once for a class of tests that only read.</summary>
public sealed class BuiltCity : IDisposable
{
    private readonly SmallCity city = new();

    public BuiltCity()
    {
        foreach (var feed in Feeds.FeedCatalog.All)
        {
            city.Load(feed.Id, new { });
        }

        city.Built();
    }

    internal SmallCity City => city;

    public void Dispose() => city.Dispose();
}
