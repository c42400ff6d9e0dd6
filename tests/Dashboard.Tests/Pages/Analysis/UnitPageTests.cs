using System.Net;
using AngleSharp.Dom;
using Model.Statistics;

namespace Dashboard.Tests.Pages.Analysis;

/// <summary>Pages of one industry and of one county.</summary>
public sealed class UnitPageTests(AnalysisHost host) : IClassFixture<AnalysisHost>
{
    [Fact]
    public async Task The_answer_names_verdict_rate_interval_change_and_distance()
    {
        var page = await host.Page("/industries/coal");

        // 2025: 12 × (20 + 10) cases over 15,000 insured; 2020: 12 × (40 + 10).
        var rate = PoissonRate.Of(360, 15_000)!;
        var answer = Text(page, ".answer");
        Assert.StartsWith("煤矿：已达标。", answer, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"24.00‰（95%区间{rate.Lower:0.00}–{rate.Upper:0.00}）"), answer, StringComparison.Ordinal);
        Assert.Contains("较2020年下降40.0%", answer, StringComparison.Ordinal);
        Assert.Contains("比目标32.00‰低8.00‰，约合120人次", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_is_english_for_who_reads_english()
    {
        var page = await host.Page("/industries/construction?culture=en");

        Assert.StartsWith("Construction: missed. Incidence 2025: 48.00‰", Text(page, ".answer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_plan_leads_until_the_next_has_run_a_whole_year()
    {
        var page = await host.Page("/industries/construction");

        Assert.Equal("city-2021-2025", page.QuerySelector("#plan option[selected]")!.GetAttribute("value"));
        Assert.Equal(2, page.QuerySelectorAll(".aside h3").Count(h => h.TextContent.Contains("规划判定", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Commuting_is_told_apart_from_production_and_inside_all()
    {
        var (production, all) = (await host.Page("/industries/coal?period=2026"), await host.Page("/industries/coal?period=2026&measure=all"));

        Assert.Contains("另计", Fact(production, "上下班途中"), StringComparison.Ordinal);
        Assert.StartsWith("120", Fact(production, "工伤人次"), StringComparison.Ordinal);
        Assert.StartsWith("125", Fact(all, "工伤人次"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/industries/coal?measure=commuting")]
    [InlineData("/industries/coal?measure=sudden&plan=city-2021-2025")]
    [InlineData("/counties/370811?measure=sudden")]
    public async Task No_plan_judges_a_single_situation(string address)
    {
        var page = await host.Page(address);

        Assert.DoesNotContain("达标", Text(page, ".answer"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#plan"));
        // Beside it each plan stands by its own measure.
        Assert.DoesNotContain("突发疾病死亡", Text(page, ".aside"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_of_a_year_is_compared_with_the_same_months_as_far_as_they_are_settled()
    {
        // Data through June, settled through April: 4 × (20 + 10) in both years.
        var page = await host.Page("/industries/coal?period=2026");

        Assert.Contains("上年同期120", Fact(page, "工伤人次"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undecided_applications_of_open_months_are_told_and_lead_to_their_rows()
    {
        var page = await host.Page("/industries/construction");

        Assert.Contains("7", Fact(page, "未决申请"), StringComparison.Ordinal);
        var link = page.QuerySelectorAll(".facts a").Single(a => a.GetAttribute("href")!.Contains("status=pending", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Contains("from=2026-05&to=2026-06", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_under_the_chart_holds_every_twelve_months_with_its_rows()
    {
        var page = await host.Page("/industries/coal");

        var rows = page.QuerySelectorAll("#table-trend tbody tr");
        Assert.Equal(67, rows.Length);
        Assert.Equal("2026-06", rows[0].QuerySelector("th")!.TextContent);
        Assert.Contains(rows[0].QuerySelectorAll("a"), a => a.GetAttribute("href") == "/rows?fact=injuries&from=2025-07&to=2026-06&key-industry=coal&measure=production&without-projects=true");
    }

    [Fact]
    public async Task Another_industry_is_laid_over_on_the_same_scale()
    {
        var page = await host.Page("/industries/coal?with=construction");

        Assert.Contains(page.QuerySelectorAll(".key li"), li => li.TextContent.Contains("对比：建筑施工", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("#table-trend thead th"), th => th.TextContent == "建筑施工‰");
        Assert.Contains("#1B8079", page.QuerySelector("#trend .chart-wide")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handful_of_people_shows_no_trend_and_says_so()
    {
        var page = await host.Page("/industries/26");

        Assert.Contains("人数少，尚不能说明趋势。", Text(page, ".answer-more"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_industry_nobody_is_insured_in_has_no_rate_and_the_reason()
    {
        var page = await host.Page("/industries/instant-delivery");

        Assert.StartsWith("即时配送没有发生率。", Text(page, ".answer"), StringComparison.Ordinal);
        Assert.Contains("没有参保人", Text(page, ".empty"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#trend"));
    }

    [Fact]
    public async Task An_industry_within_a_county_holds_that_county_alone()
    {
        var page = await host.Page("/industries/coal?county=370883&period=2025");

        Assert.Equal("邹城市煤矿", Text(page, "h1"));
        Assert.StartsWith("120", Fact(page, "工伤人次"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_shows_its_key_industries_with_verdicts_and_leads_to_them()
    {
        var page = await host.Page("/counties/370811");

        var coal = page.QuerySelectorAll("#places tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Contains("煤矿", StringComparison.Ordinal));
        Assert.Equal("/industries/coal?county=370811", coal.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Contains("已达标", coal.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_shows_its_key_industries_together_on_their_way_to_the_target()
    {
        var page = await host.Page("/counties/370811");

        var chart = page.QuerySelector("#key-trend")!;
        Assert.Contains(chart.QuerySelectorAll(".key li"), li => li.TextContent.Contains("目标路径", StringComparison.Ordinal));
        // Coal and construction, 40 and 40 of 20,000 a month in 2020: 48‰; a fifth less is wanted.
        Assert.Contains("目标 38.40", chart.QuerySelector(".chart-wide")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("#table-key-trend thead th"), th => th.TextContent.StartsWith("路径", StringComparison.Ordinal));
        Assert.DoesNotContain(page.QuerySelectorAll("#table-trend thead th"), th => th.TextContent.StartsWith("路径", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_month_has_its_own_rate_with_interval_and_is_never_annualised()
    {
        var page = await host.Page("/industries/coal");

        var cells = page.QuerySelectorAll("#table-months tbody tr")[0].Children.Select(cell => cell.TextContent.Trim()).ToList();
        // 20 and 10 cases of 15,000 insured; the limits are those of 30 Poisson events, 20.2409 and 42.8269.
        Assert.Equal(["2026-06", "30", "15,000", "2.00", "1.35", "2.86"], cells.Take(6));
        Assert.DoesNotContain("折成年", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_gives_both_rates_their_ratio_and_says_when_it_may_be_chance()
    {
        var higher = await host.Page("/counties/370811?with=370883");
        var itself = await host.Page("/industries/47?with=city");

        Assert.Contains("高于邹城市", Text(higher, "#compare .answer-s"), StringComparison.Ordinal);
        Assert.StartsWith("合计", Text(higher, "#compare tbody tr"), StringComparison.Ordinal);
        Assert.NotEmpty(Text(itself, "#compare .answer-s"));
    }

    [Theory]
    [InlineData("/industries/98")]
    [InlineData("/industries/coal?measure=deaths")]
    [InlineData("/industries/coal?period=1999")]
    [InlineData("/industries/coal?plan=nobody-knows")]
    [InlineData("/industries/coal?with=coal")]
    [InlineData("/industries/coal?county=370899")]
    [InlineData("/counties/370899")]
    [InlineData("/industries/coal?handler=xlsx&part=nothing")]
    public async Task What_does_not_exist_is_not_found_instead_of_something_else_shown(string address)
    {
        using var answer = await host.Browser.Open(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Text(IDocument page, string selector) => string.Join(' ', page.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Fact(IDocument page, string name) =>
        page.QuerySelectorAll(".facts > div").Single(fact => fact.QuerySelector("dt")!.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector("dd")!.TextContent.Trim();
}
