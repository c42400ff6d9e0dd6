using System.Net;
using Microsoft.EntityFrameworkCore;
using Model.Operations.Kit.Attachments;
using Model.Tests.Operations.Kit.Attachments;

namespace Dashboard.Tests.Pages.Data.Pipeline;

/// <summary>An upload where the office has a scanner.</summary>
public sealed class ScannedUploadTests : IDisposable
{
    private readonly DashboardHost host = new();

    [Fact]
    public async Task What_the_scanner_finds_something_in_is_refused_in_its_words_and_the_rest_is_taken()
    {
        using var clam = FakeClam.Looking();
        host.Settings[VirusScanners.Setting] = clam.Setting;

        Assert.Contains("病毒扫描未通过：Eicar-Test-Signature", await RefusalAsync("甲,EICAR\n1,2\n"), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(host.Data.Inbox));
        Assert.Null(await RefusalAsync("甲,乙\n1,2\n"));
        Assert.Equal("报送.csv", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(host.Data.Inbox))));
    }

    [Fact]
    public async Task Without_an_answer_of_the_scanner_nothing_is_taken()
    {
        host.Settings[VirusScanners.Setting] = $"clamd 127.0.0.1:{FakeClam.NobodysPort()}";

        Assert.Contains("没有应答", await RefusalAsync("甲,乙\n1,2\n"), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(host.Data.Inbox));
        await using var db = host.Operations();
        Assert.Empty(await db.Uploads.ToListAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => host.Dispose();

    /// <returns>What stands beside the field; null where the file was taken.</returns>
    private async Task<string?> RefusalAsync(string content)
    {
        using var browser = host.Browser();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await DashboardHost.TokenAsync(browser, "/pipeline")), "__RequestVerificationToken" },
            { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content)), "file", "报送.csv" },
        };
        var answer = await browser.PostAsync(new Uri("/pipeline?handler=Upload", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return answer.StatusCode == HttpStatusCode.Redirect ? null : (await DashboardHost.PageAsync(answer)).QuerySelector("#file-error")!.TextContent;
    }
}
