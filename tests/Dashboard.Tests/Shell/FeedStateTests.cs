using System.Globalization;
using AngleSharp.Dom;
using Model.Feeds;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Shell;

/// <summary>How fresh the feeds are is said once: the first page and the pipeline page cannot contradict each other.</summary>
public sealed class FeedStateTests : IDisposable
{
    private readonly DashboardHost host = new();

    [Theory]
    [InlineData("zh-CN", "不定期")]
    [InlineData("en", "No fixed day")]
    public async Task The_first_page_and_the_pipeline_page_say_the_same_of_every_feed(string culture, string unexpected)
    {
        Publish();
        var browser = host.Browser();

        var overview = await DashboardHost.PageAsync(browser, $"/?culture={culture}");
        var pipeline = await DashboardHost.PageAsync(browser, $"/pipeline?culture={culture}");

        Assert.Equal(Plain(pipeline.QuerySelector(".answer")!), Plain(overview.QuerySelector("section[aria-labelledby=h-fresh] .answer-s")!));
        var rows = overview.QuerySelectorAll("section[aria-labelledby=h-fresh] tbody tr").ToList();
        var states = rows.Select(row => Plain(row.LastElementChild!)).ToList();
        // Below a late feed the pipeline page adds which months are missing.
        Assert.Equal(pipeline.QuerySelectorAll("section[aria-labelledby=feeds] tbody tr td:last-child").Select(Plain), states, (full, state) => full.StartsWith(state, StringComparison.Ordinal));
        var series = FeedCatalog.Find("reference_series")!.Name.In(CultureInfo.GetCultureInfo(culture));
        Assert.Equal(unexpected, Plain(rows.Single(row => Plain(row.FirstElementChild!) == series).LastElementChild!));
    }

    public void Dispose() => host.Dispose();

    private void Publish()
    {
        using var tiny = new TinySnapshot();
        tiny.Cells.Add(new Cell(new CellKey(new(2025, 12, 1), "370811", "06", "", "50-249", "unit"), 100));
        tiny.Add("""
            insert into meta.batch (batch_id, feed, file_name, business_date) values (3, 'payments', 'a.csv', '2025-12-09'), (4, 'reference_series', 'b.csv', '2025-12-09');
            insert into meta.feed values ('payments', '2025-11-01', '2031-01-02', 2, 0, 2, '2026-01-10', 304), ('reference_series', null, '2031-01-02', 2, 0, 2, null, null);
            """);
        host.Settings["sample"] = "true";
        host.Settings.Remove("production");
        host.Publish(tiny);
    }

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
