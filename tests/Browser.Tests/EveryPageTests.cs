using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What holds for every page, in both languages, wide and narrow. Run on demand (--explicit on) until each has been seen to pass on a clean machine.</summary>
public sealed partial class EveryPageTests(Site site)
{
    [Theory(Explicit = true)]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task A_page_complains_of_nothing_and_axe_finds_nothing(string address, string language)
    {
        foreach (var (width, theme) in new[] { (1440, "light"), (390, "light"), (1440, "dark") })
        {
            await using var visit = await Visit.Open(site, language, width, theme: theme);
            await visit.Go(address);

            var found = await visit.Page.RunAxe();
            await visit.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(site.Pictures, Name(address, language, width, theme)) });

            Assert.True(found.Violations.Length == 0, $"{address} {language} {width} {theme}: " + string.Join("; ", found.Violations.Select(v => $"{v.Id} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
            // Chromium itself notes a page that answered 404.
            Assert.Equal(address == "/no-such-page" ? 1 : 0, visit.Complaints.Count);
        }
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task A_page_fits_a_phone_without_sideways_scrolling(string address, string language)
    {
        await using var visit = await Visit.Open(site, language, width: 390);
        await visit.Go(address);

        Assert.Equal(390, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task A_page_reads_the_same_without_script(string address, string language)
    {
        await using var with = await Visit.Open(site, language);
        await using var without = await Visit.Open(site, language, script: false);
        await with.Go(address);
        await without.Go(address);

        Assert.Equal(await with.Page.Locator("main h1").TextContentAsync(), await without.Page.Locator("main h1").TextContentAsync());
        Assert.Equal(await with.Page.Locator("main table").CountAsync(), await without.Page.Locator("main table").CountAsync());
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task A_page_says_that_its_data_are_synthetic(string address, string language)
    {
        await using var visit = await Visit.Open(site, language);
        await visit.Go(address);

        Assert.Contains(language == "en" ? "Sample data" : "示例数据", await visit.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public async Task Every_link_of_the_first_page_leads_somewhere()
    {
        await using var visit = await Visit.Open(site);
        await visit.Go("/");
        var links = await visit.Page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('a[href]')].map(a => a.href))]");

        using var client = new HttpClient();
        foreach (var link in links.Where(l => l.StartsWith(site.Address, StringComparison.Ordinal)))
        {
            var answer = await client.GetAsync(new Uri(link), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{link} answers {(int)answer.StatusCode}");
        }
    }

    private static string Name(string address, string language, int width, string theme) =>
        Unsafe().Replace(address == "/" ? "overview" : address.Trim('/'), "-").Trim('-') + $".{language}.{width}{(theme == "dark" ? ".dark" : "")}.png";

    [GeneratedRegex(@"[^\p{L}0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Unsafe();
}
