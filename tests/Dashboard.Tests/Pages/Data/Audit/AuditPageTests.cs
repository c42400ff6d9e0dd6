using System.Net.Http.Headers;
using AngleSharp.Dom;
using Ingest.Commands;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Tests.Pages.Data.Audit;

/// <summary>审计日志 through the real host: what is done in the browser is written down, found again, taken away, and shown to be whole or not.</summary>
public sealed class AuditPageTests : IDisposable
{
    private readonly DashboardHost host = new();
    private readonly HttpClient browser;
    private readonly HttpClient auditor;

    public AuditPageTests() => (browser, auditor) = (host.Browser(), host.Browser(Roles.AuditAdministrator));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_is_written_down_with_who_and_what_and_can_be_found_again()
    {
        await UploadAsync("六月参保.csv");
        await UploadAsync("七月参保.csv");

        var all = await DashboardHost.PageAsync(auditor, "/admin/audit");
        var found = await DashboardHost.PageAsync(auditor, "/admin/audit?q=六月&action=File.Uploaded&by=local");

        Assert.Equal(2, Rows(all).Count);
        var row = Assert.Single(Rows(found)).TextContent;
        Assert.Contains("上传文件", row, StringComparison.Ordinal);
        Assert.Contains("六月参保.csv", row, StringComparison.Ordinal);
        Assert.Equal(3, found.QuerySelectorAll(".chosen a, .chips a").Length);
        Assert.Empty(Rows(await DashboardHost.PageAsync(auditor, "/admin/audit?q=八月")));
        Assert.Empty(Rows(await DashboardHost.PageAsync(auditor, "/admin/audit?to=2020-01-01")));
    }

    [Fact]
    public async Task A_percent_sign_is_looked_for_as_it_is()
    {
        await UploadAsync("六月参保.csv");

        Assert.Empty(Rows(await DashboardHost.PageAsync(auditor, "/admin/audit?q=%25")));
    }

    [Fact]
    public async Task Taking_the_log_away_is_itself_written_down()
    {
        await UploadAsync("六月参保.csv");

        using var book = new MemoryStream((await auditor.TakeAsync("/admin/audit?handler=xlsx&by=local"))!);

        Assert.Equal(3, book.Query(sheetName: book.GetSheetNames()[1]).Count());
        await using var db = host.Operations();
        var last = await db.Audit.OrderByDescending(entry => entry.Number).FirstAsync(Stop);
        Assert.Equal(AuditActions.ExportMade, last.Action);
        Assert.Contains("\"rows\":1", last.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_log_is_named_with_its_first_broken_entry_on_the_page_and_on_the_command_line()
    {
        await UploadAsync("一.csv");
        await UploadAsync("二.csv");
        Assert.Contains("完整：2条", Notice(await DashboardHost.PageAsync(auditor, "/admin/audit?handler=verify")), StringComparison.Ordinal);
        Assert.Equal(0, await VerifyAsync());

        await using (var db = host.Operations())
        {
            await db.Database.ExecuteSqlRawAsync("drop trigger audit_entry_as_written; update audit_entry set \"By\" = '别人' where \"Number\" = 2", Stop);
        }

        Assert.Contains("第一处在第2条", Notice(await DashboardHost.PageAsync(auditor, "/admin/audit?handler=verify")), StringComparison.Ordinal);
        Assert.Equal(3, await VerifyAsync());
    }

    public void Dispose()
    {
        browser.Dispose();
        auditor.Dispose();
        host.Dispose();
    }

    private static IReadOnlyList<IElement> Rows(IDocument page) => [.. page.QuerySelectorAll("tr[id^=e]")];

    private static string Notice(IDocument page) => page.QuerySelector(".notice")!.TextContent;

    private async Task<int> VerifyAsync()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return await CommandLine.RunAsync(["audit", "--data", host.Data.Root], new Terminal { Output = output, Error = error }, Stop);
    }

    private async Task UploadAsync(string name)
    {
        using var file = new ByteArrayContent("甲,乙\n1,2\n"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { new StringContent(await DashboardHost.TokenAsync(browser, "/pipeline")), "__RequestVerificationToken" }, { file, "file", name } };
        using var answer = await browser.PostAsync(new Uri("/pipeline?handler=Upload", UriKind.Relative), form, Stop);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }
}
