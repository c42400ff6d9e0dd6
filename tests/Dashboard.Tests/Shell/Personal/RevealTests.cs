using System.IO.Compression;
using System.Net;
using System.Text;
using Dashboard.Tests.Pages.Joint.Meetings;
using Dashboard.Tests.Pages.SignIn;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.People;
using Model.Tests.Operations;
using Model.Tests.Operations.Kit.Personal;
using static Dashboard.Tests.Pages.Joint.Meetings.MeetingsHost;

namespace Dashboard.Tests.Shell.Personal;

public sealed class RevealOnSqliteTests() : RevealTests(TestStore.OnSqlite());

public sealed class RevealOnPostgresTests(PostgresServer server) : RevealTests(TestStore.OnPostgres(server));

/// <summary>A personal value is masked everywhere and shown once, against a purpose that the audit log keeps; tried on the phone of a representative.</summary>
public abstract class RevealTests(TestStore store) : IDisposable
{
    private const string Phone = "13800004321";
    private const string Mask = "138****4321";
    private const string Zoucheng = "370883";
    private const string Page = "/joint/meetings/members/1";
    private const string Clear = $"{Page}/clear/phone";

    private readonly MeetingsHost meetings = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_shown_on_one_answer_after_who_which_and_what_for_went_into_the_log()
    {
        await MakeAsync();

        var answer = await meetings.Secretary.SendAsync(Page, Clear, ("purpose", "Contact"), ("reason", "通知开会"));

        Assert.Contains(Phone, await answer.SaysAsync(), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.All(new[] { Clear, Page, "/joint/meetings/members" }, address => Assert.DoesNotContain(Phone, SeesAsync(meetings.Secretary, address).Result, StringComparison.Ordinal));
        await using var db = meetings.Operations();
        var entry = await db.Audit.SingleAsync(e => e.Action == AuditActions.PersonalShown, Stop);
        Assert.Equal(("secretary", "Member 1", "通知开会"), (entry.By, entry.Subject, entry.Reason));
        Assert.Equal($$"""{"Field":"phone","Shown":"{{Mask}}","Purpose":"Contact"}""", entry.After);
    }

    [Theory]
    [InlineData("打 138-0000-4321 问")]
    [InlineData("138 0000 4321")]
    [InlineData("１３８００００４３２１")]
    public async Task A_reason_that_repeats_the_value_in_any_spelling_is_kept_with_its_mask(string reason)
    {
        await MakeAsync();

        await meetings.Secretary.SendAsync(Page, Clear, ("purpose", "Contact"), ("reason", reason));

        await using var db = meetings.Operations();
        var kept = (await db.Audit.SingleAsync(e => e.Action == AuditActions.PersonalShown, Stop)).Reason!;
        Assert.Contains(Mask, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("4321", kept.Replace(Mask, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_administrator_finds_it_by_its_kind_and_by_its_purpose()
    {
        await MakeAsync();
        await meetings.Secretary.SendAsync(Page, Clear, ("purpose", "Contact"), ("reason", "通知第七次会议"));
        var auditor = meetings.Host.Browser(Roles.AuditAdministrator);

        Assert.All(new[] { "?action=Personal.Shown", "?q=第七次会议", "?q=Contact" }, query =>
        {
            var log = SeesAsync(auditor, "/admin/audit" + query).Result;
            Assert.Contains("通知第七次会议", log, StringComparison.Ordinal);
            Assert.Contains(Mask, log, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(Phone, await SeesAsync(auditor, "/admin/audit"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "通知开会", "从列表中选择")]
    [InlineData("Curiosity", "通知开会", "从列表中选择")]
    [InlineData("Contact", " ", "必填")]
    public async Task Without_a_purpose_it_is_refused_in_words_and_nothing_is_shown(string purpose, string reason, string words)
    {
        await MakeAsync();

        var said = await (await meetings.Secretary.SendAsync(Page, Clear, ("purpose", purpose), ("reason", reason))).SaysAsync();

        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, said, StringComparison.Ordinal);
        await using var db = meetings.Operations();
        Assert.Equal(0, await db.Audit.CountAsync(e => e.Action == AuditActions.PersonalShown, Stop));
    }

    [Fact]
    public async Task Who_may_see_the_record_and_not_the_value_is_offered_nothing_and_refused()
    {
        await MakeAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await meetings.Liaison.SendAsync("/joint/meetings", Clear, ("purpose", "Contact"), ("reason", "想知道"))).StatusCode);
        var list = await DashboardHost.PageAsync(meetings.Liaison, "/joint/meetings/members");
        Assert.Contains(Mask, list.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(list.QuerySelector($"a[href='{Clear}']"));
        Assert.NotNull((await DashboardHost.PageAsync(meetings.Secretary, "/joint/meetings/members")).QuerySelector($"a[href='{Clear}']"));
    }

    [Theory]
    [InlineData(Rencheng)]
    [InlineData("city")]
    public async Task Another_levels_record_is_not_found(string level)
    {
        await MakeAsync(level);
        var stranger = meetings.Host.Browser(Roles.Secretary, Zoucheng);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(Clear)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync("/joint/meetings", Clear, ("purpose", "Contact"), ("reason", "越权"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await meetings.Secretary.SendAsync(Page, $"{Page}/clear/name", ("purpose", "Contact"), ("reason", "别的字段"))).StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_shows_nothing()
    {
        await MakeAsync();
        using var form = new FormUrlEncodedContent([new("purpose", "Contact"), new("reason", "通知开会")]);

        var sent = await meetings.Secretary.PostAsync(new Uri(Clear, UriKind.Relative), form, Stop);

        Assert.DoesNotContain(Phone, await sent.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, sent.StatusCode);
    }

    [Fact]
    public async Task Nothing_that_is_kept_or_taken_away_holds_it_not_even_where_it_was_typed_as_the_reason()
    {
        await MakeAsync();
        await DoneAsync(meetings.Secretary.SendAsync(Page, $"{Page}?handler=Draft", ("name", "草稿"), ("personal-phone", Phone)));
        await meetings.Secretary.SendAsync(Page, Clear, ("purpose", "Contact"), ("reason", $"打 {Phone} 通知"));

        await using var db = meetings.Operations();
        var all = await EverythingStored.OfAsync(db, meetings.Host.Data, Stop);

        Assert.DoesNotContain(Phone, all, StringComparison.Ordinal);
        Assert.Contains($"打 {Mask} 通知", all, StringComparison.Ordinal);
        var draft = await DashboardHost.PageAsync(meetings.Secretary, Page);
        Assert.Equal(("草稿", ""), (draft.QuerySelector("#name")!.GetAttribute("value"), draft.QuerySelector("#personal-phone")!.GetAttribute("value")));
        var workbook = await SheetsAsync((await meetings.Secretary.TakeAsync("/joint/meetings/members?handler=xlsx"))!);
        Assert.Contains(Mask, workbook, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, workbook, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_form_nothing_typed_keeps_it_something_new_replaces_it_and_a_dash_takes_it_away()
    {
        await MakeAsync();
        Assert.Equal("", (await DashboardHost.PageAsync(meetings.Secretary, Page)).QuerySelector("#personal-phone")!.GetAttribute("value"));

        await ChangeAsync("");
        Assert.Equal(Mask, await PhoneAsync());
        await ChangeAsync("139 0000 8765");
        Assert.Equal("139****8765", await PhoneAsync());
        Assert.Contains("11 位", await (await SendAsync("12345")).SaysAsync(), StringComparison.Ordinal);
        Assert.Equal("139****8765", await PhoneAsync());
        await ChangeAsync("-");
        Assert.Null(await PhoneAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await meetings.Secretary.Open(Clear)).StatusCode);
    }

    [Fact]
    public async Task Of_two_who_change_it_the_second_sees_masks_and_decides()
    {
        await MakeAsync();
        var version = (await DashboardHost.PageAsync(meetings.Secretary, Page)).QuerySelector("input[name=version]")!.GetAttribute("value")!;
        await ChangeAsync("13900008765");

        var merge = await DashboardHost.PageAsync(await SendAsync("13700001111", version));

        Assert.Equal("keep-personal-phone", merge.QuerySelector("input[type=radio]")!.GetAttribute("name"));
        Assert.Contains("139****8765", merge.QuerySelector(".error-sum table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("1370000", merge.QuerySelector(".error-sum table")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(SendAsync("13700001111", merge.QuerySelector("input[name=version]")!.GetAttribute("value"), ("keep-personal-phone", "theirs")));
        Assert.Equal("139****8765", await PhoneAsync());
    }

    public void Dispose()
    {
        meetings.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task MakeAsync(string level = "city") => DoneAsync(meetings.Secretary.SendAsync(
        "/joint/meetings/members/new", ("level", level), ("department", "health"), ("name", "王某"), ("post", ""), ("role", "Member"), ("from", "2020-01-01"), ("until", ""), ("personal-phone", "138 0000 4321")));

    private static async Task<string> SheetsAsync(byte[] workbook)
    {
        await using var zip = new ZipArchive(new MemoryStream(workbook));
        var all = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Stop));
            all.Append(await reader.ReadToEndAsync(Stop));
        }

        return all.ToString();
    }

    private Task ChangeAsync(string phone) => DoneAsync(SendAsync(phone));

    private async Task<HttpResponseMessage> SendAsync(string phone, string? version = null, params (string, string)[] more)
    {
        var form = await DashboardHost.PageAsync(meetings.Secretary, Page);
        string Was(string name) => form.QuerySelector($"input[name='was-{name}']")!.GetAttribute("value")!;
        return await meetings.Secretary.SendAsync(Page, Page, [("version", version ?? form.QuerySelector("input[name=version]")!.GetAttribute("value")!), ("name", "王某"), ("role", "Member"), ("from", "2020-01-01"), ("personal-phone", phone), ("was-personal-phone", version is null ? Was("personal-phone") : Mask), ("was-name", "王某"), ("was-role", "Member"), ("was-from", "2020-01-01"), .. more]);
    }

    private async Task<string?> PhoneAsync()
    {
        await using var db = meetings.Operations();
        return (await db.Set<Member>().SingleAsync(Stop)).Phone?.Mask;
    }
}
