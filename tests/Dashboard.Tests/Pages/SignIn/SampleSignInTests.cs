using System.Net;
using Model.Operations.People;

namespace Dashboard.Tests.Pages.SignIn;

/// <summary>示例账号: over sample data each role is one button away.</summary>
public sealed class SampleSignInTests : IDisposable
{
    private readonly DashboardHost host = new();

    public SampleSignInTests() => host.Settings.Remove("production");

    [Fact]
    public async Task Each_role_is_entered_by_a_button_and_lands_where_its_work_begins()
    {
        var buttons = (await DashboardHost.PageAsync(host.Stranger(), "/sign-in")).QuerySelectorAll("button[name=id]").Select(b => b.GetAttribute("value")!).ToList();
        var starts = new List<string>();
        foreach (var id in buttons)
        {
            var browser = host.Stranger();
            var entered = await browser.SendAsync("/sign-in", "/sign-in?handler=Sample", ("id", id));
            starts.Add(entered.Headers.Location!.OriginalString);
            Assert.Contains((await browser.Open(starts[^1])).StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]);
        }

        Assert.Equal(Roles.All.Select(role => role.Start), starts.Take(Roles.All.Count));
        Assert.True(starts.Count > Roles.All.Count, "Some roles are there for a county too.");
    }

    [Fact]
    public async Task A_sample_account_has_no_password_to_guess()
    {
        var browser = host.Stranger();

        Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync("leader", "")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync("leader", "leader")).StatusCode);
    }

    public void Dispose() => host.Dispose();
}
