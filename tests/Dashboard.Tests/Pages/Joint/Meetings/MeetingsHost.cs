using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Dashboard.Tests.Pages.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Model.Calendar;
using Model.Operations;
using Model.Operations.People;
using Model.Tests.Operations;

namespace Dashboard.Tests.Pages.Joint.Meetings;

/// <summary>The real host on one of the stores, and the people of the joint meeting in their browsers.</summary>
public sealed class MeetingsHost : IDisposable
{
    public const string Rencheng = "370811";

    private readonly TestStore store;

    public MeetingsHost(TestStore store)
    {
        this.store = store;
        Host = new DashboardHost(store);
        Secretary = Host.Browser(Roles.Secretary);
        Liaison = Host.Browser(Roles.Liaison);
    }

    public DashboardHost Host { get; }

    public HttpClient Secretary { get; }

    /// <summary>Of the housing department.</summary>
    public HttpClient Liaison { get; }

    public DateOnly Today => Host.Services.GetRequiredService<BusinessDate>().Today;

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Plans a meeting of today by the form.</summary>
    /// <returns>Its address.</returns>
    public async Task<string> PlanAsync(string level = "city", string title = "第一次工伤预防联席会议")
    {
        var made = await Secretary.SendAsync("/joint/meetings/new", ("level", level), ("title", title), ("day", Text(Today)), ("time", "14:30"), ("place", "三楼会议室"), ("chair", "王某"), ("purpose", "通报情况"));
        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        return made.Headers.Location!.OriginalString;
    }

    /// <summary>Plans a meeting, gives it a point and invites three departments.</summary>
    public async Task<string> ConveneAsync(string level = "city")
    {
        var meeting = await PlanAsync(level);
        await DoneAsync(Secretary.SendAsync($"{meeting}/prepare", $"{meeting}/prepare?handler=Add", ("point", "通报工伤发生情况"), ("department", "hrss")));
        await DoneAsync(Secretary.SendAsync($"{meeting}/convene", ("departments", "hrss"), ("departments", "health"), ("departments", "housing")));
        return meeting;
    }

    /// <summary>A meeting that was held today and whose minutes wait to be issued.</summary>
    public async Task<string> MinuteAsync(string level = "city")
    {
        var meeting = await ConveneAsync(level);
        await DoneAsync(Secretary.SendAsync($"{meeting}/hold", ("held_on", Text(Today)), ("came-hrss", "王某"), ("came-housing", "赵某")));
        await DoneAsync(Secretary.SendAsync($"{meeting}/minutes", ("version", "2"), ("minutes", "通报了情况"), ("conclusion", "总体下降"), ("signed_by", "王某")));
        return meeting;
    }

    /// <summary>Registers a resolution of the housing department.</summary>
    /// <returns>Its address.</returns>
    public async Task<string> ResolveAsync(string meeting, string text = "核对在建项目参保")
    {
        await DoneAsync(Secretary.SendAsync($"{meeting}/minutes", $"{meeting}/minutes?handler=Resolve", ("text", text), ("owner", "housing"), ("helpers", "approval"), ("due", Text(Today.AddDays(60))), ("measure", "清单清零")));
        return (await DashboardHost.PageAsync(Secretary, meeting)).QuerySelectorAll("a[href^='/joint/meetings/resolutions/']").Last(link => link.TextContent == text).GetAttribute("href")!;
    }

    public static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Found, $"{answer.StatusCode}: {(answer.StatusCode == HttpStatusCode.OK ? (await DashboardHost.PageAsync(answer)).QuerySelector(".error-sum")?.TextContent : "")}");
    }

    public static async Task<string> SeesAsync(HttpClient browser, string address) => await (await browser.Open(address)).SaysAsync();

    /// <summary>Sends a form with a file.</summary>
    public static async Task<HttpResponseMessage> SendFileAsync(HttpClient browser, string page, string address, string field, string name, string content, params (string Name, string Value)[] fields)
    {
        using var file = new StringContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { new StringContent(await DashboardHost.TokenAsync(browser, page)), "__RequestVerificationToken" }, { file, field, name } };
        foreach (var (key, value) in fields)
        {
            form.Add(new StringContent(value), key);
        }

        return await browser.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public OperationsDb Operations() => Host.Operations();

    public void Dispose()
    {
        Host.Dispose();
        store.Dispose();
    }
}
