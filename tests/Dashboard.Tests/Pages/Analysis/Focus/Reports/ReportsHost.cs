using System.Net;
using Dashboard.Tests.Pages.SignIn;
using Model.Operations.People;
using Model.Tests.Analysis.Focus;
using Model.Tests.Operations;

namespace Dashboard.Tests.Pages.Analysis.Focus.Reports;

/// <summary>The real host on one of the stores over two counties, and the people of the annual reports in their browsers.</summary>
public sealed class ReportsHost : IDisposable
{
    public const string Here = "370811";
    public const string There = "370883";

    private readonly TestStore store;

    public ReportsHost(TestStore store)
    {
        this.store = store;
        Host = new DashboardHost(store);
        Publish("b-1");
        Officer = Host.Browser(Roles.Prevention, Here);
        City = Host.Browser("city-officer", new Access([Roles.Prevention], [], null));
    }

    public DashboardHost Host { get; }

    /// <summary>Of the county that reports.</summary>
    public HttpClient Officer { get; }

    public HttpClient City { get; }

    public void Publish(string build, long here = 40)
    {
        using var tiny = FocusCity.Build(here);
        Host.Publish(tiny, build);
    }

    /// <returns>Address of the report of 2025.</returns>
    public async Task<string> OpenAsync()
    {
        var made = await Officer.SendAsync("/focus/reports/new", ("county", Here), ("year", "2025"));
        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        return made.Headers.Location!.OriginalString;
    }

    /// <summary>Adopts every focus.</summary>
    public async Task DecideAsync(string report)
    {
        foreach (var address in (await DashboardHost.PageAsync(Officer, report)).QuerySelectorAll($"a[href^='{report}/focuses/']:not([href$=new])").Select(link => link.GetAttribute("href")!))
        {
            await DoneAsync(Officer.SendAsync(address, ("decision", "Adopted"), ("text", "列入下一年培训。")));
        }
    }

    public static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Found, $"{answer.StatusCode}: {(answer.StatusCode == HttpStatusCode.OK ? (await DashboardHost.PageAsync(answer)).QuerySelector(".error-sum")?.TextContent : "")}");
    }

    public static async Task<string> SeesAsync(HttpClient browser, string address) => await (await browser.Open(address)).SaysAsync();

    public void Dispose()
    {
        Host.Dispose();
        store.Dispose();
    }
}
