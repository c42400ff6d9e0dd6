using System.Net;
using Ingest.Commands;
using Model.Warehouse;

namespace Dashboard.Tests.Shell;

/// <summary>An installation to which departments have begun to send, but not yet the heads that are insured.</summary>
public sealed class NoEnrolmentTests : IDisposable
{
    private readonly DashboardHost host = new();

    [Fact]
    public async Task Before_the_first_enrolment_no_page_fails_and_each_says_what_came_and_what_is_missing()
    {
        var series = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "data", "reference", "published-series.csv");
        await RunAsync("load", series);
        await RunAsync("build");
        using var browser = host.Browser();

        foreach (var address in new[] { "/", "/industries", "/industries/coal", "/counties", "/counties/370883", "/matrix", "/diseases", "/employers", "/rows", "/definitions", "/api" })
        {
            var answer = await browser.Open(address);
            var said = (await DashboardHost.PageAsync(answer)).QuerySelector("main")!;

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("还没有参保人数", said.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            var rows = said.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
            Assert.Contains(rows, row => row.Contains("参保人数月报", StringComparison.Ordinal) && row.Contains("还没有收到", StringComparison.Ordinal));
            Assert.Contains(rows, row => row.Contains("174", StringComparison.Ordinal));
        }
    }

    public void Dispose() => host.Dispose();

    private async Task RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.RunAsync([.. arguments, "--data", host.Data.Root, "--json"], new Terminal { Output = output, Error = error }, TestContext.Current.CancellationToken);
        Assert.True(exit == 0, output + error.ToString());
    }
}
