using System.Net;
using AngleSharp.Dom;
using Dashboard.Tests.Pages.SignIn;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.Operations.People;
using Model.Tests.Operations;
using static Dashboard.Tests.Pages.Joint.Meetings.MeetingsHost;

namespace Dashboard.Tests.Pages.Joint.Meetings;

public sealed class TwoPeopleOnSqliteTests() : TwoPeopleTests(TestStore.OnSqlite());

public sealed class TwoPeopleOnPostgresTests(PostgresServer server) : TwoPeopleTests(TestStore.OnPostgres(server));

/// <summary>Nobody loses what they wrote: not to somebody else, and not to a session that ended.</summary>
public abstract class TwoPeopleTests(TestStore store) : IDisposable
{
    private readonly MeetingsHost meetings = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_who_change_a_meeting_the_second_sees_both_sides_and_decides_field_by_field()
    {
        var meeting = await meetings.PlanAsync();
        var form = await DashboardHost.PageAsync(meetings.Secretary, $"{meeting}/change");
        var opened = Fields(form);
        var other = meetings.Host.Browser("other-secretary", new Access([Roles.Secretary], [], null));
        await DoneAsync(other.SendAsync($"{meeting}/change", Changed(Fields(await DashboardHost.PageAsync(other, $"{meeting}/change")), ("place", "一楼会议室"), ("chair", "李某"))));

        var answer = await SendAsync(Changed(opened, ("place", "二楼会议室"), ("purpose", "我写的主题")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var merge = await DashboardHost.PageAsync(answer);
        Assert.Equal(["keep-place", "keep-chair"], merge.QuerySelectorAll("input[type=radio][value=theirs]").Select(choice => choice.GetAttribute("name")));
        Assert.Contains("一楼会议室", merge.QuerySelector("main")!.Text(), StringComparison.Ordinal);
        // Where only the other changed something, theirs stays unless said otherwise.
        Assert.Equal(["keep-chair"], merge.QuerySelectorAll("input[type=radio][checked]").Select(choice => choice.GetAttribute("name")));

        await DoneAsync(SendAsync(Changed(Fields(merge), ("keep-place", "mine"), ("keep-chair", "theirs"))));
        await using var db = meetings.Operations();
        var kept = await db.Set<Meeting>().SingleAsync(Stop);
        Assert.Equal(("二楼会议室", "李某", "我写的主题"), (kept.Place, kept.Chair, kept.Purpose));

        Task<HttpResponseMessage> SendAsync((string Name, string Value)[] fields) => meetings.Secretary.SendAsync("/joint/meetings/new", $"{meeting}/change", fields);
    }

    [Fact]
    public async Task Departments_that_answer_at_the_same_moment_are_all_heard()
    {
        var meeting = await meetings.ConveneAsync();
        var health = meetings.Host.Browser("health", new Access([Roles.Liaison], [], "health"));
        var rights = meetings.Host.Browser("hrss", new Access([Roles.Liaison], [], "hrss"));

        await Task.WhenAll(new[] { (health, "health"), (rights, "hrss"), (meetings.Liaison, "housing") }.Select(one =>
            DoneAsync(one.Item1.SendAsync(meeting, $"{meeting}?handler=Answer", ("department", one.Item2), ("coming", "yes"), ("who", $"{one.Item2}某")))));

        await using var db = meetings.Operations();
        Assert.All((await db.Set<Meeting>().SingleAsync(Stop)).Invitations, invitation => Assert.Equal(invitation.Department + "某", invitation.Who));
    }

    [Fact]
    public async Task A_change_of_something_else_meanwhile_is_no_quarrel()
    {
        var meeting = await meetings.PlanAsync();
        var opened = Fields(await DashboardHost.PageAsync(meetings.Secretary, $"{meeting}/change"));
        await DoneAsync(meetings.Secretary.SendAsync($"{meeting}/prepare", $"{meeting}/prepare?handler=Add", ("point", "新议题"), ("department", "")));
        await DoneAsync(meetings.Secretary.SendAsync($"{meeting}/convene", ("departments", "hrss"), ("departments", "health")));

        await DoneAsync(meetings.Secretary.SendAsync("/joint/meetings/new", $"{meeting}/change", Changed(opened, ("place", "二楼会议室"))));
    }

    [Fact]
    public async Task What_is_sent_after_the_session_ended_comes_back_after_signing_in()
    {
        var token = await DashboardHost.TokenAsync(meetings.Secretary, "/joint/meetings/new");
        await EndSessionsAsync();

        using var form = new FormUrlEncodedContent([new("level", "city"), new("title", "写了半天的会议"), new("purpose", "很长的主题"), new("__RequestVerificationToken", token)]);
        var sent = await meetings.Secretary.PostAsync(new Uri("/joint/meetings/new", UriKind.Relative), form, Stop);
        Assert.StartsWith("/sign-in?back=%2Fjoint%2Fmeetings%2Fnew", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);

        var back = await DashboardHost.PageAsync(meetings.Host.Browser(Roles.Secretary), "/joint/meetings/new");
        Assert.Equal(("写了半天的会议", "很长的主题"), (back.QuerySelector("#title")!.GetAttribute("value"), back.QuerySelector("#purpose")!.TextContent));
        Assert.Contains("尚未提交", back.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await using var again = meetings.Operations();
        Assert.DoesNotContain(token, (await again.Drafts.SingleAsync(Stop)).Fields, StringComparison.Ordinal);
        // Nobody else gets it.
        var other = await DashboardHost.PageAsync(meetings.Host.Browser("other-secretary", new Access([Roles.Secretary], [], null)), "/joint/meetings/new");
        Assert.Equal("", other.QuerySelector("#title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_departments_report_and_comment_outlive_the_session_too()
    {
        var resolution = await meetings.ResolveAsync(await meetings.MinuteAsync());
        await EndSessionsAsync();
        using var form = new FormUrlEncodedContent([new("department", "housing"), new("text", "写了半天的进展"), new("done", "yes"), new("comment", "一句意见")]);
        await meetings.Liaison.PostAsync(new Uri($"{resolution}?handler=Report", UriKind.Relative), form, Stop);

        var back = await DashboardHost.PageAsync(meetings.Host.Browser(Roles.Liaison), resolution);

        Assert.Equal(("写了半天的进展", "一句意见"), (back.QuerySelector("#text")!.TextContent.Trim(), back.QuerySelector("#comment")!.TextContent));
        Assert.Equal("yes", back.QuerySelector("#done option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Of_two_who_set_a_years_cadence_the_second_is_told_what_the_first_set()
    {
        const string Schedule = "/joint/meetings/schedule";
        var year = $"{meetings.Today.Year}";
        var seen = Fields(await DashboardHost.PageAsync(meetings.Secretary, Schedule)).Single(field => field.Name == $"seen-{year}").Value;
        var other = meetings.Host.Browser("other-secretary", new Access([Roles.Secretary], [], null));
        await DoneAsync(other.SendAsync(Schedule, ("year", year), ("wanted", "6"), ($"seen-{year}", seen)));

        var told = await DashboardHost.PageAsync(await meetings.Secretary.SendAsync(Schedule, ("year", year), ("wanted", "3"), ($"seen-{year}", seen)));

        Assert.Contains("刚被改为6次", told.QuerySelector(".error-sum")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(meetings.Secretary.SendAsync(Schedule, ("year", year), ("wanted", "3"), ($"seen-{year}", "6")));
        await using var db = meetings.Operations();
        Assert.Equal(3, (await db.Set<Cadence>().SingleAsync(Stop)).Wanted);
    }

    [Fact]
    public async Task A_stranger_leaves_no_draft()
    {
        using var form = new FormUrlEncodedContent([new("title", "陌生人")]);
        await meetings.Host.Stranger().PostAsync(new Uri("/joint/meetings/new", UriKind.Relative), form, Stop);

        await using var db = meetings.Operations();
        Assert.Equal(0, await db.Drafts.CountAsync(Stop));
    }

    [Fact]
    public async Task A_draft_is_kept_on_wish_and_gone_once_the_form_was_sent_or_it_was_dropped()
    {
        await DoneAsync(meetings.Secretary.SendAsync("/joint/meetings/new", "/joint/meetings/new?handler=Draft", ("title", "草稿一")));
        Assert.Equal("草稿一", (await DashboardHost.PageAsync(meetings.Secretary, "/joint/meetings/new")).QuerySelector("#title")!.GetAttribute("value"));
        await DoneAsync(meetings.Secretary.SendAsync("/joint/meetings/new", "/joint/meetings/new?handler=DropDraft"));
        Assert.Equal("", (await DashboardHost.PageAsync(meetings.Secretary, "/joint/meetings/new")).QuerySelector("#title")!.GetAttribute("value"));

        await DoneAsync(meetings.Secretary.SendAsync("/joint/meetings/new", "/joint/meetings/new?handler=Draft", ("title", "草稿二")));
        await meetings.PlanAsync();
        await using var db = meetings.Operations();
        Assert.Equal(0, await db.Drafts.CountAsync(Stop));
    }

    [Fact]
    public async Task All_who_comment_at_the_same_moment_are_heard()
    {
        var meeting = await meetings.ConveneAsync();
        var people = Enumerable.Range(0, 4).Select(i => meetings.Host.Browser($"liaison-{i}", new Access([Roles.Liaison], [], "housing"))).ToList();

        await Task.WhenAll(people.Select((browser, i) => DoneAsync(browser.SendAsync(meeting, $"{meeting}?handler=Say", ("comment", $"意见{i}")))));

        var page = await SeesAsync(meetings.Secretary, meeting);
        Assert.All(Enumerable.Range(0, 4), i => Assert.Contains($"意见{i}", page, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        meetings.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task EndSessionsAsync()
    {
        await using var db = meetings.Operations();
        foreach (var session in await db.Sessions.ToListAsync(Stop))
        {
            session.SeenAt = DateTimeOffset.UtcNow.AddDays(-1);
        }

        await db.SaveChangesAsync(Stop);
    }

    private static (string Name, string Value)[] Fields(IDocument page) =>
    [
        .. page.QuerySelectorAll("form.measure input[name]:not([type=radio]), form.measure textarea[name]").Where(field => field.GetAttribute("name") is not ("__RequestVerificationToken" or "reason"))
            .Select(field => (field.GetAttribute("name")!, field.LocalName == "textarea" ? field.TextContent : field.GetAttribute("value") ?? "")),
    ];

    private static (string Name, string Value)[] Changed((string Name, string Value)[] fields, params (string Name, string Value)[] changes) =>
        [.. fields.Where(field => !changes.Any(change => change.Name == field.Name)), .. changes];
}
