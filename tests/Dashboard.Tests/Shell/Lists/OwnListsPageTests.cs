using System.Net;
using AngleSharp.Dom;
using Dashboard.Tests.Pages.Joint.Meetings;
using Dashboard.Tests.Pages.SignIn;
using MiniExcelLibs;
using Model.Operations.People;
using Model.Tests.Operations;

namespace Dashboard.Tests.Shell.Lists;

public sealed class OwnListsPageOnSqliteTests() : OwnListsPageTests(TestStore.OnSqlite());

public sealed class OwnListsPageOnPostgresTests(PostgresServer server) : OwnListsPageTests(TestStore.OnPostgres(server));

/// <summary>Views and columns of one's own on the pages of lists, tried on joint meetings.</summary>
public abstract class OwnListsPageTests(TestStore store) : IDisposable
{
    private const string List = "/joint/meetings";

    private readonly MeetingsHost meetings = new(store);

    [Fact]
    public async Task Filters_order_and_columns_are_kept_under_a_name_and_nobody_else_sees_them()
    {
        await meetings.PlanAsync();
        var kept = await KeepAsync(List + "?view=coming&level=city&sort=title&evil=https://other.example&page=3", "市级待召开");

        var page = await DashboardHost.PageAsync(meetings.Secretary, kept);
        var view = Assert.Single(page.QuerySelectorAll(".views a[aria-current=true]"));
        Assert.Contains("市级待召开", view.TextContent, StringComparison.Ordinal);
        Assert.Equal(kept, view.GetAttribute("href"));
        Assert.StartsWith(List + "?view=coming&sort=title&columns=", kept, StringComparison.Ordinal);
        Assert.EndsWith("&level=city", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("市级待召开", await MeetingsHost.SeesAsync(meetings.Liaison, List), StringComparison.Ordinal);
        Assert.DoesNotContain("市级待召开", await MeetingsHost.SeesAsync(meetings.Secretary, "/joint/meetings/resolutions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_default_view_opens_with_the_bare_address_and_every_built_in_view_is_still_reached()
    {
        var kept = await KeepAsync(List + "?view=overdue", "逾期", ("first", "true"));

        Assert.Equal(kept, (await meetings.Secretary.Open(List)).Headers.Location?.OriginalString);
        var page = await DashboardHost.PageAsync(meetings.Secretary, kept);
        foreach (var href in page.QuerySelectorAll(".views a[href^='/joint/meetings?']").Select(link => link.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await meetings.Secretary.Open(href)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await meetings.Liaison.Open(List)).StatusCode);
    }

    [Fact]
    public async Task A_view_is_renamed_and_deleted_by_its_owner_alone()
    {
        await KeepAsync(List + "?view=overdue", "逾期");
        var id = (await DashboardHost.PageAsync(meetings.Secretary, List)).QuerySelector("input[name=id]")!.GetAttribute("value")!;

        foreach (var handler in new[] { "RenameView", "DefaultView", "DeleteView" })
        {
            await MeetingsHost.DoneAsync(meetings.Liaison.SendAsync(List, $"{List}?handler={handler}", ("id", id), ("name", "别人的")));
            Assert.Contains("没有这个视图", await MeetingsHost.SeesAsync(meetings.Liaison, List), StringComparison.Ordinal);
        }

        await MeetingsHost.DoneAsync(meetings.Secretary.SendAsync(List, List + "?handler=RenameView", ("id", id), ("name", "改过的名")));
        Assert.Contains("改过的名", await MeetingsHost.SeesAsync(meetings.Secretary, List), StringComparison.Ordinal);
        await MeetingsHost.DoneAsync(meetings.Secretary.SendAsync(List, List + "?handler=DeleteView", ("id", id)));
        await MeetingsHost.SeesAsync(meetings.Secretary, List);
        Assert.DoesNotContain("改过的名", await MeetingsHost.SeesAsync(meetings.Secretary, List), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chosen_columns_are_shown_and_taken_away_until_they_are_reset()
    {
        await meetings.PlanAsync();
        var usual = Heads(await DashboardHost.PageAsync(meetings.Secretary, List));
        await MeetingsHost.DoneAsync(meetings.Secretary.SendAsync(List, List + "?handler=Columns", ("columns", "place"), ("columns", "nonsense")));

        Assert.Equal(["会议", "地点"], Heads(await DashboardHost.PageAsync(meetings.Secretary, List + "?view=all")));
        Assert.Equal(["会议", "地点"], await TakenHeadsAsync(List + "?handler=xlsx"));
        Assert.Equal(["日期", "会议"], Heads(await DashboardHost.PageAsync(meetings.Secretary, List + "?view=all&columns=day")));
        Assert.Equal(usual, Heads(await DashboardHost.PageAsync(meetings.Liaison, List)));

        await MeetingsHost.DoneAsync(meetings.Secretary.SendAsync(List, List + "?handler=UsualColumns"));
        Assert.Equal(usual, Heads(await DashboardHost.PageAsync(meetings.Secretary, List)));
        Assert.True((await TakenHeadsAsync(List + "?handler=xlsx")).Count > usual.Count);
    }

    [Theory]
    [InlineData("KeepView")]
    [InlineData("Columns")]
    public async Task Who_may_not_see_the_list_keeps_nothing_of_it(string handler)
    {
        var stranger = meetings.Host.Browser(Roles.SystemAdministrator);

        var sent = await stranger.SendAsync("/account", $"{List}?handler={handler}", ("name", "x"), ("columns", "day"));

        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
    }

    public void Dispose()
    {
        meetings.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<string> KeepAsync(string address, string name, params (string, string)[] more)
    {
        var sent = await meetings.Secretary.SendAsync(address, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler=KeepView", [("name", name), .. more]);
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        return sent.Headers.Location!.OriginalString;
    }

    private static IReadOnlyList<string> Heads(IDocument page) => [.. page.QuerySelectorAll("main table thead th").Select(head => head.TextContent.Trim(' ', '↑', '↓', '\n'))];

    private async Task<IReadOnlyList<string>> TakenHeadsAsync(string address)
    {
        using var file = new MemoryStream((await meetings.Secretary.TakeAsync(address))!);
        return [.. ((IDictionary<string, object?>)file.Query(useHeaderRow: false, sheetName: "会议").First()).Values.Select(value => $"{value}")];
    }
}
