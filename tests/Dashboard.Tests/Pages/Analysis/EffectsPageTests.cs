using System.Net;

namespace Dashboard.Tests.Pages.Analysis;

/// <summary>Did it help: the answer in words, what is no answer, and addresses that mean nothing.</summary>
public sealed class EffectsPageTests(AnalysisHost host) : IClassFixture<AnalysisHost>
{
    [Fact]
    public async Task The_answer_compares_like_with_like_and_says_what_before_and_after_would_have_said()
    {
        var page = await host.Page("/effects");
        var (answer, more) = (page.QuerySelector(".answer")!.TextContent, page.QuerySelector(".answer-more")!.TextContent);

        Assert.Contains("比同类未接受的单位少约50%（95%区间：−71%至−14%）", answer, StringComparison.Ordinal);
        Assert.Contains("简单比较培训前后会说成−67%", more, StringComparison.Ordinal);
        Assert.Contains("同类未接受的单位同期自己也变化了−33%", more, StringComparison.Ordinal);
        Assert.Contains("安慰剂检验没有发现", page.QuerySelectorAll(".answer-more")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_says_how_far_the_rate_lies_from_where_the_old_trend_would_have_led()
    {
        var page = await host.Page("/effects/series?unit=coal&at=2025-01");

        Assert.Contains("低约40%", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("只用到2026年4月", page.QuerySelector(".answer-more")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_months_on_a_side_are_said_and_not_judged()
    {
        var page = await host.Page("/effects/series?unit=coal&at=2026-01");

        Assert.Contains("不足6个已结月份", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("figure"));
    }

    [Fact]
    public async Task Without_such_an_event_the_page_says_so() =>
        Assert.Contains("没有可以比较的措施", (await host.Page("/effects?event=inspection")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("/effects?event=luck")]
    [InlineData("/effects?year=1999")]
    [InlineData("/effects?county=370000")]
    [InlineData("/effects?industry=tea")]
    [InlineData("/effects/series?unit=tea")]
    [InlineData("/effects/series?unit=coal&at=2025-13")]
    [InlineData("/effects/series?unit=coal&measure=luck&at=2025-01")]
    public async Task An_address_that_means_nothing_is_not_found(string address)
    {
        using var answer = await host.Browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
