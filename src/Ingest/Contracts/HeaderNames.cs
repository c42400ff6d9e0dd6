using Model.Codes;
using Model.Feeds;
using Model.Warehouse;

namespace Ingest.Contracts;

/// <summary>Every header that a feed's columns answer to: the contract's, and those an installation added in <c>aliases.csv</c> (feed, column, header).</summary>
internal sealed class HeaderNames
{
    private readonly Dictionary<string, FeedColumn> columns = new(StringComparer.Ordinal);
    private readonly HashSet<string> ignored = new(StringComparer.Ordinal);

    private HeaderNames(FeedContract feed, IEnumerable<string[]> additions)
    {
        Feed = feed;
        foreach (var column in feed.Columns)
        {
            foreach (var header in (IEnumerable<string>)[column.Zh, column.En, column.Name, .. column.Aliases])
            {
                columns.TryAdd(HeaderText.Normal(header), column);
            }
        }

        foreach (var addition in additions)
        {
            columns[HeaderText.Normal(addition[2])] = feed.Column(addition[1]);
        }

        ignored.UnionWith(feed.Ignored.Select(HeaderText.Normal));
    }

    public FeedContract Feed { get; }

    /// <summary>The names of all feeds, in load order.</summary>
    public static IReadOnlyList<HeaderNames> All(DataFolder data)
    {
        var additions = Additions(Path.Combine(data.Contracts, "aliases.csv"));
        return [.. FeedCatalog.All.Select(feed => new HeaderNames(feed, additions.Where(a => a[0] == feed.Id && feed.Columns.Exists(c => c.Name == a[1]))))];
    }

    /// <param name="normal">A header after <see cref="HeaderText.Normal"/>.</param>
    public FeedColumn? Find(string normal) =>
        columns.GetValueOrDefault(normal) ?? columns.GetValueOrDefault(HeaderText.WithoutRemark(normal));

    public bool Ignores(string normal) => ignored.Contains(normal) || ignored.Contains(HeaderText.WithoutRemark(normal));

    private static IReadOnlyList<string[]> Additions(string path) =>
        File.Exists(path) ? [.. Csv.Parse(File.ReadAllText(path)).Skip(1).Where(row => row.Length >= 3)] : [];
}
