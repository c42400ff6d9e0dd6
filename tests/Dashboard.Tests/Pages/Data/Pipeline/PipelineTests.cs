using System.Net;
using Dashboard.Pages.Data.Pipeline;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Model.Operations;
using Model.Warehouse;

namespace Dashboard.Tests.Pages.Data.Pipeline;

public sealed class PipelineTests : IDisposable
{
    private readonly DashboardHost host = new();

    public PipelineTests()
    {
        using var db = host.Operations();
        db.Batches.Add(new ReceivedBatch
        {
            BatchId = 7,
            Feed = "payments",
            FileName = "待遇支付.xlsx",
            FileSha256 = new string('a', 64),
            FileBytes = 4096,
            LoadedAt = new DateTimeOffset(2026, 11, 9, 1, 0, 0, TimeSpan.Zero),
            BusinessDate = new DateOnly(2026, 11, 9),
            ReadRows = 1234,
            AcceptedRows = 1200,
            QuarantinedRows = 30,
            DuplicateRows = 4,
            SkippedRows = 2,
        });
        db.QuarantinedRows.Add(Row(1, "required", null));
        db.QuarantinedRows.Add(Row(2, "not_a_number", "=1+1"));
        var run = new IngestRun { Trigger = RunTrigger.Inbox, StartedAt = new DateTimeOffset(2026, 11, 9, 1, 0, 0, TimeSpan.Zero) };
        run.Tell("""[{"file":"待遇支付.xlsx","feed":"payments","batch":7,"read":1234,"accepted":1200,"quarantined":30,"duplicate":4,"skipped":2}]""", "b-1", "");
        run.Finish(new DateTimeOffset(2026, 11, 9, 1, 1, 0, TimeSpan.Zero), RunOutcome.Quarantined, 1, null);
        db.Runs.Add(run);
        db.SaveChanges();
    }

