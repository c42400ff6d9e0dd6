using AngleSharp.Dom;
using Model.Operations.People;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Pages.Joint.Figures;

/// <summary>Figures of joint inspections through the real host.</summary>
public sealed class InspectionsPageTests : IDisposable
{
    private const string Page = "/joint/inspections/figures";

    private readonly DashboardHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_leader_sees_what_was_found_what_is_put_right_in_time_and_before_and_after_with_its_caution()
    {
        Publish(hasRecords: true);

        var page = await DashboardHost.PageAsync(host.Browser(Roles.Leader), Page);

        Assert.Contains("已联合检查14次，其中9次发现问题，共20个；整改已有结果的，按期整改75.0%，逾期未整改1次", page.QuerySelector(".answer")!.Text(), StringComparison.Ordinal);
        Assert.Equal(["煤矿 10 8 18 8 6 1 0 1 75.0% 40.9–92.9", "其他行业 4 1 2 0 0 0 0 0 — —", "合计 14 9 20 8 6 1 0 1 75.0% 40.9–92.9"], Rows(page, "inspections"));
        Assert.Equal(["安全隐患 2 1", "建设项目未参保 1 0"], Rows(page, "findings"));
        // 10 of 1,000 fell to 5 of 1,000: half, and the interval holds 1.
        Assert.Equal("煤矿 2 1 10 10.00 5 5.00 0.50 0.13–1.61", Rows(page, "before-after")[0]);
        Assert.Contains("不能证明检查有效", page.QuerySelector("section[aria-labelledby=h-before-after] .notice")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_sees_its_own_only_and_cannot_ask_for_anothers()
    {
        Publish(hasRecords: true);

        var page = await DashboardHost.PageAsync(host.Browser(Roles.Leader, "370811"), Page + "?county=370883");

        Assert.Equal(["其他行业 4 1 2 0 0 0 0 0 — —"], Rows(page, "inspections"));
    }

    [Fact]
    public async Task It_can_be_taken_away_and_says_so_while_nothing_was_extracted()
    {
        Publish(hasRecords: false);
        var page = await DashboardHost.PageAsync(host.Browser(Roles.Leader), Page);
        Assert.Contains("还没有抽取到", page.QuerySelector(".answer")!.Text(), StringComparison.Ordinal);

        Publish(hasRecords: true, "b-2");
        Assert.NotNull(await host.Browser(Roles.Leader).TakeAsync(Page + "?year=2026&handler=xlsx"));
    }

    private static List<string> Rows(IDocument page, string section) =>
        [.. page.QuerySelectorAll($"section[aria-labelledby=h-{section}] tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Text().Trim())))];

    private void Publish(bool hasRecords, string build = "b-1")
    {
        using var tiny = new TinySnapshot();
        tiny.Cells.Add(new(new(new(2025, 12, 1), "370883", "06", "", "50-249", "unit"), 1000));
        if (hasRecords)
        {
            tiny.Add("insert into marts.mart_joint_inspection_year values ('370883', 'coal', 2026, 10, 8, 18, 8, 6, 1, 0, 1), ('370811', 'none', 2026, 4, 1, 2, 0, 0, 0, 0, 0)");
            tiny.Add("insert into marts.fct_joint_finding (inspection_id, finding_number, kind, county_code, year, fixed_on) values (1, 1, 'hazard', '370883', 2026, '2026-05-01'), (1, 2, 'hazard', '370883', 2026, null), (2, 1, 'project_not_insured', '370811', 2026, null)");
            tiny.Add("insert into marts.mart_inspected_employer values ('a', 1, '370883', 'coal', '2024-05-01', true, 10, 1000, 5, 1000), ('b', 2, '370883', 'coal', '2026-05-01', false, 99, 1, 99, 1)");
        }

        host.Publish(tiny, build);
    }
}
