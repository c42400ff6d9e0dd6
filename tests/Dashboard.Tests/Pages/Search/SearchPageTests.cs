using AngleSharp.Dom;

namespace Dashboard.Tests.Pages.Search;

/// <summary>全站搜索 finds what its name promises, of every kind.</summary>
public sealed class SearchPageTests(TwoCountiesHost host) : IClassFixture<TwoCountiesHost>
{
    [Theory]
    [InlineData("甲公司", "employers", "/employers/91370811MA3AAAAA1X")]
    [InlineData("邹城市", "counties", "/counties/370883")]
    [InlineData("zoucheng", "counties", "/counties/370883")]
    [InlineData("煤炭开采", "industries", "/industries/06")]
    [InlineData("煤矿", "industries", "/industries/coal")]
    [InlineData("02457", "cases", "/rows?fact=injuries&case=济工认〔2026〕02457号")]
    [InlineData("支缴率", "definitions", "/definitions#pay-ratio")]
    public async Task A_part_of_a_name_or_number_finds_it_among_its_kind(string asked, string kind, string address)
    {
        var group = (await Search(asked)).QuerySelector($"section[aria-labelledby=h-{kind}]")!;

        Assert.Contains(group.QuerySelectorAll("li a"), a => Uri.UnescapeDataString(a.GetAttribute("href")!) == address);
    }

    [Theory]
    [InlineData("91370811ma3aaaaa1x", "/employers/91370811MA3AAAAA1X")]
    [InlineData("济工认〔2026〕02457号", "/rows?fact=injuries&case=济工认〔2026〕02457号")]
    [InlineData("济工认[2026] 02457号", "/rows?fact=injuries&case=济工认〔2026〕02457号")]
    public async Task The_very_code_or_number_comes_first(string asked, string address)
    {
        var first = (await Search(asked)).QuerySelector("main section")!;

        Assert.Equal("h-exact", first.GetAttribute("aria-labelledby"));
        Assert.Equal(address, Uri.UnescapeDataString(first.QuerySelector("a")!.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("coal")]
    [InlineData("邹城市")]
    [InlineData("济工认〔2026〕02457号")]
    public async Task What_is_listed_whole_is_counted_once(string asked)
    {
        var page = await Search(asked);

        Assert.Contains($"找到{page.QuerySelectorAll("main section li > a").Length}项", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_leads_to_its_row_and_its_payments_can_be_asked_for_alike()
    {
        var row = (await host.Page("/rows?fact=injuries&case=济工认〔2026〕02457号")).QuerySelectorAll("tbody tr").Single();

        Assert.Contains("济工认〔2026〕02457号", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("3", (await host.Page("/rows?fact=payments&case=case 甲公司")).Figure("行数"));
    }

    [Theory]
    [InlineData("没有这个词")]
    [InlineData("%")]
    [InlineData("' or 1=1 --")]
    public async Task What_is_nowhere_is_said_not_to_be_found(string asked)
    {
        var page = await Search(asked);

        Assert.Empty(page.QuerySelectorAll("main section"));
        Assert.Contains("没有找到", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_top_bar_and_the_page_that_does_not_exist_lead_to_it()
    {
        var lost = await host.Page("/no-such-page");

        Assert.Equal("/search", lost.QuerySelector(".topbar form[role=search]")!.GetAttribute("action"));
        Assert.NotNull(lost.QuerySelector("main a[href='/search']"));
    }

    private Task<IDocument> Search(string asked) => host.Page("/search?q=" + Uri.EscapeDataString(asked));
}
