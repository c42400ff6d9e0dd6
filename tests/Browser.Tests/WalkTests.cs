using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What a person does with the product, start to end.</summary>
public sealed class WalkTests(Site site)
{
    [Fact]
    public async Task The_first_page_shows_the_two_published_totals_of_June_2022()
    {
        await using var visit = await Visit.Open(site);
        await visit.Go("/");
        var text = await visit.Page.Locator("main").InnerTextAsync();

        // Published: 109万 insured at the end of June 2022, 6,707 people drawing benefits (mission.md).
        Assert.Matches("1,090,000|109\\.0\\s*万", text);
        Assert.Contains("6,707", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_gives_a_verdict_for_each_of_the_six_key_industries()
    {
        await using var visit = await Visit.Open(site);
        await visit.Go("/");
        var text = await visit.Page.Locator("main").InnerTextAsync();

        Assert.All(new[] { "危险化学品", "煤矿", "建筑施工", "交通运输", "机械制造", "医药制造" }, name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.Contains("已达标", text, StringComparison.Ordinal);
        Assert.Contains("未达标", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_figure_one_walks_to_the_file_and_row_it_came_from()
    {
        await using var visit = await Visit.Open(site);
        await visit.Go("/");

        await visit.Page.Locator("main a[href^='/rows?fact=injuries']").First.ClickAsync();
        var source = await visit.Page.Locator("main tbody tr td:last-child").First.InnerTextAsync();

        Assert.Matches(@"\.(xlsx|csv) › .+ › \d+$", source.Trim());
    }

    [Fact]
    public async Task The_language_switch_comes_back_to_the_same_page_with_its_filters()
    {
        await using var visit = await Visit.Open(site);
        await visit.Go("/rows?fact=injuries&county=370832");

        await visit.Page.Locator("header a[hreflang='en']:visible").First.ClickAsync();

        Assert.EndsWith("/rows?fact=injuries&county=370832", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("en", await visit.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task An_employer_is_found_by_a_part_of_its_name_and_shows_its_inputs()
    {
        await using var visit = await Visit.Open(site);
        await visit.Go("/employers");
        var name = (await visit.Page.Locator("main tbody th a").First.InnerTextAsync()).Trim();

        await visit.Page.Locator("#text").FillAsync(name[..Math.Min(6, name.Length)]);
        await visit.Page.Locator("main form button[type=submit]").ClickAsync();
        await visit.Page.Locator("main tbody th a", new PageLocatorOptions { HasText = name }).First.ClickAsync();

        Assert.Equal(name, (await visit.Page.Locator("h1").InnerTextAsync()).Trim());
        Assert.Contains("支缴率", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_of_rows_downloads_with_what_it_is_on_its_first_sheet()
    {
        await using var visit = await Visit.Open(site);
        await visit.Go("/rows?fact=injuries&county=370832&from=2025-01&to=2025-03");

        await visit.Page.Locator(".page-head a[href*='handler=xlsx']").ClickAsync();
        await visit.Page.Locator("#reason").FillAsync("季度联席会议材料");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("main form button[type=submit]").ClickAsync());

        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(new FileInfo((await download.PathAsync())!).Length > 1000);
    }
}
