using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Tests.Pages.SignIn;

/// <summary>登录 through the real host, with real passwords.</summary>
public sealed class SignInTests : IDisposable
{
    private static readonly Access Officer = new([Roles.Prevention], [], null);

    private readonly DashboardHost host = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_is_led_to_sign_in_and_from_there_to_where_they_wanted()
    {
        await host.AccountAsync("zhang", Officer);
        var browser = host.Stranger();

        var asked = await browser.Open("/counties?sort=-rate");
        var entered = await browser.SignInAsync("zhang", People.Password, "/counties?sort=-rate");

        Assert.Equal("/sign-in?back=%2Fcounties%3Fsort%3D-rate", asked.Headers.Location!.OriginalString);
        Assert.Equal("/counties?sort=-rate", entered.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/account")).StatusCode);
    }

    [Fact]
    public async Task Somebody_else_on_the_same_device_finds_nothing_of_what_the_one_before_kept_there_and_the_same_person_does()
    {
        await host.AccountAsync("zhang", Officer);
        await host.AccountAsync("li", Officer);
        var device = host.Stranger();

        Assert.False((await EnterAsync("zhang")).Contains("Clear-Site-Data"));
        Assert.False((await EnterAsync("zhang")).Contains("Clear-Site-Data"));
        Assert.Equal(["\"cache\", \"storage\""], (await EnterAsync("li")).GetValues("Clear-Site-Data"));

        async Task<System.Net.Http.Headers.HttpResponseHeaders> EnterAsync(string account)
        {
            await device.PostAsync(new Uri("/sign-out", UriKind.Relative), null, Stop);
            return (await device.SignInAsync(account, People.Password)).Headers;
        }
    }

    [Fact]
    public async Task A_password_is_long_as_its_owner_likes_and_taken_as_typed()
    {
        var password = " " + string.Concat(Enumerable.Repeat("Xi ling 印 4 ", 10)) + " ";
        await host.AccountAsync("zhang", Officer, password: password);

        Assert.Equal(HttpStatusCode.OK, (await host.Stranger().SignInAsync("zhang", password.Trim())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Stranger().SignInAsync("zhang", password[..72])).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await host.Stranger().SignInAsync("zhang", password)).StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Signing_in_leads_nowhere_else(string back)
    {
        await host.AccountAsync("zhang", Officer);

        var entered = await host.Stranger().SignInAsync("zhang", People.Password, back);

        Assert.Equal("/", entered.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_api_answers_a_stranger_with_401_in_json()
    {
        var answer = await host.Stranger().Open("/api/v1/overview");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Five_wrong_passwords_in_a_row_lock_the_account_also_against_the_right_one()
    {
        var id = await host.AccountAsync("zhang", Officer);
        var browser = host.Stranger();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync("zhang", "wrong")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync("zhang", People.Password)).StatusCode);
        await using (var db = host.Operations())
        {
            var account = await db.Users.SingleAsync(a => a.Id == id, Stop);
            Assert.InRange(account.LockoutEnd!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(13), TimeSpan.FromMinutes(15));
            account.LockoutEnd = DateTimeOffset.UtcNow.AddSeconds(-1);
            await db.SaveChangesAsync(Stop);
            Assert.Contains(await db.Audit.Select(e => e.Action).ToListAsync(Stop), action => action == AuditActions.LockedOut);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync("zhang", People.Password)).StatusCode);
    }

    [Fact]
    public async Task Who_guesses_is_not_told_whether_the_account_exists_is_locked_or_disabled()
    {
        await host.AccountAsync("zhang", Officer);
        var disabled = await host.AccountAsync("li", Officer);
        await using (var db = host.Operations())
        {
            (await db.Users.SingleAsync(a => a.Id == disabled, Stop)).Disable(DateTimeOffset.UtcNow, "调离");
            await db.SaveChangesAsync(Stop);
        }

        var answers = new List<string>();
        foreach (var (account, password) in new[] { ("nobody", "x"), ("zhang", "x"), ("li", People.Password) })
        {
            answers.Add((await (await host.Stranger().SignInAsync(account, password)).SaysAsync()).Replace(account, "", StringComparison.Ordinal));
        }

        Assert.Contains("账号或密码不对", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_twenty_first_attempt_of_a_minute_from_one_place_is_put_off()
    {
        var browser = host.Stranger();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 21; i++)
        {
            using var form = new FormUrlEncodedContent([]);
            statuses.Add((await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form, Stop)).StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, statuses[..20]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[20]);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Every_cookie_is_out_of_scripts_reach_and_is_not_sent_from_other_sites()
    {
        await host.AccountAsync("zhang", Officer);
        var browser = host.Stranger();

        HttpResponseMessage[] answers = [await browser.Open("/sign-in"), await browser.Open("/theme?to=dark&back=/sign-in"), await browser.Open("/language?to=en&back=/sign-in"), await browser.SignInAsync("zhang", People.Password)];

        var cookies = answers.SelectMany(answer => answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();
        Assert.True(cookies.Count >= 4, string.Join('\n', cookies));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("; samesite=(strict|lax)", cookie.ToLowerInvariant());
        });
        Assert.All(answers, answer => Assert.True(answer.Headers.Contains("Referrer-Policy")));
    }

    [Fact]
    public async Task A_password_that_somebody_else_set_must_be_changed_before_anything_else()
    {
        await host.AccountAsync("zhang", Officer, isNew: true);
        var browser = host.Stranger();
        await browser.SignInAsync("zhang", People.Password);

        Assert.Equal("/account/password", (await browser.Open("/pipeline")).Headers.Location!.OriginalString);
        var weak = await browser.SendAsync("/account/password", ("current", People.Password), ("new", "short"), ("again", "short"));
        Assert.Contains("太短", await weak.SaysAsync(), StringComparison.Ordinal);
        var strong = await browser.SendAsync("/account/password", ("current", People.Password), ("new", "Yun-hai 9 shan"), ("again", "Yun-hai 9 shan"));

        Assert.Equal(HttpStatusCode.Redirect, strong.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/pipeline")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Stranger().SignInAsync("zhang", People.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await host.Stranger().SignInAsync("zhang", "Yun-hai 9 shan")).StatusCode);
    }

    [Fact]
    public async Task A_password_is_not_changed_by_who_does_not_know_it()
    {
        await host.AccountAsync("zhang", Officer);
        var browser = host.Stranger();
        await browser.SignInAsync("zhang", People.Password);

        var answer = await browser.SendAsync("/account/password", ("current", "Somebody 9 guesses"), ("new", "Yun-hai 9 shan"), ("again", "Yun-hai 9 shan"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await host.Stranger().SignInAsync("zhang", People.Password)).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session()
    {
        await host.AccountAsync("zhang", Officer);
        var (here, there) = (host.Stranger(), host.Stranger());
        await here.SignInAsync("zhang", People.Password);
        await there.SignInAsync("zhang", People.Password);

        await here.SendAsync("/account/password", ("current", People.Password), ("new", "Yun-hai 9 shan"), ("again", "Yun-hai 9 shan"));

        Assert.Equal(HttpStatusCode.OK, (await here.Open("/account")).StatusCode);
        Assert.Equal("/sign-in?back=%2Faccount&ended=CredentialsChanged", (await there.Open("/account")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_password_is_too_old_after_ninety_days()
    {
        var id = await host.AccountAsync("zhang", Officer);
        await using (var db = host.Operations())
        {
            (await db.Users.SingleAsync(a => a.Id == id, Stop)).PasswordChangedAt = DateTimeOffset.UtcNow.AddDays(-91);
            await db.SaveChangesAsync(Stop);
        }

        var browser = host.Stranger();
        await browser.SignInAsync("zhang", People.Password);

        Assert.Equal("/account/password", (await browser.Open("/pipeline")).Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData(31, 31, "Idle")]
    [InlineData(1, 12 * 60, "TooLong")]
    public async Task A_session_ends_when_nothing_is_done_for_half_an_hour_and_after_a_working_day(int seenMinutesAgo, int startedMinutesAgo, string ended)
    {
        await host.AccountAsync("zhang", Officer);
        var browser = host.Stranger();
        await browser.SignInAsync("zhang", People.Password);
        await using (var db = host.Operations())
        {
            var now = DateTimeOffset.UtcNow;
            await db.Sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now.AddMinutes(-seenMinutesAgo)).SetProperty(x => x.StartedAt, now.AddMinutes(-startedMinutesAgo)), Stop);
        }

        Assert.Equal($"/sign-in?back=%2Faccount&ended={ended}", (await browser.Open("/account")).Headers.Location!.OriginalString);
        Assert.Contains("自动退出", await (await browser.Open($"/sign-in?ended={ended}")).SaysAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_again_in_the_same_browser_ends_the_session_before()
    {
        await host.AccountAsync("zhang", Officer);
        await host.AccountAsync("li", Officer);
        var browser = host.Stranger();
        await browser.SignInAsync("zhang", People.Password);
        // The page of the form leads whoever is signed in on; only the form itself is sent.
        var token = await DashboardHost.TokenAsync(browser, "/account");
        using var form = new FormUrlEncodedContent([new("account", "li"), new("password", People.Password), new("__RequestVerificationToken", token)]);
        await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form, Stop);

        await using var db = host.Operations();
        Assert.Equal([SessionEnd.SignedOut, null], await db.Sessions.OrderBy(session => session.StartedAt).Select(session => session.Ended).ToListAsync(Stop));
    }

    [Fact]
    public async Task Signing_out_makes_the_cookie_worthless()
    {
        await host.AccountAsync("zhang", Officer);
        var browser = host.Stranger();
        var cookie = (await browser.SignInAsync("zhang", People.Password)).Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("session=", StringComparison.Ordinal)).Split(';')[0];

        using var nothing = new FormUrlEncodedContent([]);
        await browser.PostAsync(new Uri("/sign-out", UriKind.Relative), nothing, Stop);

        using var thief = new HttpRequestMessage(HttpMethod.Get, "/account");
        thief.Headers.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.Redirect, (await host.Stranger().SendAsync(thief, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Open("/account")).StatusCode);
    }

    [Fact]
    public async Task One_sees_where_one_is_signed_in_and_can_end_it_there()
    {
        await host.AccountAsync("zhang", Officer);
        var (here, there) = (host.Stranger(), host.Stranger());
        there.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0");
        await there.SignInAsync("zhang", People.Password);
        await here.SignInAsync("zhang", People.Password);

        var page = await DashboardHost.PageAsync(here, "/account");
        var other = page.QuerySelectorAll("button[name=id]").Single().GetAttribute("value")!;
        Assert.Contains("Edge · Windows", page.QuerySelector("main")!.Text(), StringComparison.Ordinal);
        await here.SendAsync("/account", "/account?handler=End", ("id", other));

        Assert.Equal(HttpStatusCode.Redirect, (await there.Open("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.Open("/account")).StatusCode);
    }

    [Fact]
    public async Task An_authenticator_is_asked_for_beside_the_password_and_each_recovery_code_works_once()
    {
        await host.AccountAsync("zhang", Officer);
        var browser = host.Stranger();
        await browser.SignInAsync("zhang", People.Password);
        var key = (await DashboardHost.PageAsync(browser, "/account/second-factor")).QuerySelector(".aside code")!.Text();

        Assert.Contains("验证码不对", await (await browser.SendAsync("/account/second-factor", "/account/second-factor?handler=Add", ("password", People.Password), ("code", "000000"))).SaysAsync(), StringComparison.Ordinal);
        var added = await DashboardHost.PageAsync(await browser.SendAsync("/account/second-factor", "/account/second-factor?handler=Add", ("password", People.Password), ("code", People.CodeNow(key))));
        var codes = added.QuerySelectorAll(".codes code").Select(c => c.Text()).ToList();

        Assert.Equal(10, codes.Count);
        var now = People.CodeNow(key);
        Assert.Equal("/account", await EnterAsync(now));
        Assert.Null(await EnterAsync(now));
        Assert.Null(await EnterAsync("123456"));
        Assert.Equal("/account", await EnterAsync(codes[0]));
        Assert.Null(await EnterAsync(codes[0]));

        async Task<string?> EnterAsync(string code)
        {
            var other = host.Stranger();
            var first = await other.SignInAsync("zhang", People.Password, "/account");
            Assert.Equal("/sign-in/second-factor?back=%2Faccount", first.Headers.Location!.OriginalString);
            Assert.Equal(HttpStatusCode.Redirect, (await other.Open("/account")).StatusCode);
            return (await other.SendAsync("/sign-in/second-factor?back=%2Faccount", ("code", code), ("back", "/account"))).Headers.Location?.OriginalString;
        }
    }

    [Fact]
    public async Task An_administrator_goes_no_further_without_a_second_factor()
    {
        await host.AccountAsync("admin1", new Access([Roles.SystemAdministrator], [], null));
        var browser = host.Stranger();
        await browser.SignInAsync("admin1", People.Password);

        Assert.Equal("/account/second-factor", (await browser.Open("/admin/users")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Every_sign_in_and_every_refusal_is_written_down_without_what_was_typed()
    {
        await host.AccountAsync("zhang", Officer);
        await host.Stranger().SignInAsync("zhang", "my secret guess");
        await host.Stranger().SignInAsync("my other secret", "x");
        await host.Stranger().SignInAsync("zhang", People.Password);

        await using var db = host.Operations();
        var entries = await db.Audit.OrderBy(e => e.Number).ToListAsync(Stop);
        Assert.Equal([("zhang", AuditActions.SignInRefused), ("?", AuditActions.SignInRefused), ("zhang", AuditActions.SignedIn)], entries.Select(e => (e.By, e.Action)));
        Assert.DoesNotContain(entries, e => (e.After + e.Reason + e.Subject).Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Over_real_data_there_is_no_account_to_enter_by_a_button()
    {
        var id = Guid.NewGuid();
        await using (var db = host.Operations())
        {
            var left = new UserAccount { Id = id, UserName = "leader", NormalizedUserName = "LEADER", Name = "x", IsSample = true, SecurityStamp = "x" };
            left.Give(Officer);
            db.Users.Add(left);
            await db.SaveChangesAsync(Stop);
        }

        var browser = host.Stranger();
        Assert.Empty((await DashboardHost.PageAsync(browser, "/sign-in")).QuerySelectorAll("button[name=id]"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync("/sign-in", "/sign-in?handler=Sample", ("id", $"{id}"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync("leader", "")).StatusCode);
    }

    public void Dispose() => host.Dispose();
}
