using System.Net;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Pages.Analysis;

/// <summary>What changed in published figures: three builds of a city with coal in two counties. The second build changed coal of 2025, the third nothing.</summary>
public sealed class RestatementsPageTests : IDisposable
{
    private readonly DashboardHost host = new();
    private readonly HttpClient browser;

    public RestatementsPageTests()
    {
        using (var tiny = new TinySnapshot())
        {
            for (var month = new DateOnly(2024, 1, 1); month <= tiny.DataThrough; month = month.AddMonths(1))
            {
                foreach (var county in new[] { AnalysisHost.Rencheng, AnalysisHost.Zoucheng })
                {
                    var key = new CellKey(month, county, "06", "", "50-249", "unit");
                    tiny.Cells.Add(new Cell(key, 1000));
                    tiny.Injuries.Add(new Injury(key, "14-1", "01", "minor", 2));
                }
            }

            tiny.Add("insert into marts.restatement_build values ('b1', null, '2026-11-08 06:00:00', '2026-11-08', '2025-12-01', null, null), ('b2', 'b1', '2026-11-09 06:00:00', '2026-11-09', '2025-12-01', '2025-12-01', null), ('b3', 'b2', '2026-11-10 06:00:00', '2026-11-10', '2025-12-01', '2025-12-01', null)");
            foreach (var unit in new[] { "all", "coal" })
            {
                tiny.Add($"insert into marts.mart_restatement values ('b2', '{AnalysisHost.Rencheng}', '{unit}', 2025, 'late', 3, 0, 3, 0, 0), ('b2', '{AnalysisHost.Rencheng}', '{unit}', 2025, 'reversed', 0, 1, 0, 1, 0), ('b2', '{AnalysisHost.Zoucheng}', '{unit}', 2025, 'enrolment-corrected', 0, 0, 0, 0, 2000)");
                tiny.Add($"insert into marts.fct_restatement_case values ('b2', 'production', '{unit}', '{AnalysisHost.Rencheng}', 2025, '济工认字〔2025〕00007号', -1, 'reversed', '91370811MA3AAAAA1X', '2025-03-01', '2025-03-01', '{AnalysisHost.Rencheng}', '{AnalysisHost.Rencheng}', '06', '06', 'recognised', 'revoked', '14-1', '14-1', 2, '3月', 9)");
            }

            host.Publish(tiny, "b3");
        }

        browser = host.Browser();
    }

    public void Dispose()
    {
        browser.Dispose();
        host.Dispose();
    }

    [Fact]
    public async Task Since_the_last_build_nothing_changed_and_the_last_change_is_a_link_away()
    {
        var page = await DashboardHost.PageAsync(browser, "/restatements");

        Assert.Contains("没有变动", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("since=b1", page.QuerySelector(".answer-more a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("figure"));
    }

    [Fact]
    public async Task Reasons_lead_from_the_old_figure_to_the_new_one()
    {
        var page = await DashboardHost.PageAsync(browser, "/restatements?since=b1&unit=coal");

        // 48 cases now, over (24,000 person-months ÷ 12 months): 46 then, over (22,000 ÷ 12).
        Assert.Contains("由46件改为48件，发生率由25.091‰改为24.000‰", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        var steps = page.QuerySelectorAll("section[aria-labelledby=h-steps] > .table-scroll tbody tr").Select(row => string.Join(' ', row.Children.Take(6).Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(["原数字 — — — — 25.091", "迟到的案件 3 0 ±0 +1.636 26.727", "认定被撤销 0 1 ±0 −0.545 26.182", "参保人数更正 0 0 +2,000 −2.182 24.000", "现数字 3 1 +2,000 −1.091 24.000"], steps);
        Assert.Equal(2, page.QuerySelectorAll("figure.chart").Length);
    }

    [Fact]
    public async Task A_county_is_told_its_own_changes()
    {
        var page = await DashboardHost.PageAsync(browser, $"/restatements?since=b1&county={AnalysisHost.Zoucheng}");

        var steps = page.QuerySelectorAll("section[aria-labelledby=h-steps] > .table-scroll tbody th").Select(name => name.TextContent.Trim());
        Assert.Equal(["原数字", "参保人数更正", "现数字"], steps);
    }

    [Fact]
    public async Task A_bar_leads_to_its_cases_with_file_sheet_and_row()
    {
        var page = await DashboardHost.PageAsync(browser, "/restatements?since=b1&unit=coal");
        var bar = page.QuerySelectorAll("section[aria-labelledby=h-steps] > .table-scroll tbody a").Single(a => a.TextContent == "认定被撤销").GetAttribute("href")!;

        var rows = await DashboardHost.PageAsync(browser, bar);

        var row = Assert.Single(rows.QuerySelectorAll("section[aria-labelledby=h-cases] tbody tr"));
        Assert.Contains("济工认字〔2025〕00007号", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("认定工伤", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("撤销", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("/pipeline/batches/2/row?sheet=3%E6%9C%88&row=9", row.QuerySelector("td.small a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_first_page_says_whether_the_last_build_changed_anything() => Assert.Contains(
        "自上次发布以来，已发布的数字没有变动",
        (await DashboardHost.PageAsync(browser, "/")).QuerySelector("section[aria-labelledby=h-fresh]")!.TextContent,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_snapshot_without_a_ledger_says_that_it_begins_with_the_next_build()
    {
        using (var tiny = new TinySnapshot())
        {
            tiny.Add("drop table marts.restatement_build");
            host.Publish(tiny, "b4");
        }

        var page = await DashboardHost.PageAsync(browser, "/restatements");

        Assert.Contains("从下一次发布起", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/restatements?unit=tea")]
    [InlineData("/restatements?unit=26")]
    [InlineData("/restatements?county=370000")]
    [InlineData("/restatements?since=b3")]
    [InlineData("/restatements?measure=deaths")]
    [InlineData("/restatements?year=1999")]
    [InlineData("/restatements/rows?since=b1")]
    [InlineData("/restatements/rows?since=b1&year=2025&reason=luck")]
    public async Task An_address_that_means_nothing_is_not_found(string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
