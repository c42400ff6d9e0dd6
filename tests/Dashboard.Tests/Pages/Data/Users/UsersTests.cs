using System.Net;
using AngleSharp.Dom;
using Dashboard.Tests.Pages.SignIn;
using Microsoft.EntityFrameworkCore;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Tests.Pages.Data.Users;

/// <summary>用户与权限 through the real host: one asks, another decides, and it works at once.</summary>
public sealed class UsersTests : IDisposable
{
    private readonly DashboardHost host = new();
    private readonly HttpClient system;
    private readonly HttpClient security;

    public UsersTests() => (system, security) = (host.Browser(Roles.SystemAdministrator), host.Browser(Roles.SecurityAdministrator));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_is_made_by_one_administrator_given_its_role_by_another_and_works_without_signing_in_again()
    {
        var (id, password) = await MakeAsync("zhang", ("roles", Roles.Data), ("reason", "新任数据岗"));
        var person = host.Stranger();
        await person.SignInAsync("zhang", password);
        await person.SendAsync("/account/password", ("current", password), ("new", People.Password), ("again", People.Password));
        Assert.Equal(HttpStatusCode.Forbidden, (await person.Open("/pipeline")).StatusCode);
        Assert.Contains("还没有角色", await (await person.Open("/account")).SaysAsync(), StringComparison.Ordinal);
        Assert.Contains("zhang", await (await security.Open("/admin/users?state=waiting")).SaysAsync(), StringComparison.Ordinal);

        var request = (await DashboardHost.PageAsync(security, $"/admin/users/{id}/decide")).QuerySelector("input[name=request]")!.GetAttribute("value")!;
        await security.SendAsync($"/admin/users/{id}/decide", $"/admin/users/{id}/decide?handler=Approve", ("request", request));
        Assert.Equal(HttpStatusCode.OK, (await person.Open("/pipeline")).StatusCode);

        await security.SendAsync($"/admin/users/{id}/decide", $"/admin/users/{id}/decide?handler=TakeBack", ("reason", "调离"));
        Assert.Equal(HttpStatusCode.Forbidden, (await person.Open("/pipeline")).StatusCode);
    }

    [Fact]
    public async Task The_system_administrator_ends_all_sessions_of_an_account()
    {
        var id = await host.AccountAsync("zhang", new Access([Roles.Data], [], null));
        var person = host.Stranger();
        await person.SignInAsync("zhang", People.Password);
        Assert.Equal(HttpStatusCode.OK, (await person.Open("/account")).StatusCode);

        await system.SendAsync($"/admin/users/{id}/change", $"/admin/users/{id}/change?handler=Sessions", ("reason", "电脑遗失"));

        Assert.Equal(HttpStatusCode.Redirect, (await person.Open("/account")).StatusCode);
    }

    [Fact]
    public async Task Neither_administrator_can_do_the_others_part()
    {
        var (id, _) = await MakeAsync("zhang", ("roles", Roles.Data), ("reason", "新任"));

        Assert.Equal(HttpStatusCode.Forbidden, (await system.Open($"/admin/users/{id}/decide")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(system, $"/admin/users/{id}/decide?handler=Approve")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await security.Open("/admin/users/new")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(security, $"/admin/users/{id}/change?handler=Reset")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(system, $"/admin/users/{id}/reset?handler=Approve")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Browser(Roles.AuditAdministrator).Open("/admin/users")).StatusCode);
    }

