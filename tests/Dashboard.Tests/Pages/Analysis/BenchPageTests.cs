using System.Net;
using AngleSharp.Dom;
using Dashboard.Tests.Pages.SignIn;
using Ingest.Jobs;

namespace Dashboard.Tests.Pages.Analysis;

/// <summary>统计试算 as an analyst uses it: paste, compute, correct, take away.</summary>
public sealed class BenchPageTests(AnalysisHost host) : IClassFixture<AnalysisHost>
{
    private readonly HttpClient browser = host.Browser;

    public static IEnumerable<TheoryDataRow<string>> Methods() => StatsRuns.Methods.Select(m => new TheoryDataRow<string>(m.Name));

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task The_example_of_each_method_computes(string method)
    {
        var example = (await DashboardHost.PageAsync(browser, $"/bench?method={method}&example=true")).QuerySelector("textarea")!.TextContent;

        var answer = await browser.SendAsync("/bench", ("Form.Method", method), ("Form.Pasted", example));

        Assert.NotNull((await DashboardHost.PageAsync(answer)).QuerySelector("#result"));
    }

    [Fact]
    public async Task A_table_pasted_from_a_spreadsheet_gives_rates_with_their_limits()
    {

        var answer = await DashboardHost.PageAsync(await browser.SendAsync("/bench", ("Form.Method", "rate"), ("Form.Pasted", "县区\tcount\tdenominator\n邹城\t5\t100"), ("Form.Multiplier", "100"), ("Form.Confidence", "99.8%")));

        // data/oracles: 5 of 100, 99.8 %, exact.
        var cells = answer.QuerySelectorAll("tbody td").Select(c => c.TextContent).ToList();
        Assert.Contains("邹城", cells);
        Assert.Contains("0.7393717", cells);
        Assert.Contains("16.45475", cells);
    }

    [Theory]
    [InlineData("zh-CN", "第 2 行：count 不是数：x")]
    [InlineData("en", "Line 2: count is not a number: x")]
    public async Task What_is_wrong_is_said_with_its_line_in_the_readers_language_and_the_table_stays(string language, string words)
    {

        var answer = await DashboardHost.PageAsync(await browser.SendAsync("/bench", $"/bench?culture={language}", ("Form.Method", "rate"), ("Form.Pasted", "count,denominator\nx,5")));

        Assert.Contains(words, answer.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("x,5", answer.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_can_be_taken_away_by_whoever_may_take_away()
    {
        var answer = await browser.SendAsync("/bench", "/bench?handler=Xlsx", ("Form.Method", "funnel"), ("Form.Pasted", "unit,count,expected\na,8,3.1"));

        Assert.Equal(global::Dashboard.Exports.XlsxExport.ContentType, answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_not_found()
    {

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri("/bench?method=magic", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_self_check_recomputes_published_results_and_all_agree()
    {

        var page = await DashboardHost.PageAsync(browser, "/definitions/self-check");

        Assert.All(page.QuerySelectorAll("tbody tr"), row => Assert.Contains("一致", row.Text(), StringComparison.Ordinal));
        Assert.DoesNotContain("不一致", page.QuerySelector("tbody")!.Text(), StringComparison.Ordinal);
    }
}
