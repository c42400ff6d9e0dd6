using AngleSharp.Dom;

namespace Dashboard.Tests.Pages.Data.Definitions;

/// <summary>口径与编码 in the words of its readers.</summary>
public sealed class DefinitionsPageTests(TwoCountiesHost host) : IClassFixture<TwoCountiesHost>
{
    [Theory]
    [InlineData("zh-CN", "公式", "来源", "÷（各月月末参保人数之和 ÷ 月数）× 1,000", "参保人数月报")]
    [InlineData("en", "Formula", "Source", "÷ (sum of month-end counts ÷ months) × 1,000", "Monthly enrolment")]
    public async Task Formulas_are_words_and_sources_are_feeds_with_sql_and_tables_folded_away(string language, string formula, string source, string words, string feed)
    {
        var section = (await host.Page("/definitions?culture=" + language)).QuerySelector("section[aria-labelledby=incidence]")!;

        Assert.Contains(words, Entry(section, formula).TextContent, StringComparison.Ordinal);
        Assert.StartsWith(feed, Entry(section, source).TextContent.Trim(), StringComparison.Ordinal);
        Assert.All(section.QuerySelectorAll("code"), code => Assert.NotNull(code.Closest("details")));
    }

    [Fact]
    public async Task The_pay_ratio_has_an_entry_of_its_own_in_the_contents()
    {
        var page = await host.Page("/definitions");

        Assert.Equal("支缴率", page.QuerySelector(".views a[href='#pay-ratio']")!.TextContent);
        Assert.Equal("基金支付的待遇 ÷ 实缴工伤保险费 × 100%", Entry(page.QuerySelector("section[aria-labelledby=pay-ratio]")!, "公式").TextContent.Trim());
    }

    [Fact]
    public async Task The_rate_of_occupational_disease_says_what_it_is_divided_by()
    {
        var section = (await host.Page("/definitions")).QuerySelector("section[aria-labelledby=occupational-disease]")!;

        Assert.Contains("平均参保人数", Entry(section, "分母").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Small_numbers_are_explained_once_for_pages_and_interface()
    {
        var text = (await host.Page("/definitions")).QuerySelector("section[aria-labelledby=small]")!.TextContent;

        Assert.Contains("不足30人", text, StringComparison.Ordinal);
        Assert.Contains("is_small", text, StringComparison.Ordinal);
    }

    private static IElement Entry(IElement section, string name) => section.QuerySelectorAll("dt").Single(dt => dt.TextContent == name).NextElementSibling!;
}
