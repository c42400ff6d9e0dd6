using System.Net;
using System.Text;
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
        db.Batches.Add(Batch(7, "待遇支付.xlsx"));
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
    public async Task What_our_own_modules_keep_stands_apart_from_what_departments_send()
    {
        var page = await DashboardHost.PageAsync(host.Browser(), "/pipeline");

        string[] Named(string section) => [.. page.QuerySelectorAll($"section[aria-labelledby={section}] tbody th").Select(head => head.TextContent.Trim())];
        Assert.Equal(Model.Feeds.FeedCatalog.Sent.Select(feed => feed.Name.Zh), Named("feeds"));
        Assert.Equal(Model.Feeds.FeedCatalog.Own.Select(feed => feed.Name.Zh), Named("own"));
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
        var lines = await SheetAsync($"{address}&handler=Xlsx", 1, above: 2);

        Assert.Equal(rules, lines.Select(line => line["I"]));
        Assert.Equal(rules.Select(rule => rule == "required" ? "（空）" : "=1+1"), page.QuerySelectorAll("td[data-k='收到的值']").Select(c => c.TextContent.Trim()));
        Assert.Equal(sort[0] == '-' ? "descending" : "ascending", page.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
    }

    [Theory]
    [InlineData("/pipeline", "应为整数")]
    [InlineData("/pipeline/batches", "补报.csv")]
    [InlineData("/pipeline/quarantine", "补报.csv")]
    public async Task What_came_since_a_page_was_seen_shows_at_once(string address, string news)
    {
        var browser = host.Browser();
        var before = await DashboardHost.PageAsync(browser, address);
        await using (var db = host.Operations())
        {
            db.Batches.Add(Batch(8, "补报.csv"));
            db.QuarantinedRows.Add(Row(1, "not_whole", "1.5", batch: 8));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var after = await DashboardHost.PageAsync(browser, address);

        Assert.DoesNotContain(news, before.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(news, after.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_shows_how_it_stands_each_time_the_page_is_seen()
    {
        var browser = host.Browser();
        await using var db = host.Operations();
        var run = new IngestRun { Trigger = RunTrigger.Manual, StartedAt = new DateTimeOffset(2026, 11, 10, 1, 0, 0, TimeSpan.Zero) };
        db.Runs.Add(run);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var during = await DashboardHost.PageAsync(browser, "/pipeline");
        run.Finish(new DateTimeOffset(2026, 11, 10, 1, 1, 0, TimeSpan.Zero), RunOutcome.Done, 0, null);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var after = await DashboardHost.PageAsync(browser, "/pipeline");

        Assert.Equal(["正在运行", "完成，有隔离行"], during.QuerySelectorAll("section[aria-labelledby=runs] .status").Select(s => s.TextContent));
        Assert.Equal(["完成", "完成，有隔离行"], after.QuerySelectorAll("section[aria-labelledby=runs] .status").Select(s => s.TextContent));
    }

    [Fact]
    public async Task Batches_are_filtered_by_feed_on_the_page_and_in_the_workbook()
    {
        await using (var db = host.Operations())
        {
            db.Batches.Add(Batch(8, "培训.xlsx", "trainings"));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var page = await DashboardHost.PageAsync(host.Browser(), "/pipeline/batches?feed=trainings");
        var lines = await SheetAsync("/pipeline/batches?feed=trainings&handler=Xlsx", 1);

        Assert.Contains("培训.xlsx", Assert.Single(page.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Equal("trainings", page.QuerySelector("select[name=feed] option[selected]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("form a[href='/pipeline/batches']"));
        Assert.Equal("培训.xlsx", Assert.Single(lines)["C"]);
    }

    [Fact]
    public async Task Freshness_runs_and_problems_can_be_taken_away_as_a_workbook()
    {
        var feeds = await SheetAsync("/pipeline?handler=Xlsx", 1);
        var runs = await SheetAsync("/pipeline?handler=Xlsx", 2);
        var problems = await SheetAsync("/pipeline?handler=Xlsx", 3);

        Assert.Equal(Model.Feeds.FeedCatalog.All.Select(f => f.Name.Zh), feeds.Select(line => line["A"]));
        Assert.Equal(("收件箱来文", 1234d), (runs[0]["C"], runs[0]["H"]));
        Assert.Equal(2, problems.Count);
    }

    [Fact]
    public async Task The_quarantine_can_be_taken_away_as_a_workbook_and_as_text_that_is_not_a_formula()
    {
        var xlsx = await host.Browser().TakeAsync("/pipeline/quarantine?handler=Xlsx&feed=payments");
        var csv = Encoding.UTF8.GetString((await host.Browser().TakeAsync("/pipeline/quarantine?handler=Csv&feed=payments"))!);

        using var book = new MemoryStream(xlsx!);
        Assert.Equal(4, book.Query(sheetName: book.GetSheetNames()[1]).Count());
        Assert.Contains(",'=1+1,", csv, StringComparison.Ordinal);
        Assert.Equal(4, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
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

    [Theory]
    [InlineData("zipbomb_512mb.xlsx", "压缩炸弹")]
    [InlineData("zipslip.xlsx", "危险的文件名")]
    [InlineData("xxe.xlsx", "文档类型声明")]
    [InlineData("billion_laughs.xlsx", "文档类型声明")]
    [InlineData("html_named.xls", "网页")]
    [InlineData("csv_named.xlsx", "扩展名不符")]
    [InlineData("ole_encrypted.xlsx", "打开密码")]
    [InlineData("truncated.xlsx", "损坏")]
    public async Task A_hostile_or_mistaken_file_is_refused_at_the_door_with_what_is_wrong_with_it(string name, string words)
    {
        var path = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "tests", "awkward", name);

        var answer = await UploadAsync(name, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

        Assert.Contains(words, (await DashboardHost.PageAsync(answer)).QuerySelector("#file-error")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(host.Data.Inbox));
    }

    [Theory]
    [InlineData("date1904.xlsx")]
    [InlineData("utf16le_nobom.csv")]
    [InlineData("gbk.csv")]
    public async Task An_unusual_file_that_can_be_read_is_taken(string name)
    {
        var path = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "tests", "awkward", name);

        await UploadAsync(name, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

        Assert.Equal(name, Path.GetFileName(Assert.Single(Directory.EnumerateFiles(host.Data.Inbox))));
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

    /// <summary>Lines of a sheet below its heads; the cover is sheet 0.</summary>
    private async Task<List<IDictionary<string, object>>> SheetAsync(string address, int sheet, int above = 1)
    {
        using var book = new MemoryStream((await host.Browser().TakeAsync(address))!);
        return [.. book.Query(sheetName: book.GetSheetNames()[sheet]).Skip(above).Cast<IDictionary<string, object>>()];
    }

    private static ReceivedBatch Batch(int id, string file, string feed = "payments") => new()
    {
        BatchId = id,
        Feed = feed,
        FileName = file,
        FileSha256 = new string('a', 64),
        FileBytes = 4096,
        LoadedAt = new DateTimeOffset(2026, 11, 9, 1, 0, 0, TimeSpan.Zero),
        BusinessDate = new DateOnly(2026, 11, 9),
        ReadRows = 1234,
        AcceptedRows = 1200,
        QuarantinedRows = 30,
        DuplicateRows = 4,
        SkippedRows = 2,
    };

    private static QuarantinedRow Row(int ordinal, string rule, string? value, int batch = 7) => new()
    {
        BatchId = batch,
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
