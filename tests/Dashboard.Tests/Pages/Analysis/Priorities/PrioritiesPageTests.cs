using System.Net;
using AngleSharp.Dom;
using Model.Analysis.Risk;
using Model.Operations.People;
using Model.Statistics.Ranking;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Pages.Analysis.Priorities;

/// <summary>Where to act first, through the real host: an employer in each of two counties, and two trainings, the newer one refused.</summary>
public sealed class PrioritiesPageTests : IDisposable
{
    private const string Here = "91370811MA3AAAAA1X";
    private const string There = "91370883MA3BBBBB2X";

    private readonly DashboardHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task The_list_says_how_much_is_expected_where_and_why()
    {
        Publish();
        using var browser = host.Browser();
        var page = await DashboardHost.PageAsync(browser, "/priorities");

        Assert.Equal(["乙公司", "甲公司"], Names(page));
        Assert.Contains("57.1%", page.QuerySelector(".answer-more")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("12起、此前12个月9起", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/employers/{There}#priority']"));
        Assert.Equal(["甲公司", "乙公司"], Names(await DashboardHost.PageAsync(browser, "/priorities?sort=insured")));
        Assert.Equal(["甲公司"], Names(await DashboardHost.PageAsync(browser, "/priorities?county=370811&q=甲")));
        Assert.Empty(Names(await DashboardHost.PageAsync(browser, "/priorities?industry=47")));
        Assert.NotNull(await browser.TakeAsync("/priorities?handler=xlsx"));
    }

    [Fact]
    public async Task An_employer_shows_its_place_and_its_reasons()
    {
        Publish();
        using var browser = host.Browser();
        var section = (await DashboardHost.PageAsync(browser, "/employers/" + Here)).QuerySelector("#priority")!;

        Assert.Contains("第2名", section.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, section.QuerySelectorAll("li").Length);
        Assert.NotNull(section.QuerySelector($"a[href='/priorities?q={Here}']"));
    }

    [Fact]
    public async Task A_county_sees_its_own_employers_only()
    {
        Publish();
        using var county = host.Browser(Roles.Data, "370811");

        Assert.Equal(["甲公司"], Names(await DashboardHost.PageAsync(county, "/priorities")));
        Assert.Equal(["甲公司"], Names(await DashboardHost.PageAsync(county, "/priorities/silent")));
        Assert.Empty(Names(await DashboardHost.PageAsync(county, "/priorities?county=370883")));
        using var other = await county.Open("/employers/" + There);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Possible_under_reporting_shows_its_evidence_and_what_it_is_not()
    {
        Publish();
        using var browser = host.Browser();
        var page = await DashboardHost.PageAsync(browser, "/priorities/silent");

        Assert.Equal(["乙公司", "甲公司"], Names(page));
        Assert.Contains("8起中6起重伤或死亡，同类约20%", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不是少报的认定", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Names(await DashboardHost.PageAsync(browser, "/priorities/silent?false-percent=3")));
        Assert.NotNull(await browser.TakeAsync("/priorities/silent?handler=xlsx"));
    }

    [Fact]
    public async Task The_model_card_shows_the_back_test_and_why_the_newer_one_was_refused()
    {
        Publish();
        using var browser = host.Browser();
        var card = await DashboardHost.PageAsync(browser, "/priorities/model");
        var refused = await DashboardHost.PageAsync(browser, "/priorities/model?run=r-2");
        using var unknown = await browser.Open("/priorities/model?run=r-9");

        Assert.Contains("57.1%", card.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不能作为处罚", card.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1个百分点以上", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.NotNull(await browser.TakeAsync("/priorities/model?handler=xlsx"));
    }

    [Fact]
    public async Task Before_the_first_training_the_pages_say_that_there_is_none()
    {
        using (var tiny = new TinySnapshot())
        {
            host.Publish(tiny);
        }

        using var browser = host.Browser();
        foreach (var address in new[] { "/priorities", "/priorities/silent", "/priorities/model" })
        {
            Assert.Contains("还没有排序", (await DashboardHost.PageAsync(browser, address)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Names(IDocument page) => page.QuerySelectorAll("tbody th a").Select(a => a.TextContent);

    private void Publish()
    {
        using var tiny = TwoCounties.Build();
        tiny.Add($"insert into marts.risk_model values ('r-1', '2026-10-16 04:30:00', true, true, '{Card("r-1").Write()}')");
        tiny.Add($"insert into marts.risk_model values ('r-2', '2026-11-16 04:30:00', false, false, '{(Card("r-2") with { ComparedWith = "r-1", Duel = new(new(2025, 6, 30), 0.5, 0.57, 2.2, 2.1), Refusals = [RiskRefusal.CatchesLess] }).Write()}')");
        host.Publish(tiny);
    }

    private static RiskCard Card(string run) => new()
    {
        Run = run,
        MadeAt = new(2026, 10, 16, 4, 30, 0, TimeSpan.Zero),
        Build = "b-test",
        Origin = new(2025, 12, 31),
        FirstTrainingOrigin = new(2019, 12, 31),
        LastTrainingOrigin = new(2025, 6, 30),
        TrainingRows = 1000,
        Features = ["log_insured", "cases_12"],
        Trees = 60,
        Leaves = 4,
        LearningRate = 0.1,
        Tests = [new(new(2025, 6, 30), 500, 100, 98.5, 2.1, 2.2)],
        Caught = [.. Enum.GetValues<RiskRule>().SelectMany(rule => new[] { 1, 5, 10 }.Select(head => new RiskCatch(rule, head, 25, new TopShare(0.571 - (0.05 * (int)rule), 0.534, 0.608))))],
        More = [new(RiskRule.LastCount, 5, 25, new(0.05, 0.04, 0.06))],
        Tenths = [new(100, 10.5, 9)],
        Spread = 1.5,
        Refusals = [],
    };
}
