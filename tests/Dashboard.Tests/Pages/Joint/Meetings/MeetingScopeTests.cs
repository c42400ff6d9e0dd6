using System.Net;
using Dashboard.Tests.Pages.SignIn;
using MiniExcelLibs;
using Model.Operations.People;
using Model.Tests.Operations;
using static Dashboard.Tests.Pages.Joint.Meetings.MeetingsHost;

namespace Dashboard.Tests.Pages.Joint.Meetings;

public sealed class MeetingScopeOnSqliteTests() : MeetingScopeTests(TestStore.OnSqlite());

public sealed class MeetingScopeOnPostgresTests(PostgresServer server) : MeetingScopeTests(TestStore.OnPostgres(server));

/// <summary>A county's people try every address of another county's meeting, and of the city's.</summary>
public abstract class MeetingScopeTests(TestStore store) : IDisposable
{
    private const string Zoucheng = "370883";

    private readonly MeetingsHost meetings = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Rencheng)]
    [InlineData("city")]
    public async Task Another_levels_meeting_is_found_under_no_address_whatever_is_asked_or_sent(string level)
    {
        var meeting = await meetings.MinuteAsync(level);
        var resolution = await meetings.ResolveAsync(meeting, "别县的事项");
        await DoneAsync(meetings.Secretary.SendAsync("/joint/meetings/members/new", ("level", level), ("department", "health"), ("name", "别县的人"), ("post", ""), ("role", "Member"), ("from", "2020-01-01"), ("until", ""), ("personal-phone", "13800004321")));
        var planned = await meetings.PlanAsync(level, "别县的会议");
        await DoneAsync(SendFileAsync(meetings.Secretary, $"{planned}/prepare", $"{planned}/prepare?handler=Attach", "paper", "材料.pdf", "%PDF-1.7 paper"));
        await DoneAsync(SendFileAsync(meetings.Secretary, resolution, $"{resolution}?handler=Report", "evidence", "清单.pdf", "%PDF-1.7 list", ("department", "housing"), ("text", "已补办"), ("done", "no")));
        string[] files = [$"{planned}?handler=file&number=1", $"{resolution}?handler=file&number=1"];
        foreach (var file in files)
        {
            Assert.True((await meetings.Secretary.Open(file)).StatusCode == HttpStatusCode.OK, file);
        }

        var stranger = meetings.Host.Browser(Roles.Secretary, Zoucheng);
        string[] addresses =
        [
            .. files, meeting, $"{meeting}/change", $"{meeting}/prepare", $"{meeting}/convene", $"{meeting}/hold", $"{meeting}/minutes", $"{meeting}/move/Close", $"{meeting}/assign", $"{meeting}?handler=notice", $"{meeting}?handler=minutes",
            resolution, $"{resolution}/judge/Confirm", "/joint/meetings/members/1", "/joint/meetings/members/1/clear/phone",
        ];
        foreach (var address in addresses)
        {
            Assert.True((await stranger.Open(address)).StatusCode == HttpStatusCode.NotFound, address);
        }

        foreach (var address in new[]
        {
            $"{meeting}/change", $"{meeting}/change?handler=Delete", $"{meeting}/prepare?handler=Add", $"{meeting}/convene", $"{meeting}/hold", $"{meeting}/minutes", $"{meeting}/minutes?handler=Resolve", $"{meeting}/move/Close", $"{meeting}/assign",
            $"{meeting}?handler=Answer", $"{meeting}?handler=Say", $"{resolution}?handler=Report", $"{resolution}?handler=Say", $"{resolution}/judge/Drop", "/joint/meetings/members/1", "/joint/meetings/members/1?handler=Delete", "/joint/meetings/members/1/clear/phone",
        })
        {
            var sent = await stranger.SendAsync("/joint/meetings/new", address, ("reason", "x"), ("comment", "x"), ("text", "x"));
            Assert.True(sent.StatusCode == HttpStatusCode.NotFound, $"{address}: {sent.StatusCode}");
        }

        foreach (var address in new[] { "/joint/meetings", "/joint/meetings/resolutions?view=all", "/joint/meetings/members?former=true&level=" + level, "/joint/meetings/schedule?level=" + level })
        {
            var page = await SeesAsync(stranger, address);
            Assert.DoesNotContain("别县的", page, StringComparison.Ordinal);
            Assert.DoesNotContain("工联〔", page, StringComparison.Ordinal);
        }

        foreach (var address in new[] { "/joint/meetings?handler=xlsx", "/joint/meetings/resolutions?view=all&handler=xlsx", "/joint/meetings/members?handler=xlsx&former=true&level=" + level })
        {
            using var book = new MemoryStream((await stranger.TakeAsync(address))!);
            var cells = book.GetSheetNames().SelectMany(name => book.Query(sheetName: name)).SelectMany(row => ((IDictionary<string, object?>)row).Values).Select(value => $"{value}");
            Assert.DoesNotContain(cells, cell => cell.Contains("别县的", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Rencheng)]
    [InlineData("city")]
    public async Task Nobody_of_a_county_plans_a_meeting_elsewhere(string level)
    {
        var sent = await meetings.Host.Browser(Roles.Secretary, Zoucheng).SendAsync("/joint/meetings/new", ("level", level), ("title", "越权"), ("day", Text(meetings.Today)));

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains("从列表中选择", await sent.SaysAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_countys_secretary_runs_the_countys_own_meetings_with_its_own_numbers()
    {
        var secretary = meetings.Host.Browser(Roles.Secretary, Rencheng);
        var made = await secretary.SendAsync("/joint/meetings/new", ("level", Rencheng), ("title", "区联席会议"), ("day", Text(meetings.Today)), ("place", "区人社局"));
        var meeting = made.Headers.Location!.OriginalString;
        await DoneAsync(secretary.SendAsync($"{meeting}/prepare", $"{meeting}/prepare?handler=Add", ("point", "通报"), ("department", "")));
        await DoneAsync(secretary.SendAsync($"{meeting}/convene", ("departments", "hrss"), ("departments", "housing")));

        Assert.Contains($"任城工联〔{meetings.Today.Year}〕1号", await SeesAsync(secretary, meeting), StringComparison.Ordinal);
        // The city's department does not answer for the county's.
        Assert.Null((await DashboardHost.PageAsync(meetings.Liaison, meeting)).QuerySelector("#answer"));
        Assert.NotNull((await DashboardHost.PageAsync(meetings.Host.Browser("rencheng-housing", new Access([Roles.Liaison], [Rencheng], "housing")), meeting)).QuerySelector("#answer"));
    }

    public void Dispose()
    {
        meetings.Dispose();
        GC.SuppressFinalize(this);
    }
}
