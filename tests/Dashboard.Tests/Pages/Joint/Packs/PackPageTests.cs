using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Dashboard.Exports;
using Dashboard.Tests.Pages.SignIn;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.People;
using Model.Tests.Analysis;
using Model.Tests.Operations;

namespace Dashboard.Tests.Pages.Joint.Packs;

public sealed class PackPageOnSqliteTests() : PackPageTests(TestStore.OnSqlite());

public sealed class PackPageOnPostgresTests(PostgresServer server) : PackPageTests(TestStore.OnPostgres(server));

/// <summary>数据包 through the real host: frozen once, the same ever after, read and commented on by the departments.</summary>
public abstract class PackPageTests : IDisposable
{
    private static readonly (string, string)[] AllSections = [("sections", "counties"), ("sections", "employers"), ("sections", "prevention"), ("sections", "diseases"), ("sections", "key-industries"), ("sections", "resolutions"), ("sections", "enrolment-gaps")];

    private readonly DashboardHost host;
    private readonly HttpClient secretary;
    private readonly int meeting;
    private string page;

    protected PackPageTests(TestStore store)
    {
        host = new DashboardHost(store);
        Publish("b-1", cases: 2);
        secretary = host.Browser(Roles.Secretary);
        using var db = host.Operations();
        var planned = new Meeting { Facts = new("2026年第二次联席会议", new(2026, 12, 1), null, "市政府会议室", "张三", ""), CreatedBy = "secretary", CreatedAt = DateTimeOffset.UnixEpoch };
        db.Add(planned);
        db.SaveChanges();
        meeting = planned.Id;
        page = string.Create(CultureInfo.InvariantCulture, $"/joint/meetings/{meeting}/pack");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pack_shows_the_same_digits_after_a_later_build_and_says_what_was_corrected()
    {
        await FreezeAsync();
        var frozen = await FiguresAsync();
        Assert.Contains("2.00‰", frozen[0], StringComparison.Ordinal);

        Publish("b-2", cases: 3);
        var later = await DashboardHost.PageAsync(secretary, page);

        Assert.Equal(frozen, await FiguresAsync());
        var notice = later.QuerySelector(".notice-bad")!.Text();
        Assert.Contains("b-2", notice, StringComparison.Ordinal);
        Assert.Contains("2.00‰", notice, StringComparison.Ordinal);
        Assert.Contains("3.00‰", notice, StringComparison.Ordinal);
        Assert.Contains("b-1", later.QuerySelector(".answer")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frozen_digits_outlive_the_snapshot_they_came_from()
    {
        await FreezeAsync();
        var frozen = await FiguresAsync();

        Publish("b-2", cases: 2);
        File.Delete(host.Data.SnapshotFile("b-1"));

        Assert.Equal(frozen, await FiguresAsync());
        Assert.Contains("没有更正", await (await secretary.Open(page)).SaysAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_about_a_change_is_marked_until_a_figure_backs_it()
    {
        await FreezeAsync();

        await WriteAsync("counties", "任城区明显上升。", "");
        Assert.Contains("1句没有数据支撑", await (await secretary.Open(page)).SaysAsync(), StringComparison.Ordinal);
        await secretary.SendAsync(page, page + "?handler=TakeOut", ("number", "1"));
        await WriteAsync("counties", "任城区为2.00‰。", "1");

        var says = await (await secretary.Open(page)).SaysAsync();
        Assert.Contains("1句评述都有数据支撑", says, StringComparison.Ordinal);
        Assert.Contains("有数据支撑：任城区", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Departments_see_it_and_comment_and_cannot_change_it()
    {
        await FreezeAsync();
        var liaison = host.Browser(Roles.Liaison);

        await liaison.SendAsync(page, page + "/comment", ("comment", "请补充在建项目参保情况。"));

        Assert.Contains("住房和城乡建设局", await (await secretary.Open(page)).SaysAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await liaison.SendAsync(page, page + "?handler=Freeze", AllSections)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await liaison.SendAsync(page, page + "?handler=Write", ("section", "counties"), ("sentence", "x"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Browser(Roles.Rate).Open(page)).StatusCode);
    }

    [Fact]
    public async Task Commentary_and_comments_outlive_a_session_that_ended()
    {
        await FreezeAsync();
        using var liaison = host.Browser(Roles.Liaison);
        await using (var db = host.Operations())
        {
            foreach (var session in await db.Sessions.ToListAsync(Stop))
            {
                session.SeenAt = DateTimeOffset.UtcNow.AddDays(-1);
            }

            await db.SaveChangesAsync(Stop);
        }

        using var sentence = new FormUrlEncodedContent([new("section", "counties"), new("sentence", "写了半天的评述"), new("figure", "1")]);
        using var comment = new FormUrlEncodedContent([new("comment", "写了半天的意见")]);
        await secretary.PostAsync(new Uri(page + "?handler=Write", UriKind.Relative), sentence, Stop);
        await liaison.PostAsync(new Uri(page + "/comment", UriKind.Relative), comment, Stop);

        var written = await DashboardHost.PageAsync(host.Browser(Roles.Secretary), page);
        Assert.Equal("写了半天的评述", written.QuerySelector("#sentence-counties")!.TextContent);
        Assert.Equal("1", written.QuerySelector("#figure-counties option[selected]")!.GetAttribute("value"));
        Assert.Equal("", written.QuerySelector("#sentence-employers")!.TextContent);
        Assert.Equal("写了半天的意见", (await DashboardHost.PageAsync(host.Browser(Roles.Liaison), page + "/comment")).QuerySelector("#comment")!.TextContent);
    }

    [Fact]
    public async Task A_department_sees_the_sections_that_concern_it_and_the_leading_one_all()
    {
        await FreezeAsync();
        await WriteAsync("diseases", "尘肺病人数上升。", "");
        using var housing = host.Browser(Roles.Liaison);
        using var lead = host.Browser("lead", new Access([Roles.Liaison], [], "hrss"));
        using var both = host.Browser("both", new Access([Roles.Liaison, Roles.Leader], [], "housing"));

        var shown = await DashboardHost.PageAsync(housing, page);

        Assert.Equal(["h-key-industries", "h-counties", "h-employers", "h-prevention", "h-resolutions", "h-enrolment-gaps"], Sections(shown));
        Assert.Contains("7章中的6章", shown.Body!.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("尘肺", shown.QuerySelector("main")!.Text(), StringComparison.Ordinal);
        Assert.Equal(7, Sections(await DashboardHost.PageAsync(lead, page)).Count);
        Assert.Equal(7, Sections(await DashboardHost.PageAsync(both, page)).Count);
        using var book = new MemoryStream((await housing.TakeAsync(page + "?handler=xlsx"))!);
        Assert.DoesNotContain(book.GetSheetNames(), name => name.StartsWith("职业病", StringComparison.Ordinal));
        using var document = new MemoryStream(await (await housing.Open(page + "?handler=docx")).Content.ReadAsByteArrayAsync(Stop));
        using var word = WordprocessingDocument.Open(document, isEditable: false);
        Assert.DoesNotContain("尘肺", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.All(word.MainDocumentPart.FooterParts, foot => Assert.Contains("导出人：", foot.Footer!.InnerText, StringComparison.Ordinal));

        static IReadOnlyList<string> Sections(IDocument one) => [.. one.QuerySelectorAll("main section[aria-labelledby^=h-]").Select(section => section.GetAttribute("aria-labelledby")!)];
    }

    [Fact]
    public async Task A_share_is_shown_of_how_many_and_changes_by_points()
    {
        await FreezeAsync();

        var row = (await DashboardHost.PageAsync(secretary, page)).QuerySelectorAll("section[aria-labelledby=h-resolutions] tbody tr").Select(row => string.Join(' ', row.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Single(row => row.StartsWith("住房和城乡建设局 按期办结率", StringComparison.Ordinal));

        Assert.Contains("50.0%", row, StringComparison.Ordinal);
        Assert.Contains("1/2项", row, StringComparison.Ordinal);
        Assert.EndsWith("-50.0个百分点", row.Replace('−', '-'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_countys_pack_holds_the_countys_figures_whoever_freezes_it_and_nobody_sees_false_corrections()
    {
        const string Zoucheng = "370883";
        await using (var db = host.Operations())
        {
            var planned = new Meeting { County = Zoucheng, Facts = new("邹城市联席会议", new(2026, 12, 2), null, "邹城", "李四", ""), CreatedBy = "secretary", CreatedAt = DateTimeOffset.UnixEpoch };
            db.Add(planned);
            await db.SaveChangesAsync(Stop);
            page = string.Create(CultureInfo.InvariantCulture, $"/joint/meetings/{planned.Id}/pack");
        }

        await FreezeAsync();
        Publish("b-2", cases: 2);
        using var county = host.Browser(Roles.Prevention, Zoucheng);

        foreach (var browser in new[] { secretary, county })
        {
            var shown = await DashboardHost.PageAsync(browser, page);
            Assert.Contains("没有更正", shown.Body!.Text(), StringComparison.Ordinal);
            Assert.Equal("邹城市", Assert.Single(shown.QuerySelectorAll("section[aria-labelledby=h-counties] tbody th")).Text().Trim());
            // Two cases a month of the county, not four of both.
            Assert.All(shown.QuerySelectorAll("section[aria-labelledby=h-key-industries] tbody tr").Select(row => row.Text()).Where(row => row.Contains("煤矿", StringComparison.Ordinal)), row => Assert.Contains("24", row, StringComparison.Ordinal));
        }

        using var document = new MemoryStream(await (await secretary.Open(page + "?handler=docx")).Content.ReadAsByteArrayAsync(Stop));
        using var word = WordprocessingDocument.Open(document, isEditable: false);
        Assert.Contains("邹城市工伤预防联席会议办公室", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);

        Publish("b-3", cases: 3);
        await secretary.Open(page);
        var corrected = (await DashboardHost.PageAsync(county, page)).QuerySelector(".notice-bad")!.Text();
        Assert.DoesNotContain("任城区", corrected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citys_pack_is_not_there_for_a_county()
    {
        await FreezeAsync();
        var county = host.Browser(Roles.Prevention, "370811");

        Assert.Equal(HttpStatusCode.NotFound, (await county.Open(page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await county.Open(page + "?handler=docx")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await county.Open(page + "?handler=xlsx")).StatusCode);
        using var other = host.Browser(Roles.Secretary, "370811");
        foreach (var sent in new[] { "?handler=Freeze", "?handler=Write", "?handler=TakeOut", "/comment" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync("/joint/meetings/new", page + sent, ("sections", "counties"), ("section", "counties"), ("sentence", "x"), ("number", "1"), ("comment", "x"))).StatusCode);
        }

        Assert.DoesNotContain("2026年第二次联席会议", await (await county.Open("/joint/packs")).SaysAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_away_as_a_document_and_as_a_workbook_and_both_are_written_down()
    {
        await FreezeAsync();
        await WriteAsync("counties", "任城区明显上升。", "");

        using var document = new MemoryStream(await (await secretary.Open(page + "?handler=docx")).Content.ReadAsByteArrayAsync(Stop));
        using (var word = WordprocessingDocument.Open(document, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(word, Stop));
            Assert.Contains("任城区明显上升。（待核：没有数据支撑）", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
            Assert.NotEmpty(word.MainDocumentPart.ImageParts);
        }

        using var answer = await secretary.Open(page + "?handler=xlsx");
        Assert.Equal(XlsxExport.ContentType, answer.Content.Headers.ContentType!.MediaType);
        using var book = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Stop));
        Assert.Contains(book.GetSheetNames(), name => name.StartsWith('县'));
        await using var db = host.Operations();
        Assert.Equal(2, await db.Audit.CountAsync(entry => entry.Action == AuditActions.ExportMade, Stop));
    }

    [Fact]
    public async Task A_meeting_that_was_held_keeps_its_pack()
    {
        await FreezeAsync();
        await using (var db = host.Operations())
        {
            await db.Database.ExecuteSqlRawAsync("update joint_meeting set \"State\" = 'Held'", Stop);
        }

        var answer = await secretary.SendAsync(page, page + "?handler=Freeze", AllSections);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var after = host.Operations();
        Assert.Equal(1, await after.Audit.CountAsync(entry => entry.Action == AuditActions.RecordMade && entry.Subject.StartsWith("DataPack "), Stop));
    }

    [Fact]
    public async Task Frozen_again_before_the_meeting_it_holds_the_new_digits()
    {
        await FreezeAsync();
        Publish("b-2", cases: 3);

        await FreezeAsync();

        Assert.Contains("3.00‰", (await FiguresAsync())[0], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await secretary.SendAsync(page, page + "?handler=Freeze")).StatusCode);
    }

    public void Dispose()
    {
        secretary.Dispose();
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task FreezeAsync() => Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(page, page + "?handler=Freeze", AllSections)).StatusCode);

    private Task<HttpResponseMessage> WriteAsync(string section, string sentence, string figure) =>
        secretary.SendAsync(page, page + "?handler=Write", ("section", section), ("sentence", sentence), ("figure", figure));

    /// <summary>Rows of the counties' table.</summary>
    private async Task<IReadOnlyList<string>> FiguresAsync() =>
        [.. (await DashboardHost.PageAsync(secretary, page)).QuerySelectorAll("section[aria-labelledby=h-counties] tbody tr").Select(row => row.Text())];

    private void Publish(string build, long cases)
    {
        using var tiny = new TinySnapshot();
        foreach (var county in new[] { "370811", "370883" })
        {
            for (var month = new DateOnly(2024, 1, 1); month <= tiny.DataThrough; month = month.AddMonths(1))
            {
                var key = new CellKey(month, county, "06", "", "50-249", "unit");
                tiny.Cells.Add(new Cell(key, 12_000));
                tiny.Injuries.Add(new Injury(key, "14-1", "01", "minor", month.Year == 2025 ? cases : 1));
            }
        }

        tiny.Add("insert into marts.mart_joint_department_year (county_code, department, year, resolutions) values ('city', 'housing', 2025, 2)");
        tiny.Add("""
            insert into marts.fct_joint_resolution (resolution_id, county_code, department, resolved_on, due_on, reported_on) values
                (1, 'city', 'housing', '2024-01-10', '2024-05-01', '2024-04-01'),
                (2, 'city', 'housing', '2025-01-10', '2025-05-01', '2025-04-01'),
                (3, 'city', 'housing', '2025-01-10', '2025-06-01', '2025-06-02')
            """);
        host.Publish(tiny, build);
    }
}
