using System.Net;
using Dashboard.Tests.Pages.Joint.Meetings;
using Dashboard.Tests.Pages.SignIn;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.People;
using Model.Tests.Operations;

namespace Dashboard.Tests.Shell.Assignments;

public sealed class AssignPageOnSqliteTests() : AssignPageTests(TestStore.OnSqlite());

public sealed class AssignPageOnPostgresTests(PostgresServer server) : AssignPageTests(TestStore.OnPostgres(server));

/// <summary>Giving a dossier to somebody by the pages, tried on joint meetings.</summary>
public abstract class AssignPageTests(TestStore store) : IDisposable
{
    private const string Rencheng = MeetingsHost.Rencheng;

    private readonly MeetingsHost meetings = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_meeting_is_taken_over_by_one_click_and_found_among_ones_own()
    {
        var meeting = await meetings.PlanAsync();
        var other = await meetings.PlanAsync(title: "另一次会议");

        await MeetingsHost.DoneAsync(meetings.Secretary.SendAsync(meeting, meeting + "/assign", ("shown", ""), ("assignee", "secretary")));

        Assert.Contains("secretary", (await DashboardHost.PageAsync(meetings.Secretary, meeting)).QuerySelector(".aside")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([meeting], await FoundAsync(meetings.Secretary, "me"));
        Assert.Equal([other], await FoundAsync(meetings.Secretary, "none"));
        Assert.Empty(await FoundAsync(meetings.Liaison, "me"));
    }

    [Fact]
    public async Task A_meeting_is_given_to_another_for_a_reason_that_stands_on_its_page_and_in_the_log()
    {
        meetings.Host.Browser(Roles.Secretary, Rencheng);
        var meeting = await meetings.PlanAsync(Rencheng);
        Assert.Contains($"secretary-{Rencheng}", (await DashboardHost.PageAsync(meetings.Secretary, meeting + "/assign")).QuerySelectorAll("#assignee option").Select(option => option.GetAttribute("value")));

        await MeetingsHost.DoneAsync(meetings.Secretary.SendAsync(meeting + "/assign", ("shown", ""), ("assignee", $"secretary-{Rencheng}"), ("reason", "由区里承办")));

        var page = await MeetingsHost.SeesAsync(meetings.Liaison, meeting);
        Assert.Contains("由区里承办", page, StringComparison.Ordinal);
        Assert.Contains($"secretary-{Rencheng}", page, StringComparison.Ordinal);
        await using var db = meetings.Operations();
        var entry = await db.Audit.SingleAsync(entry => entry.Action == AuditActions.RecordAssigned, Stop);
        Assert.Equal(("secretary", "由区里承办"), (entry.By, entry.Reason));
        Assert.Contains($"secretary-{Rencheng}", entry.After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "liaison", "理由")]
    [InlineData("", "nobody-at-all", "理由")]
    [InlineData("", "secretary-370883", "理由")]
    [InlineData("", "second", "")]
    [InlineData("somebody", "second", "理由")]
    public async Task Who_may_not_be_given_it_a_missing_reason_and_a_change_meanwhile_are_refused(string shown, string to, string reason)
    {
        meetings.Host.Browser(Roles.Secretary, "370883");
        meetings.Host.Browser("second", new Access([Roles.Secretary], [], null));
        var meeting = await meetings.PlanAsync(Rencheng);

        var sent = await meetings.Secretary.SendAsync(meeting + "/assign", ("shown", shown), ("assignee", to), ("reason", reason));

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Single((await DashboardHost.PageAsync(sent)).QuerySelectorAll(".error-sum"));
        await using var db = meetings.Operations();
        Assert.Null((await db.Set<Meeting>().SingleAsync(Stop)).Assignee);
    }

    [Fact]
    public async Task Who_only_answers_invitations_assigns_nothing()
    {
        var meeting = await meetings.PlanAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await meetings.Liaison.Open(meeting + "/assign")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await meetings.Liaison.SendAsync(meeting, meeting + "/assign", ("shown", ""), ("assignee", "liaison"))).StatusCode);
        Assert.Null((await DashboardHost.PageAsync(meetings.Liaison, meeting)).QuerySelector("a[href$='/assign']"));
    }

    public void Dispose()
    {
        meetings.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async Task<IEnumerable<string?>> FoundAsync(HttpClient browser, string whose) =>
        (await DashboardHost.PageAsync(browser, "/joint/meetings?assigned=" + whose)).QuerySelectorAll("main tbody th a").Select(link => link.GetAttribute("href"));
}