    [Fact]
    public async Task A_batch_shows_that_its_numbers_add_up()
    {
        var page = await DashboardHost.PageAsync(host.Browser(), "/pipeline/batches/7");

        Assert.Equal(["1,234", "1,200", "30", "4"], page.QuerySelectorAll(".equation b").Select(b => b.TextContent));
        Assert.Contains("数目相符", page.QuerySelector(".equation")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("另有2行", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pipeline/runs/1")]
    [InlineData("/pipeline")]
    [InlineData("/pipeline/batches?feed=payments")]
    [InlineData("/pipeline/quarantine")]
    public async Task Runs_and_batches_lead_to_each_other_in_both_languages(string address)
    {
        foreach (var culture in new[] { "zh-CN", "en" })
        {
            var page = await DashboardHost.PageAsync(host.Browser(), $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}culture={culture}");

            Assert.Equal(culture, page.DocumentElement.GetAttribute("lang"));
            Assert.NotNull(page.QuerySelector("main a[href^='/pipeline/']"));
            Assert.Equal(culture == "en", page.QuerySelector("h1")!.TextContent.All(c => c < 0x2E80));
        }
    }

    [Fact]
    public async Task A_quarantined_row_says_where_it_stands_what_is_wrong_and_what_to_do()
    {
        var page = await DashboardHost.PageAsync(host.Browser(), "/pipeline/quarantine?rule=not_a_number");

        var row = Assert.Single(page.QuerySelectorAll("tbody tr")).TextContent;
        Assert.Contains("2026年", row, StringComparison.Ordinal);
        Assert.Contains("第12行", row, StringComparison.Ordinal);
        Assert.Contains("=1+1", row, StringComparison.Ordinal);
        Assert.Contains("应为数字", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quarantined_rows_are_filtered_by_a_form_whose_choices_stand_in_the_address_and_can_be_cleared()
    {
        var page = await DashboardHost.PageAsync(host.Browser(), "/pipeline/quarantine?feed=payments&rule=not_a_number&column=&batch=7");

        Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Equal(
            ["payments", "not_a_number", "", "7"],
            page.QuerySelectorAll("form[action='/pipeline/quarantine'] select").Select(s => s.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""));
        Assert.Equal(3, page.QuerySelectorAll(".chosen a").Length);
        Assert.NotNull(page.QuerySelector("form a[href='/pipeline/quarantine']"));
    }

    [Theory]
    [InlineData("rule", "not_a_number", "required")]
    [InlineData("-rule", "required", "not_a_number")]
    public async Task Page_and_workbook_of_the_quarantine_keep_the_order_asked_for(string sort, params string[] rules)
    {
        var address = $"/pipeline/quarantine?sort={sort}";
        var page = await DashboardHost.PageAsync(host.Browser(), address);
        var xlsx = await host.Browser().GetByteArrayAsync(new Uri($"{address}&handler=Xlsx", UriKind.Relative), TestContext.Current.CancellationToken);

        using var book = new MemoryStream(xlsx);
        var lines = book.Query(sheetName: book.GetSheetNames()[1]).Skip(1).Cast<IDictionary<string, object>>();
        Assert.Equal(rules, lines.Select(line => line["I"]));
        Assert.Equal(rules.Select(rule => rule == "required" ? "（空）" : "=1+1"), page.QuerySelectorAll("td[data-k='收到的值']").Select(c => c.TextContent.Trim()));
        Assert.Equal(sort[0] == '-' ? "descending" : "ascending", page.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task The_quarantine_can_be_taken_away_as_a_workbook_and_as_text_that_is_not_a_formula()
    {
        var xlsx = await host.Browser().GetByteArrayAsync(new Uri("/pipeline/quarantine?handler=Xlsx&feed=payments", UriKind.Relative), TestContext.Current.CancellationToken);
        var csv = await host.Browser().GetStringAsync(new Uri("/pipeline/quarantine?handler=Csv&feed=payments", UriKind.Relative), TestContext.Current.CancellationToken);

        using var book = new MemoryStream(xlsx);
        Assert.Equal(3, book.Query(sheetName: book.GetSheetNames()[1]).Count());
        Assert.Contains(",'=1+1,", csv, StringComparison.Ordinal);
        Assert.Equal(3, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("/pipeline/runs/99")]
    [InlineData("/pipeline/batches/99")]
    public async Task What_does_not_exist_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().Open(address)).StatusCode);

    [Fact]
    public async Task An_uploaded_file_waits_in_the_inbox_under_a_safe_name_and_is_written_down()
    {
        var answer = await UploadAsync("..\\..\\参保 2026.CSV", "统一社会信用代码,1月\n"u8.ToArray());

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("参保 2026.csv", Path.GetFileName(Assert.Single(Directory.GetFiles(host.Data.Inbox))));
        await using var db = host.Operations();
        Assert.Equal("local", (await db.Uploads.SingleAsync(TestContext.Current.CancellationToken)).By);
    }

    [Theory]
    [InlineData("工具.exe", "MZ")]
    [InlineData("参保.xlsx", "not a workbook")]
    [InlineData("参保.csv", "PK\u0003\u0004\0\0")]
    [InlineData("参保.xls", "x")]
    [InlineData("空.csv", "")]
    public async Task A_file_that_is_not_what_it_should_be_is_refused_in_words_and_not_kept(string name, string contents)
    {
        var answer = await UploadAsync(name, System.Text.Encoding.UTF8.GetBytes(contents));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty((await DashboardHost.PageAsync(answer)).QuerySelector("#file-error")!.TextContent.Trim());
        Assert.Empty(Directory.EnumerateFiles(host.Data.Inbox));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_as_too_large_and_not_kept()
    {
        var answer = await UploadAsync("大.csv", new byte[UploadedFile.MostBytes + (2 << 20)]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("文件太大", (await DashboardHost.PageAsync(answer)).QuerySelector("h1")!.TextContent);
        Assert.Empty(Directory.EnumerateFiles(host.Data.Inbox));
    }

    [Fact]
    public async Task A_build_that_broke_a_promise_is_told_with_the_rows_that_broke_it()
    {
        var row = new Dictionary<string, string?>(StringComparer.Ordinal) { ["feed"] = "payments", ["lost"] = "3" };
        host.Data.Create();
        new BuildFailure(DateTimeOffset.UnixEpoch, [new FailedCheck("nothing_is_lost", "没有丢行。", "No row is lost.", 1, [row])]).Write(host.Data);

        var page = await DashboardHost.PageAsync(host.Browser(), "/pipeline?culture=en");

        Assert.Contains("No row is lost.", page.QuerySelector(".notice-bad")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("section[aria-labelledby=checks] td"), cell => cell.TextContent == "payments");
    }

    [Fact]
    public async Task A_form_without_its_token_starts_nothing()
    {
        using var empty = new FormUrlEncodedContent([]);

        Assert.Equal(HttpStatusCode.BadRequest, (await host.Browser().PostAsync(new Uri("/pipeline?handler=Run", UriKind.Relative), empty, TestContext.Current.CancellationToken)).StatusCode);
    }

    public void Dispose() => host.Dispose();

    private async Task<HttpResponseMessage> UploadAsync(string name, byte[] contents)
    {
        var browser = host.Browser();
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(await DashboardHost.TokenAsync(browser, "/pipeline")), "__RequestVerificationToken");
        form.Add(new ByteArrayContent(contents), "file", name);
        return await browser.PostAsync(new Uri("/pipeline?handler=Upload", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private static QuarantinedRow Row(int ordinal, string rule, string? value) => new()
    {
        BatchId = 7,
        Ordinal = ordinal,
        Sheet = "2026年",
        RowNumber = 11 + (ordinal - 1),
        ColumnHeader = "金额",
        ColumnName = "amount",
        Value = value,
        Rule = rule,
        RowJson = "{}",
    };
}
