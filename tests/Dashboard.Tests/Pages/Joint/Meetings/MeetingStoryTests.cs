using System.IO.Compression;
using System.Net;
using Dashboard.Tests.Pages.SignIn;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.People;
using Model.Tests.Operations;
using static Dashboard.Tests.Pages.Joint.Meetings.MeetingsHost;

namespace Dashboard.Tests.Pages.Joint.Meetings;

public sealed class MeetingStoryOnSqliteTests() : MeetingStoryTests(TestStore.OnSqlite());

public sealed class MeetingStoryOnPostgresTests(PostgresServer server) : MeetingStoryTests(TestStore.OnPostgres(server));

/// <summary>联席会议 as its secretary and a department play it, through the real host and its forms.</summary>
public abstract class MeetingStoryTests(TestStore store) : IDisposable
{
    private readonly MeetingsHost meetings = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_meeting_is_planned_convened_answered_held_minuted_and_closed()
    {
        var meeting = await meetings.ConveneAsync();
        Assert.Contains($"济工联〔{meetings.Today.Year}〕1号", await SeesAsync(meetings.Liaison, meeting), StringComparison.Ordinal);

        await DoneAsync(meetings.Liaison.SendAsync(meeting, $"{meeting}?handler=Answer", ("department", "housing"), ("coming", "yes"), ("who", "赵某"), ("remark", "")));
        Assert.Contains("1/3", await SeesAsync(meetings.Secretary, meeting), StringComparison.Ordinal);

        await DoneAsync(meetings.Secretary.SendAsync($"{meeting}/hold", ("held_on", Text(meetings.Today)), ("came-hrss", "王某"), ("came-housing", "赵某")));
        await DoneAsync(meetings.Secretary.SendAsync($"{meeting}/minutes", ("version", "2"), ("minutes", "通报了情况"), ("conclusion", ""), ("signed_by", "王某")));
        await meetings.ResolveAsync(meeting);
        await DoneAsync(meetings.Secretary.SendAsync($"{meeting}/move/Close"));

        var page = await SeesAsync(meetings.Liaison, meeting);
        Assert.Contains("未办结1件", page, StringComparison.Ordinal);
        Assert.Contains("缺席", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_department_reports_is_confirmed_by_the_secretary_or_opens_the_next_meeting()
    {
        var meeting = await meetings.MinuteAsync();
        var (done, open) = (await meetings.ResolveAsync(meeting, "甲事项"), await meetings.ResolveAsync(meeting, "乙事项"));

        await DoneAsync(meetings.Liaison.SendAsync(done, $"{done}?handler=Report", ("department", "housing"), ("text", "已全部补办"), ("done", "yes")));
        await DoneAsync(meetings.Secretary.SendAsync($"{done}/judge/Confirm"));
        await DoneAsync(meetings.Liaison.SendAsync(open, $"{open}?handler=Report", ("department", "housing"), ("text", "办了一半"), ("done", "no")));

        var next = await SeesAsync(meetings.Secretary, await meetings.PlanAsync(title: "下次会议"));
        Assert.Contains("乙事项", next, StringComparison.Ordinal);
        Assert.DoesNotContain("甲事项", next, StringComparison.Ordinal);
        Assert.Contains("已办结", await SeesAsync(meetings.Liaison, done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_that_somebody_types_is_shown_as_what_they_typed_and_what_no_field_asks_for_is_not_taken()
    {
        const string Typed = "<script src=//evil.example/x.js></script><b onclick=alert(1)>粗体</b>";
        var made = await meetings.Secretary.SendAsync("/joint/meetings/new", ("level", "city"), ("title", Typed), ("day", Text(meetings.Today)), ("State", "Closed"), ("Minutes", "偷偷写入"), ("CreatedBy", "别人"));
        var meeting = made.Headers.Location!.OriginalString;

        foreach (var address in new[] { meeting, "/joint/meetings", $"{meeting}/change" })
        {
            var page = await DashboardHost.PageAsync(meetings.Secretary, address);
            Assert.DoesNotContain(page.Scripts, script => script.Source?.Contains("evil", StringComparison.Ordinal) == true);
            Assert.Empty(page.QuerySelectorAll("[onclick]"));
        }

        Assert.Contains(Typed, (await DashboardHost.PageAsync(meetings.Secretary, meeting)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await using var db = meetings.Operations();
        var kept = await db.Set<Meeting>().SingleAsync(Stop);
        Assert.Equal((MeetingState.Planned, null, "secretary"), (kept.State, kept.Minutes, kept.CreatedBy));
    }

    [Fact]
    public async Task A_department_answers_and_reports_for_itself_alone()
    {
        var meeting = await meetings.ConveneAsync();
        var answer = await meetings.Liaison.SendAsync(meeting, $"{meeting}?handler=Answer", ("department", "health"), ("coming", "yes"), ("who", "李某"));
        Assert.Contains("只能为本部门回执", await answer.SaysAsync(), StringComparison.Ordinal);

        var minuted = await meetings.MinuteAsync();
        var resolution = await meetings.ResolveAsync(minuted);
        var health = meetings.Host.Browser("liaison-health", new Access([Roles.Liaison], [], "health"));
        Assert.Null((await DashboardHost.PageAsync(health, resolution)).QuerySelector("#report"));
        var report = await health.SendAsync(resolution, $"{resolution}?handler=Report", ("department", "housing"), ("text", "冒充"), ("done", "yes"));
        Assert.Equal(HttpStatusCode.OK, report.StatusCode);
        Assert.DoesNotContain("冒充", await SeesAsync(meetings.Secretary, resolution), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Liaison)]
    [InlineData(Roles.Leader)]
    public async Task Nobody_but_the_secretary_moves_a_meeting(string role)
    {
        var meeting = await meetings.ConveneAsync();
        var browser = meetings.Host.Browser(role);

        foreach (var page in new[] { "change", "prepare", "convene", "hold", "minutes", "move/Cancel" })
        {
            using var nothing = new FormUrlEncodedContent([]);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.Open($"{meeting}/{page}")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync(new Uri($"{meeting}/{page}", UriKind.Relative), nothing, Stop)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.Open(meeting)).StatusCode);
    }

    [Fact]
    public async Task What_was_typed_stays_and_each_field_says_what_is_wrong()
    {
        var answer = await meetings.Secretary.SendAsync("/joint/meetings/new", ("level", "city"), ("title", " "), ("day", "明天"), ("time", "25:00"), ("place", "三楼<会议室>"), ("chair", ""), ("purpose", "第一行\r\n第二行"));

        var page = await DashboardHost.PageAsync(answer);
        Assert.Equal(["title", "day", "time"], page.QuerySelectorAll(".is-invalid").Select(field => field.Id));
        Assert.Equal("三楼<会议室>", page.QuerySelector("#place")!.GetAttribute("value"));
        Assert.Equal("第一行\n第二行", page.QuerySelector("#purpose")!.TextContent);
        Assert.Equal("明天", page.QuerySelector("#day")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Papers_are_uploaded_read_by_departments_and_taken_away_with_a_reason()
    {
        var meeting = await meetings.ConveneAsync();
        Assert.Contains("与扩展名不符", await (await UploadAsync(meeting, "通报.pdf", "<html>")).SaysAsync(), StringComparison.Ordinal);
        await DoneAsync(UploadAsync(meeting, "通报.pdf", "%PDF-1.7 hello"));

        var file = await meetings.Liaison.Open($"{meeting}?handler=file&number=1");
        Assert.Equal("%PDF-1.7 hello", await file.Content.ReadAsStringAsync(Stop));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        await DoneAsync(meetings.Secretary.SendAsync($"{meeting}/prepare", $"{meeting}/prepare?handler=Detach&number=1", ("why-1", "传错了")));
        Assert.Equal(HttpStatusCode.NotFound, (await meetings.Liaison.Open($"{meeting}?handler=file&number=1")).StatusCode);
        Assert.Contains("传错了", await SeesAsync(meetings.Liaison, meeting), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_thirty_first_file_of_a_minute_is_put_off()
    {
        var meeting = await meetings.PlanAsync();

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 31; i++)
        {
            answers.Add((await UploadAsync(meeting, $"第{i}份.pdf", $"%PDF-1.7 {i}")).StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers[..^5]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task A_report_carries_its_evidence()
    {
        var resolution = await meetings.ResolveAsync(await meetings.MinuteAsync());
        await DoneAsync(SendFileAsync(meetings.Liaison, resolution, $"{resolution}?handler=Report", "evidence", "清单.pdf", "%PDF-1.7 list", ("department", "housing"), ("text", "已补办"), ("done", "yes")));

        var link = (await DashboardHost.PageAsync(meetings.Secretary, resolution)).QuerySelector("#follow")!.ParentElement!.ParentElement!.QuerySelector("a[href*='handler=file']")!;
        Assert.Equal("清单.pdf", link.TextContent);
        Assert.Equal("%PDF-1.7 list", await (await meetings.Secretary.Open(link.GetAttribute("href")!)).Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Invitation_and_minutes_are_official_documents_with_number_points_and_resolutions()
    {
        var meeting = await meetings.MinuteAsync();
        await meetings.ResolveAsync(meeting, "甲事项");

        var notice = await DocumentAsync($"{meeting}?handler=notice");
        Assert.Contains($"济工联〔{meetings.Today.Year}〕1号", notice, StringComparison.Ordinal);
        Assert.Contains("通报工伤发生情况", notice, StringComparison.Ordinal);
        var minutes = await DocumentAsync($"{meeting}?handler=minutes");
        Assert.Contains("甲事项", minutes, StringComparison.Ordinal);
        Assert.Contains("总体下降", minutes, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await meetings.Liaison.Open($"{await meetings.PlanAsync()}?handler=notice")).StatusCode);
    }

    [Fact]
    public async Task Every_step_is_in_the_audit_log_with_who_and_what()
    {
        var meeting = await meetings.ConveneAsync();
        await DoneAsync(meetings.Secretary.SendAsync($"{meeting}/move/Cancel", ("reason", "防汛")));

        await using var db = meetings.Operations();
        var entries = await db.Audit.Where(entry => entry.Action.StartsWith("Record.")).OrderBy(entry => entry.Number).ToListAsync(Stop);
        Assert.Equal([AuditActions.RecordMade, AuditActions.RecordChanged, AuditActions.RecordMoved, AuditActions.RecordMoved], entries.Select(entry => entry.Action));
        Assert.Equal(("secretary", "防汛"), (entries[^1].By, entries[^1].Reason));
        Assert.Contains("\"Cancelled\"", entries[^1].After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_are_found_filtered_sorted_and_taken_away()
    {
        await meetings.ConveneAsync();
        var minuted = await meetings.MinuteAsync();
        await meetings.ResolveAsync(minuted, "甲事项");

        foreach (var address in new[]
        {
            "/joint/meetings", "/joint/meetings?q=%E5%B7%A5%E4%BC%A4&state=Convened&level=city&sort=title", "/joint/meetings?view=unissued&sort=-number", $"/joint/meetings?year={meetings.Today.Year}", "/joint/meetings?handler=xlsx",
            "/joint/meetings/resolutions", "/joint/meetings/resolutions?view=mine&department=housing&sort=-number", "/joint/meetings/resolutions?view=overdue&q=x", "/joint/meetings/resolutions?handler=xlsx&view=all",
            "/joint/meetings/members", "/joint/meetings/schedule", "/joint/meetings/schedule?level=370811", "/joint/meetings?q=%00&level=%00",
        })
        {
            Assert.True((await meetings.Liaison.Open(address)).StatusCode == HttpStatusCode.OK, address);
        }

        Assert.Single((await DashboardHost.PageAsync(meetings.Liaison, "/joint/meetings?view=unissued")).QuerySelectorAll("main tbody tr"));
        Assert.Single((await DashboardHost.PageAsync(meetings.Liaison, "/joint/meetings/resolutions?view=mine")).QuerySelectorAll("main tbody tr"));
        Assert.Contains("住房和城乡建设局 1件", (await SeesAsync(meetings.Liaison, "/joint/meetings/resolutions")).ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_are_recorded_with_terms_and_invited_while_in_term()
    {
        await DoneAsync(meetings.Secretary.SendAsync("/joint/meetings/members/new", ("level", "city"), ("department", "health"), ("name", "李某"), ("post", "科长"), ("role", "Member"), ("from", Text(meetings.Today)), ("until", "")));
        await DoneAsync(meetings.Secretary.SendAsync("/joint/meetings/members/new", ("level", "city"), ("department", "union"), ("name", "张某"), ("post", ""), ("role", "Member"), ("from", "2020-01-01"), ("until", "2021-01-01")));

        var meeting = await meetings.PlanAsync();
        var invited = (await DashboardHost.PageAsync(meetings.Secretary, $"{meeting}/convene")).QuerySelectorAll("input[name=departments][checked]").Select(box => box.GetAttribute("value"));

        Assert.Equal(["health"], invited);
    }

    [Fact]
    public async Task A_year_that_asks_for_more_meetings_is_overdue_sooner()
    {
        await DoneAsync(meetings.Secretary.SendAsync("/joint/meetings/schedule", ("year", $"{meetings.Today.Year}"), ("wanted", "12")));

        var page = await DashboardHost.PageAsync(meetings.Liaison, "/joint/meetings/schedule");
        var row = page.QuerySelectorAll("main tbody tr").Single(line => line.QuerySelector("th")!.TextContent.Trim() == $"{meetings.Today.Year}");
        Assert.Equal("12", row.QuerySelectorAll("td")[0].TextContent.Trim());
        Assert.Equal(meetings.Today.Month > 1, row.TextContent.Contains("逾期", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        meetings.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task<HttpResponseMessage> UploadAsync(string meeting, string name, string content) => SendFileAsync(meetings.Secretary, $"{meeting}/prepare", $"{meeting}/prepare?handler=Attach", "paper", name, content);

    private async Task<string> DocumentAsync(string address)
    {
        var answer = await meetings.Liaison.Open(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Stop));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return System.Text.RegularExpressions.Regex.Replace(await reader.ReadToEndAsync(Stop), "<[^>]+>", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
    }
}
