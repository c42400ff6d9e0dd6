using System.Net;
using AngleSharp.Dom;
using MiniExcelLibs;
using Model.Tests.Analysis;
using static Ingest.Tests.Contracts.Identifiers;

namespace Dashboard.Tests.Pages.Data.Pipeline;

/// <summary>The end of the walk to the source: one row of a received file.</summary>
public sealed class BatchRowTests : IDisposable
{
    private const string Trainings = "统一社会信用代码,培训日期,培训类别,参训人数,合格人数,学时";
    private const string Payments = "支付流水号,姓名,身份证号,统一社会信用代码,支付月份,待遇项目,支付金额,支付渠道";

    private readonly DashboardHost host = new();
    private readonly ReceivedFiles files;

    public BatchRowTests() => files = new ReceivedFiles(host);

    [Theory]
    [InlineData("zh-CN", "参训人数", "key_post 重点岗位培训")]
    [InlineData("en", "Persons trained", "key_post Key-post training")]
    public async Task An_accepted_row_shows_each_column_of_the_contract_with_the_value_stored(string culture, string column, string kind)
    {
        await files.LoadWorkbookAsync(
            "2022年.xlsx", ("上半年", [Trainings, $"{Uscc(1)},2022-03-07,key_post,20,18,8"]), ("下半年", [Trainings, $"{Uscc(1)},2022-09-07,key_post,77,18,8"]));

        var page = await OpenAsync($"?sheet=上半年&row=2&culture={culture}");

        var values = page.QuerySelectorAll("section tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent.Trim(), r => r.QuerySelector("td")!.TextContent.Trim(), StringComparer.Ordinal);
        Assert.Equal("20", values[column]);
        Assert.Contains(kind, values.Values);
        Assert.Contains("2022-03-07", values.Values);
    }

    [Fact]
    public async Task The_source_of_a_fact_row_names_its_feed_and_leads_to_the_row_itself()
    {
        Publish("insert into marts.fct_injury (case_number, occurred_on, month, status, county_code, batch_id, sheet, row_number) values ('1号', '2025-03-04', '2025-03-01', 'recognised', '370811', 2, '3月', 45)");

        var source = (await DashboardHost.PageAsync(host.Browser(), "/rows?fact=injuries")).QuerySelector("tbody td:last-child")!;

        Assert.Equal("工伤事故与认定 › 工伤认定.xlsx › 3月 › 45", Plain(source));
        Assert.Equal("/pipeline/batches/2/row?sheet=3%E6%9C%88&row=45", source.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_source_of_a_row_of_a_csv_names_no_sheet_on_the_page_and_in_the_workbook()
    {
        Publish("""
            insert into meta.batch (batch_id, feed, file_name) values (3, 'contributions', '2025年.csv');
            insert into marts.fct_contribution_month (employer_code, month, county_code, batch_id, sheet, row_number) values ('E', '2025-03-01', '370811', 3, '2025年.csv', 151412);
            """);

        var source = (await DashboardHost.PageAsync(host.Browser(), "/rows?fact=contributions")).QuerySelector("tbody td:last-child")!;
        using var book = new MemoryStream((await host.Browser().TakeAsync("/rows?fact=contributions&handler=xlsx"))!);

        Assert.Equal("工伤保险费缴费明细 › 2025年.csv › 151412", Plain(source));
        var line = book.Query(sheetName: book.GetSheetNames()[1]).Cast<IDictionary<string, object>>().Last().Values.ToList();
        Assert.Equal((object?[])["工伤保险费缴费明细", "2025年.csv", null, 151412d], line[^4..]);
    }

    [Fact]
    public async Task A_row_kept_out_shows_its_cells_and_how_it_contradicts_the_other_row_of_its_key()
    {
        await files.LoadWorkbookAsync(
            "2022年.xlsx", ("培训台账", [Trainings, $"{Uscc(1)},2022-03-01,key_post,20,18,8", $"{Uscc(1)},2022-03-01,key_post,20,17,8"]));

        var text = Plain((await OpenAsync("?sheet=培训台账&row=3")).QuerySelector("main")!);

        Assert.Contains("被隔离", text, StringComparison.Ordinal);
        Assert.Contains("培训台账 第2行、第3行", text, StringComparison.Ordinal);
        Assert.Contains("合格人数：第2行“18”、第3行“17”", text, StringComparison.Ordinal);
        Assert.DoesNotContain("参训人数：", text, StringComparison.Ordinal);
        Assert.Contains(Uscc(1), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_with_months_across_shows_a_record_a_month_and_what_was_kept_out_of_it()
    {
        await files.LoadAsync("2022年.csv", "统一社会信用代码,2022年1月,2022年2月,2022年3月", $"{Uscc(1)},5,约6,7");

        var page = await OpenAsync("?row=2");

        var stored = page.QuerySelectorAll("section[aria-labelledby=accepted] tbody tr").Select(Plain).ToList();
        Assert.Equal(2, stored.Count);
        Assert.Contains("2022-01", stored[0], StringComparison.Ordinal);
        Assert.Contains("约6", Plain(page.QuerySelector("section[aria-labelledby=kept-out-1]")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_shows_no_person_by_name_or_number()
    {
        await files.LoadAsync("2022年.csv", Payments, $"P1,王小明,{Person(1)},{Uscc(1)},2022-05,医疗费,1234.5,基金");

        var text = Plain((await OpenAsync("?row=2")).QuerySelector("main")!);

        Assert.Contains("1,234.50", text, StringComparison.Ordinal);
        Assert.Contains("王*明", text, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Person(1), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_somebody_writes_the_warehouse_the_page_says_so_and_answers_when_that_has_ended()
    {
        await files.LoadAsync("2022年.csv", Trainings, $"{Uscc(1)},2022-03-07,key_post,20,18,8");
        using (new FileStream(host.Data.LockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var busy = await host.Browser().Open("/pipeline/batches/1/row?row=2");

            Assert.Equal(HttpStatusCode.OK, busy.StatusCode);
            Assert.Contains("稍后", (await DashboardHost.PageAsync(busy)).QuerySelector(".notice-info")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("已接收", Plain((await OpenAsync("?row=2")).QuerySelector("main")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pipeline/batches/9/row?row=2")]
    [InlineData("/pipeline/batches/1/row")]
    public async Task A_batch_or_row_that_cannot_be_is_not_found(string address)
    {
        await files.LoadAsync("2022年.csv", Trainings, $"{Uscc(1)},2022-03-07,key_post,20,18,8");

        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().Open(address)).StatusCode);
    }

    [Fact]
    public async Task A_row_that_left_no_record_says_why_it_may_not_have()
    {
        await files.LoadAsync("2022年.csv", Trainings, $"{Uscc(1)},2022-03-07,key_post,20,18,8");

        Assert.Contains("标题、空行或合计行", Plain((await OpenAsync("?row=1")).QuerySelector("main")!), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        files.Dispose();
        host.Dispose();
    }

    private void Publish(string rows)
    {
        using var tiny = new TinySnapshot();
        tiny.Add(rows);
        host.Publish(tiny);
    }

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<IDocument> OpenAsync(string query) => DashboardHost.PageAsync(host.Browser(), "/pipeline/batches/1/row" + query);
}
