using System.Globalization;
using System.Net;
using Dashboard.Tests.Pages.SignIn;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Model.Operations.Audit;
using Model.Operations.People;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Exports;

/// <summary>Taking away through the real host: who may, what it asks, what is written down and what the file carries.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Rows = "/rows?fact=injuries&county=370811&handler=xlsx";

    private readonly DashboardHost host = new();
    private readonly HttpClient browser;

    public ExportTests()
    {
        using var tiny = TwoCounties.Build();
        host.Publish(tiny);
        browser = host.Browser();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Personal => new(
        Rows, "/rows?fact=diseases&handler=xlsx", "/rows?fact=payments&handler=XLSX", "/pipeline/quarantine?handler=Xlsx", "/pipeline/quarantine?handler=csv");

    [Theory]
    [InlineData("/industries?handler=xlsx")]
    [InlineData("/industries?HANDLER=Xlsx")]
    [InlineData("/counties/370811?handler=xlsx")]
    [InlineData("/counties?handler=elsewhere")]
    [InlineData("/diseases?handler=national")]
    public async Task Who_may_look_but_not_take_away_gets_no_file_and_no_link_to_one(string address)
    {
        using var trainer = host.Browser(Roles.Trainer);

        using var answer = await trainer.Open(address);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty((await DashboardHost.PageAsync(trainer, address.Split('?')[0])).QuerySelectorAll("a[href*='handler=']"));
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task A_file_without_persons_is_one_entry_with_address_filters_and_rows()
    {
        var file = await browser.TakeAsync("/employers?county=370811&handler=xlsx");

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal(("local", null), (entry.By, entry.Reason));
        Assert.Contains("\"address\":\"/employers?county=370811&handler=xlsx\",\"rows\":1,\"there\":1", entry.After, StringComparison.Ordinal);
        Assert.Contains("local", Cells(file!, 0), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Personal))]
    public async Task Records_about_persons_are_not_given_before_somebody_says_what_for(string address)
    {
        using var answer = await browser.Open(address);

        Assert.StartsWith("/export?of=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Empty(await EntriesAsync());
        Assert.NotNull(await browser.TakeAsync(address, "季度联席会议"));
        Assert.Equal("季度联席会议", Assert.Single(await EntriesAsync()).Reason);
    }

    [Theory]
    [InlineData(Roles.SystemAdministrator, "/admin/users?handler=xlsx")]
    [InlineData(Roles.AuditAdministrator, "/admin/audit?handler=xlsx")]
    public async Task Accounts_and_the_log_ask_administrators_too(string role, string address)
    {
        using var administrator = host.Browser(role);

        Assert.StartsWith("/export", (await administrator.Open(address)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.NotNull(await administrator.TakeAsync(address));
    }

    [Theory]
    [InlineData("zh-CN", "仅限用于：核对某一案件 · local · ", "1行", "用途")]
    [InlineData("en", "Only for: 核对某一案件 · local · ", "1 rows", "Purpose")]
    public async Task The_file_says_on_every_sheet_and_printed_page_who_took_it_what_for_and_how_many_rows(string culture, string begins, string ends, string heading)
    {
        await browser.Open($"/language?to={culture}");
        var file = (await browser.TakeAsync(Rows, "核对某一案件"))!;

        using var stream = new MemoryStream(file);
        foreach (var sheet in stream.GetSheetNames())
        {
            var first = ((IDictionary<string, object>)stream.Query(sheetName: sheet).First()).Values.First().ToString()!;
            Assert.StartsWith(begins, first, StringComparison.Ordinal);
            Assert.EndsWith(ends, first, StringComparison.Ordinal);
        }

        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.All(book.WorkbookPart!.WorksheetParts, part => Assert.Contains(begins, part.Worksheet!.Elements<HeaderFooter>().Single().InnerText, StringComparison.Ordinal));
        Assert.Contains(heading, Cells(file, 0), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/rows/injuries?county=370811")]
    [InlineData("/api/v1/employers?page-size=1")]
    public async Task A_program_that_does_not_say_what_for_reads_no_records(string address)
    {
        foreach (var said in new[] { "", "&purpose=", "&purpose=%20x%20", "&purpose=" + new string('a', 201) })
        {
            var answer = await browser.Open(address + said);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("purpose", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        Assert.Empty(await EntriesAsync());
    }

    [Theory]
    [InlineData("/api/v1/rows/injuries?county=370811&purpose=quarterly-report", 1)]
    [InlineData("/api/v1/employers?page-size=1&purpose=quarterly-report", 2)]
    public async Task Lists_that_a_program_reads_are_written_down_with_their_purpose(string address, int there)
    {
        await browser.Open("/api");
        await browser.Open(address);
        await browser.Open(address + "&page=0");

        var entry = Assert.Single(await EntriesAsync());
        Assert.Contains($"\"address\":\"{address}\",\"rows\":1,\"there\":{there}", entry.After, StringComparison.Ordinal);
        Assert.Equal("quarterly-report", entry.Reason);
    }

    [Fact]
    public async Task The_csv_says_so_in_its_first_line()
    {
        var csv = System.Text.Encoding.UTF8.GetString((await browser.TakeAsync("/pipeline/quarantine?handler=csv", "=1+1 核对"))!).Split('\n');

        Assert.Contains("仅限用于：=1+1 核对 · local", csv[0], StringComparison.Ordinal);
        Assert.StartsWith("数据,文件", csv[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  核对  ")]
    public async Task A_reason_that_says_nothing_is_refused_in_words_and_nothing_is_taken(string reason)
    {
        var form = (await browser.Open(Rows)).Headers.Location!.OriginalString;

        var answer = await DashboardHost.PageAsync(await browser.SendAsync(form, ("reason", reason)));

        Assert.Contains("请填写4至200个字", answer.QuerySelector("#reason-error")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task A_reason_is_for_one_address_and_one_session()
    {
        var form = (await browser.Open(Rows)).Headers.Location!.OriginalString;
        var file = (await browser.SendAsync(form, ("reason", "核对某一案件"))).Headers.Location!.OriginalString;
        using var other = host.Browser("other", new Access([Roles.Leader], [], null));

        Assert.Equal(HttpStatusCode.Redirect, (await other.Open(file)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Open(file.Replace("370811", "370883", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Open(file[..^4] + "AAAA")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open(file)).StatusCode);
        Assert.Single(await EntriesAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/rows")]
    [InlineData("/\\elsewhere.example")]
    public async Task The_step_leads_nowhere_but_into_the_product(string of) =>
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/export?of=" + Uri.EscapeDataString(of))).StatusCode);

    [Fact]
    public async Task The_step_names_what_is_taken_and_leads_back_to_its_page()
    {
        var page = await DashboardHost.PageAsync(browser, (await browser.Open(Rows)).Headers.Location!.OriginalString);

        Assert.Contains("fact=injuries", page.QuerySelector("main code")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/rows?fact=injuries&county=370811", page.QuerySelector(".acts a.btn-outline-secondary")!.GetAttribute("href"));
    }

    public void Dispose()
    {
        browser.Dispose();
        host.Dispose();
    }

    private static IEnumerable<string> Cells(byte[] file, int sheet)
    {
        using var book = new MemoryStream(file);
        return [.. book.Query(sheetName: book.GetSheetNames()[sheet]).SelectMany(row => ((IDictionary<string, object>)row).Values).Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)!)];
    }

    private async Task<List<AuditEntry>> EntriesAsync()
    {
        await using var db = host.Operations();
        return await db.Audit.Where(entry => entry.Action == AuditActions.ExportMade).ToListAsync(Stop);
    }
}
