using Model.Analysis;
using Model.Feeds;

namespace Dashboard.Shell;

/// <summary>What a page tells the layout around it. Filled while the page is written, read by the layout afterwards.</summary>
public sealed class PageFrame
{
    /// <summary>Heading and window title.</summary>
    public string Title { get; set; } = "";

    /// <summary>Steps between the system and this page: text and address.</summary>
    public List<(string Text, string Href)> Crumbs { get; } = [];

    /// <summary>Address of the page's xlsx; null where there is none.</summary>
    public string? Xlsx { get; set; }

    /// <summary>Offers to print; off where there is nothing to keep.</summary>
    public bool IsPrinted { get; set; } = true;

    /// <summary>Feeds that the figures come from, by id; an empty list hides the as-of line.</summary>
    public List<string> Sources { get; } = [];

    /// <summary>What the page's figures mean, in the as-of line: term, meaning, and the address of the full definition.</summary>
    public List<(string Term, string Meaning, string Href)> Definitions { get; } = [];

    /// <summary>Seconds after which a page that shows something running loads again without script; null for never.</summary>
    public int? RefreshSeconds { get; set; }

    public PageFrame From(params string[] feeds)
    {
        Sources.AddRange(feeds);
        return this;
    }

    public PageFrame FromAll() => From([.. FeedCatalog.Sent.Select(feed => feed.Id)]);
}

/// <summary>The as-of line of a page: what its figures rest on.</summary>
/// <param name="Build">The build that was read.</param>
/// <param name="Feeds">Freshness of the feeds the page uses.</param>
public sealed record AsOf(BuildFacts Build, IReadOnlyList<FeedFreshness> Feeds);
