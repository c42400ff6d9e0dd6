using System.Net;
using Model.Operations.People;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Pages.Analysis.Forecasts;

/// <summary>Forecasts of counties through the real host: a small county and a large one, as a training left them.</summary>
public sealed class ForecastsPageTests : IDisposable
{
    private readonly DashboardHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Counties_are_shown_with_counts_rates_limits_and_the_definition_one_click_away()
    {
        Publish();
        using var browser = host.Browser();
        var page = await DashboardHost.PageAsync(browser, "/forecasts");

        Assert.Equal(["任城区", "邹城市"], page.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        // 7,000 insured, 70 a month: 840 in twelve months, 120 ‰; 1,260 in eighteen, of which no rate is given.
        Assert.Contains("840.0", page.QuerySelectorAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("120.00", page.QuerySelectorAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("1,260.0", page.QuerySelectorAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/definitions#county_forecast']"));
        Assert.NotNull(page.QuerySelector("a[href='/targets/back-test']"));
        Assert.NotNull((await DashboardHost.PageAsync(browser, "/definitions")).QuerySelector("#county_forecast"));
        Assert.NotNull(await browser.TakeAsync("/forecasts?handler=xlsx"));
        using var unknown = await browser.Open("/forecasts?unit=bakeries");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_county_shows_its_industries_and_the_months_of_the_chosen_one()
    {
        Publish();
        using var browser = host.Browser();
        var page = await DashboardHost.PageAsync(browser, "/forecasts/370883?unit=coal");

        Assert.Equal(["全部行业", "煤矿"], page.QuerySelectorAll("section[aria-labelledby='h-units'] tbody th a").Select(h => h.TextContent));
        Assert.Equal(18, page.QuerySelectorAll("#months tbody tr").Length);
        Assert.Contains("邹城市煤矿", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await browser.TakeAsync("/forecasts/370883?unit=coal&handler=xlsx"));
        Assert.NotNull((await DashboardHost.PageAsync(browser, "/counties/370883")).QuerySelector("a[href='/forecasts/370883']"));
    }

    [Fact]
    public async Task A_county_sees_its_own_forecast_only()
    {
        Publish();
        using var county = host.Browser(Roles.Data, "370811");

        Assert.Equal(["任城区"], (await DashboardHost.PageAsync(county, "/forecasts")).QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        using var other = await county.Open("/forecasts/370883");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task The_back_test_shows_the_pooled_model_beside_the_others_and_why_it_is_or_is_not_used()
    {
        Publish();
        using var browser = host.Browser();
        var page = await DashboardHost.PageAsync(browser, "/targets/back-test");

        var (whole, industry) = (page.QuerySelector("section[aria-labelledby='h-pooled']")!, page.QuerySelector("section[aria-labelledby='h-pooled-industry']")!);
        Assert.Equal(["合并模型", "去年同期（季节朴素法）"], whole.QuerySelectorAll("tbody th").Select(h => h.TextContent));
        Assert.Equal("合并模型", whole.QuerySelector("tr.sum th")!.TextContent);
        Assert.Equal("选用的方法", industry.QuerySelector("tr.sum th")!.TextContent);
        Assert.Contains("不优于逐序列选定的方法", industry.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_training_the_pages_say_that_there_is_none()
    {
        using (var tiny = new TinySnapshot())
        {
            host.Publish(tiny);
        }

        using var browser = host.Browser();
        foreach (var address in new[] { "/forecasts", "/forecasts/370811" })
        {
            Assert.Contains("还没有预测", (await DashboardHost.PageAsync(browser, address)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    private void Publish()
    {
        using var tiny = TwoCounties.Build();
        tiny.Add("""
            insert into marts.forecast_score values
            (true, 'Pooled', 2, 200, 0.7, 0.8, 0.95, 2.1, 0.3, true), (true, 'SeasonalNaive', 2, 200, 1, 0.8, 0.95, 3, 0, false),
            (false, 'Pooled', 2, 200, 0.8, 0.8, 0.95, 1.2, 0.2, false), (false, null, 2, 200, 0.7, 0.8, 0.95, 1.1, 0.25, true)
            """);
        host.Publish(tiny);
    }
}