    [Theory]
    [InlineData("三员", Roles.SystemAdministrator, Roles.AuditAdministrator)]
    [InlineData("三员", Roles.SecurityAdministrator, Roles.Data)]
    [InlineData("部门", Roles.Liaison)]
    public async Task Roles_that_exclude_each_other_are_refused_in_words_and_nothing_is_made(string about, params string[] roles)
    {
        var answer = await system.SendAsync("/admin/users/new", [("name", "张三"), ("account", "zhang"), ("reason", "x"), .. roles.Select(role => ("roles", role))]);

        Assert.Contains(about == "三员" ? "不得兼任" : "须选部门", await answer.SaysAsync(), StringComparison.Ordinal);
        await using var db = host.Operations();
        Assert.DoesNotContain(await db.Users.Select(a => a.UserName).ToListAsync(Stop), name => name == "zhang");
        Assert.Empty(await db.Audit.ToListAsync(Stop));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_the_second_is_told()
    {
        var (id, _) = await MakeAsync("zhang", ("roles", Roles.Data), ("reason", "新任"));
        var other = host.Browser("security-2", new Access([Roles.SecurityAdministrator], [], null));
        var page = $"/admin/users/{id}/decide";
        var request = (await DashboardHost.PageAsync(security, page)).QuerySelector("input[name=request]")!.GetAttribute("value")!;
        var token = await DashboardHost.TokenAsync(other, page);

        await security.SendAsync(page, page + "?handler=Decline", ("request", request), ("reason", "不需要"));
        using var late = new FormUrlEncodedContent([KeyValuePair.Create("request", request), KeyValuePair.Create("__RequestVerificationToken", token)]);
        var answer = await other.PostAsync(new Uri(page + "?handler=Approve", UriKind.Relative), late, Stop);

        Assert.Contains("他人刚处理过", await answer.SaysAsync(), StringComparison.Ordinal);
        await using var db = host.Operations();
        Assert.Empty((await db.Users.SingleAsync(a => a.Id == id, Stop)).Roles);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_comes_back_as_it_was()
    {
        var id = await host.AccountAsync("zhang", new Access([Roles.Prevention], ["370811"], null));
        var person = host.Stranger();
        await person.SignInAsync("zhang", People.Password);

        await system.SendAsync($"/admin/users/{id}/change", $"/admin/users/{id}/change?handler=Disable", ("reason", "长期病休"));
        Assert.Equal("/sign-in?back=%2Faccount&ended=AccountDisabled", (await person.Open("/account")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await person.SignInAsync("zhang", People.Password)).StatusCode);
        Assert.Contains("长期病休", await (await system.Open($"/admin/users/{id}")).SaysAsync(), StringComparison.Ordinal);

        await system.SendAsync($"/admin/users/{id}/change", $"/admin/users/{id}/change?handler=Enable");
        Assert.Equal(HttpStatusCode.Redirect, (await person.SignInAsync("zhang", People.Password)).StatusCode);
        Assert.Contains("任城区", await (await person.Open("/account")).SaysAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_administrator_comes_into_another_office_by_resetting_a_password_or_deciding_on_themselves()
    {
        var id = await host.AccountAsync("zhao", new Access([Roles.SecurityAdministrator], [], null));
        var reset = await system.SendAsync($"/admin/users/{id}/change", $"/admin/users/{id}/change?handler=Reset", ("reason", "忘记密码"));
        Assert.Contains("administrators --reset", await reset.SaysAsync(), StringComparison.Ordinal);

        var own = (await OwnIdAsync(Roles.SecurityAdministrator)).ToString();
        await system.SendAsync($"/admin/users/{own}/access", ("roles", Roles.Leader), ("reason", "兼任"));
        var page = $"/admin/users/{own}/decide";
        var request = (await DashboardHost.PageAsync(security, page)).QuerySelector("input[name=request]")!.GetAttribute("value")!;
        Assert.Contains("不能审批自己的授权", await (await security.SendAsync(page, page + "?handler=Approve", ("request", request))).SaysAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_password_ends_what_the_old_one_opened_once_it_is_approved_and_nothing_before()
    {
        var id = await host.AccountAsync("zhang", new Access([Roles.Prevention], [], null));
        var person = host.Stranger();
        await person.SignInAsync("zhang", People.Password);

        var first = await AskResetAsync(id, "忘记密码");
        Assert.Equal(HttpStatusCode.OK, (await person.Open("/account")).StatusCode);
        Assert.Contains("zhang", await (await security.Open("/admin/users?state=waiting")).SaysAsync(), StringComparison.Ordinal);
        var second = await ApproveResetAsync(id);

        Assert.Equal(HttpStatusCode.Redirect, (await person.Open("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await person.SignInAsync("zhang", People.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await person.SignInAsync("zhang", $"{first}-{second}")).StatusCode);
        Assert.Equal("/account/password", (await person.Open("/pipeline")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Neither_of_the_two_who_reset_a_password_can_sign_in_with_what_they_learnt()
    {
        var id = await host.AccountAsync("zhang", new Access([Roles.Prevention], [], null));
        var first = await AskResetAsync(id, "忘记密码");
        var second = await ApproveResetAsync(id);

        Assert.NotEqual(first, second);
        foreach (var known in new[] { first, second, $"{first}-", $"-{second}" })
        {
            Assert.Equal(HttpStatusCode.OK, (await host.Stranger().SignInAsync("zhang", known)).StatusCode);
        }
    }

    [Fact]
    public async Task A_reset_that_is_declined_leaves_the_account_as_it_was()
    {
        var id = await host.AccountAsync("zhang", new Access([Roles.Prevention], [], null));
        await AskResetAsync(id, "忘记密码");
        var page = $"/admin/users/{id}/reset";
        Assert.Contains("写明事由", await (await security.SendAsync(page, page + "?handler=Decline", ("request", await WaitingAsync(page)))).SaysAsync(), StringComparison.Ordinal);
        await security.SendAsync(page, page + "?handler=Decline", ("request", await WaitingAsync(page)), ("reason", "本人没有提出"));

        Assert.Equal(HttpStatusCode.Redirect, (await host.Stranger().SignInAsync("zhang", People.Password)).StatusCode);
        Assert.Contains("本人没有提出", await (await system.Open($"/admin/users/{id}")).SaysAsync(), StringComparison.Ordinal);
        Assert.Contains("没有待审批的密码申请", await (await security.Open(page)).SaysAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_that_lay_about_for_more_than_seven_days_is_approved_no_more()
    {
        var id = await host.AccountAsync("zhang", new Access([Roles.Prevention], [], null));
        await AskResetAsync(id, "忘记密码");
        var (page, request) = ($"/admin/users/{id}/reset", await WaitingAsync($"/admin/users/{id}/reset"));
        await using (var db = host.Operations())
        {
            await db.ResetRequests.ExecuteUpdateAsync(row => row.SetProperty(r => r.AskedAt, DateTimeOffset.UtcNow.AddDays(-8)), Stop);
        }

        Assert.Contains("超过7日", await (await security.SendAsync(page, page + "?handler=Approve", ("request", request))).SaysAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await host.Stranger().SignInAsync("zhang", People.Password)).StatusCode);
    }

    [Fact]
    public async Task Of_two_who_approve_a_reset_the_second_is_told_and_a_later_request_takes_the_place_of_an_earlier()
    {
        var id = await host.AccountAsync("zhang", new Access([Roles.Prevention], [], null));
        await AskResetAsync(id, "忘记密码");
        var (page, earlier) = ($"/admin/users/{id}/reset", await WaitingAsync($"/admin/users/{id}/reset"));
        var first = await AskResetAsync(id, "前半段遗失");

        Assert.Contains("他人刚处理过", await (await security.SendAsync(page, page + "?handler=Approve", ("request", earlier))).SaysAsync(), StringComparison.Ordinal);
        using var other = host.Browser("security-2", new Access([Roles.SecurityAdministrator], [], null));
        var (request, token) = (await WaitingAsync(page), await DashboardHost.TokenAsync(other, page));
        var second = await ApproveResetAsync(id);
        using var late = new FormUrlEncodedContent([KeyValuePair.Create("request", request), KeyValuePair.Create("__RequestVerificationToken", token)]);
        Assert.Contains("他人刚处理过", await (await other.PostAsync(new Uri(page + "?handler=Approve", UriKind.Relative), late, Stop)).SaysAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await host.Stranger().SignInAsync("zhang", $"{first}-{second}")).StatusCode);
    }

    [Fact]
    public async Task What_is_done_to_accounts_is_written_down_without_any_secret()
    {
        var (id, password) = await MakeAsync("zhang", ("roles", Roles.Rate), ("counties", "370811"), ("reason", "新任费率岗"));
        var first = await AskResetAsync(id, "首个密码丢失");
        var second = await ApproveResetAsync(id);

        await using var db = host.Operations();
        var entries = await db.Audit.OrderBy(e => e.Number).ToListAsync(Stop);
        var hash = (await db.Users.SingleAsync(a => a.Id == id, Stop)).PasswordHash!;
        Assert.Equal([AuditActions.AccountMade, AuditActions.AccessAsked, AuditActions.ResetAsked, AuditActions.AccountReset, AuditActions.ResetAsked, AuditActions.AccountReset], entries.Select(e => e.Action));
        Assert.Contains("370811", entries[1].After, StringComparison.Ordinal);
        Assert.Equal(("首个密码丢失", Roles.SystemAdministrator), (entries[4].Reason, entries[4].By));
        Assert.Equal(("首个密码丢失", Roles.SecurityAdministrator), (entries[5].Reason, entries[5].By));
        Assert.Contains("\"PasswordHash\":\"•••\"", entries[5].After, StringComparison.Ordinal);
        string[] secrets = [hash[..20], password, first, second];
        Assert.DoesNotContain(entries, e => secrets.Any(secret => (e.Before + e.After).Contains(secret, StringComparison.Ordinal)));
        Assert.DoesNotContain(await db.ResetRequests.ToListAsync(Stop), request => request.SealedHalf is not null);
    }

    [Fact]
    public async Task The_list_is_searched_filtered_and_taken_away()
    {
        await host.AccountAsync("zhang.san", new Access([Roles.Rate], ["370811"], null));
        await host.AccountAsync("li.si", new Access([Roles.Prevention], [], null));

        Assert.Equal(["zhang.san"], await NamesAsync("?q=ZHANG"));
        Assert.Equal(["li.si"], await NamesAsync($"?role={Roles.Prevention}"));
        Assert.Equal(["zhang.san"], await NamesAsync("?county=370811"));
        Assert.Empty(await NamesAsync("?state=disabled"));
        Assert.Equal(HttpStatusCode.OK, (await host.Browser("system-2", new Access([Roles.SystemAdministrator], [], null)).Open("/admin/users")).StatusCode);

        async Task<IEnumerable<string>> NamesAsync(string query) =>
            (await DashboardHost.PageAsync(system, "/admin/users" + query)).QuerySelectorAll("tbody th a").Select(a => a.Text());
    }

    public void Dispose()
    {
        system.Dispose();
        security.Dispose();
        host.Dispose();
    }

    private async Task<Guid> OwnIdAsync(string account)
    {
        await using var db = host.Operations();
        return (await db.Users.SingleAsync(a => a.UserName == account, Stop)).Id;
    }

    private async Task<(Guid Id, string Password)> MakeAsync(string account, params (string Name, string Value)[] fields)
    {
        var made = await DashboardHost.PageAsync(await system.SendAsync("/admin/users/new", [("name", account), ("account", account), .. fields]));
        var first = made.QuerySelector("dd code")!.Text();
        var id = await OwnIdAsync(account);
        return (id, $"{first}-{await ApproveResetAsync(id)}");
    }

    private async Task<string> AskResetAsync(Guid id, string reason) =>
        (await DashboardHost.PageAsync(await system.SendAsync($"/admin/users/{id}/change", $"/admin/users/{id}/change?handler=Reset", ("reason", reason)))).QuerySelector("dd code")!.Text();

    private async Task<string> ApproveResetAsync(Guid id)
    {
        var page = $"/admin/users/{id}/reset";
        return (await DashboardHost.PageAsync(await security.SendAsync(page, page + "?handler=Approve", ("request", await WaitingAsync(page))))).QuerySelector("dd code")!.Text();
    }

    private async Task<string> WaitingAsync(string page) => (await DashboardHost.PageAsync(security, page)).QuerySelector("input[name=request]")!.GetAttribute("value")!;

    private static async Task<HttpResponseMessage> Post(HttpClient browser, string address)
    {
        using var nothing = new FormUrlEncodedContent([]);
        return await browser.PostAsync(new Uri(address, UriKind.Relative), nothing, Stop);
    }
}
