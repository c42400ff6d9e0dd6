using System.Net;
using MiniExcelLibs;

namespace Dashboard.Tests.Pages.Analysis;

/// <summary>Plans of an installation beside ours, by the real host.</summary>
public sealed class PlansTests(AnalysisHost host) : IClassFixture<AnalysisHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_says_where_each_plan_comes_from_and_why_a_file_was_refused()
    {
        var page = await host.Page("/targets");

        Assert.Equal(["national-2026-2030", "two-counties", "city-2021-2025"], page.QuerySelectorAll("h2 a[href^='/targets/']").Select(link => link.GetAttribute("href")!["/targets/".Length..]));
        Assert.Contains("本地文件 plans/two-counties.yml", page.Body!.TextContent, StringComparison.Ordinal);
        var refused = page.QuerySelector(".notice-bad")!.TextContent;
        Assert.Contains("wrong.yml 第 2 行，reduction“ten”：应为大于或等于0、小于1的小数", refused, StringComparison.Ordinal);
        Assert.Contains("wrong.yml 第 1 行，units：缺少此项", refused, StringComparison.Ordinal);
    }

    /// <summary>2021–2023: Rencheng (40 + 40) × 36 of 20,000 × 3; Zoucheng 10 × 36 + 3 of 5,012 × 3. Twelve months to April 2026: Rencheng 725 with five commuting.</summary>
    [Fact]
    public async Task A_plan_of_counties_has_its_page_with_its_own_baseline_path_and_scope()
    {
        var page = (await host.Page("/targets/two-counties")).Body!.TextContent;

        Assert.All(
            ["两县规划", "任城区、邹城市", "2021–2023年合并的发生率", "按年给定：2024年2%、2025年4%、2026年6%、2027年10%、2028年12.5%", "12.5%", "48.00", "24.14"],
            text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_national_plan_shows_new_form_workers_and_says_what_data_are_missing()
    {
        var page = (await host.Page("/targets/national-2026-2030")).Body!.TextContent;

        Assert.Contains("重点平台企业（新就业形态人员）", page, StringComparison.Ordinal);
        Assert.Contains("职业伤害保障月报", page, StringComparison.Ordinal);
        Assert.Contains("没有数据、无法判定的有", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_stand_side_by_side_by_unit()
    {
        var page = await host.Page("/targets/compare?plans=two-counties,city-2021-2025");

        var head = page.QuerySelectorAll("section[aria-labelledby='h-verdicts'] thead th").Select(cell => cell.TextContent);
        Assert.Equal(["单元", "两县", "2021–2025规划"], head.Select(text => text.Trim()));
        var rows = page.QuerySelectorAll("section[aria-labelledby='h-verdicts'] tbody tr").ToDictionary(row => row.Children[0].TextContent.Trim(), row => row.Children.Skip(1).Select(cell => cell.TextContent.Trim()).ToList());
        Assert.Equal(["任城区", "邹城市", "危险化学品", "煤矿", "建筑施工", "交通运输", "机械制造", "医药制造", "合计"], rows.Keys);
        // Of the rolling year to April 2026 Rencheng has halved a half, coal of 2025 has halved.
        Assert.Equal(("进度正常 · 进度正常", "不在该规划内"), (rows["任城区"][0], rows["任城区"][1]));
        Assert.Equal(("不在该规划内", "已达标 · 已达标"), (rows["煤矿"][0], rows["煤矿"][1]));
        Assert.Equal("/targets/compare?plans=two-counties,city-2021-2025&handler=xlsx", page.QuerySelector(".chart-foot a[href*='handler=xlsx']")!.GetAttribute("href"));
        Assert.Equal(2, page.QuerySelectorAll("input[name='plans'][checked]").Length);
    }

    [Fact]
    public async Task The_comparison_goes_into_a_workbook_and_says_when_there_is_nothing_to_compare()
    {
        var answer = await host.Browser.Open("/targets/compare?plans=two-counties&plans=national-2026-2030&handler=xlsx");
        using var book = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Stop));
        Assert.Contains("两种判定", book.GetSheetNames());

        Assert.Contains("至少选两个规划", (await host.Page("/targets/compare?plans=two-counties")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser.Open("/targets/compare?plans=two-counties,nobody")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser.Open("/targets/compare?plans=two-counties&handler=xlsx")).StatusCode);
    }

    [Fact]
    public async Task The_definitions_say_every_baseline_rule_and_path_shape()
    {
        var page = (await host.Page("/definitions")).Body!.TextContent;

        Assert.All(["单一年份：", "多年平均：", "多年合并：", "给定数值：", "直线：", "等比：", "分年给定：", "期末达标：", "两县规划"], text => Assert.Contains(text, page, StringComparison.Ordinal));
    }
}
