using AngleSharp.Dom;
using Model.Operations.People;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Pages.Joint.Figures;

/// <summary>Figures of joint meetings through the real host.</summary>
public sealed class FiguresPageTests : IDisposable
{
    private const string Page = "/joint/meetings/figures";

    private readonly DashboardHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_leader_sees_what_is_short_who_came_and_what_is_overdue()
    {
        Publish(hasRecords: true);

        var page = await DashboardHost.PageAsync(host.Browser(Roles.Leader), Page + "?year=2026");

        Assert.Contains("应召开会议3次，已召开2次", page.QuerySelector(".answer")!.Text(), StringComparison.Ordinal);
        Assert.Contains("到期议定事项4项，按期办结75.0%。目前逾期未报结1项", page.QuerySelector(".answer")!.Text(), StringComparison.Ordinal);
        Assert.Equal(["市级 2／2 已够 0／0", "邹城市 0／1 少1次 未登记"], Rows(page, "meetings"));
        Assert.Equal(["人力资源和社会保障局 2 2 100.0% 34.2–100.0", "住房和城乡建设局 2 1 50.0% 9.5–90.5", "合计 4 3 75.0% 30.1–95.4"], Rows(page, "attendance"));
        Assert.Equal(["住房和城乡建设局 5 4 3 0 1 75.0% 30.1–95.4 2 1"], Rows(page, "resolutions"));
        Assert.Equal("/joint/meetings/resolutions?view=overdue&department=housing&level=", page.QuerySelector("section[aria-labelledby=h-resolutions] td a")!.GetAttribute("href"));
        Assert.Contains("2个单位中有2个基数不足10", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("从未登记过会议", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nothing_can_be_divided_by_is_left_blank()
    {
        Publish(hasRecords: true);

        var page = await DashboardHost.PageAsync(host.Browser(Roles.Leader), Page + "?year=2027");

        Assert.Equal(["住房和城乡建设局 1 0 0 0 0 — — 1 0"], Rows(page, "resolutions"));
        Assert.Empty(Rows(page, "attendance"));
    }

    [Fact]
    public async Task A_county_sees_its_own_level_only()
    {
        Publish(hasRecords: true);

        var page = await DashboardHost.PageAsync(host.Browser(Roles.Leader, "370883"), Page + "?year=2026");

        Assert.Equal(["邹城市 0／1 少1次"], Rows(page, "meetings"));
        Assert.Empty(Rows(page, "resolutions"));
    }

    [Fact]
    public async Task Everything_can_be_taken_away_as_a_workbook()
    {
        Publish(hasRecords: true);

        var book = await host.Browser(Roles.Leader).TakeAsync(Page + "?year=2026&handler=xlsx");

        Assert.NotNull(book);
    }

    [Fact]
    public async Task While_nothing_was_extracted_or_an_older_release_built_the_snapshot_the_page_says_so_and_the_first_page_is_as_before()
    {
        Publish(hasRecords: false);

        var page = await DashboardHost.PageAsync(host.Browser(Roles.Leader), Page);
        var first = await DashboardHost.PageAsync(host.Browser(Roles.Leader), "/");

        Assert.Contains("还没有抽取到", page.QuerySelector(".answer")!.Text(), StringComparison.Ordinal);
        Assert.Empty(first.QuerySelectorAll($"a[href^='{Page}']"));
    }

    [Fact]
    public async Task The_first_page_leads_to_them_for_who_may_open_them()
    {
        Publish(hasRecords: true);

        var leader = await DashboardHost.PageAsync(host.Browser(Roles.Leader), "/");
        var rate = await DashboardHost.PageAsync(host.Browser(Roles.Rate), "/");

        Assert.Equal(["2", "1"], leader.QuerySelectorAll($".figs a[href^='{Page}']").Select(link => link.Text()));
        Assert.Empty(rate.QuerySelectorAll($"a[href^='{Page}']"));
    }

    private static IEnumerable<string> Rows(IDocument page, string section) =>
        page.QuerySelectorAll($"section[aria-labelledby=h-{section}] tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => string.Join(' ', cell.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));

    private void Publish(bool hasRecords)
    {
        using var tiny = new TinySnapshot();
        tiny.Cells.Add(new(new(new(2025, 12, 1), "370883", "06", "", "50-249", "unit"), 1000));
        if (hasRecords)
        {
            tiny.Add("insert into marts.mart_joint_meeting_year values ('city', 2026, 2, 2, 2, 0), ('370883', 2026, 2, 1, 0, 0), ('city', 2027, 2, 0, 0, 0)");
            tiny.Add("""
                insert into marts.mart_joint_department_year values
                    ('city', 'hrss', 2026, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0),
                    ('city', 'housing', 2026, 2, 1, 5, 4, 3, 0, 1, 2, 0, 1),
                    ('city', 'housing', 2027, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0)
                """);
        }

        else
        {
            tiny.Add("drop table marts.mart_joint_meeting_year");
        }

        host.Publish(tiny);
    }
}
