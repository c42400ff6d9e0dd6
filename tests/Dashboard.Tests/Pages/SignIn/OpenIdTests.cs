using System.Net;
using System.Security.Cryptography;
using Dashboard.Shell.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Tests.Pages.SignIn;

/// <summary>Signing in through the city's own sign-in, between the real host and a small provider.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private const string Start = "/sign-in?handler=Outside&back=%2Fcounties";

    private readonly DashboardHost host = new();
    private readonly CityProvider provider = new();
    private readonly HttpClient outside = new(new HttpClientHandler { AllowAutoRedirect = false });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await provider.StartAsync();
        host.Settings["OpenIdConnect:Authority"] = provider.Address;
        host.Settings["OpenIdConnect:ClientId"] = CityProvider.Client;
        host.Settings["OpenIdConnect:ClientSecret"] = CityProvider.Secret;
    }

    [Fact]
    public async Task An_account_without_a_password_is_linked_at_the_first_time_and_known_by_its_subject_afterwards()
    {
        await AccountAsync("zhang");

        Assert.Equal("/counties", (await ComeAsync(host.Stranger())).Headers.Location!.OriginalString);
        provider.UserName = "another-name";
        Assert.Equal("/counties", (await ComeAsync(host.Stranger())).Headers.Location!.OriginalString);

        await using var db = host.Operations();
        Assert.Equal(["oidc pwd", "oidc pwd"], await db.Sessions.Select(session => session.Method).ToListAsync(Stop));
        Assert.Equal([AuditActions.AccountLinked, AuditActions.SignedIn, AuditActions.SignedIn], await db.Audit.OrderBy(entry => entry.Number).Select(entry => entry.Action).ToListAsync(Stop));
    }

    [Fact]
    public async Task Who_came_in_this_way_has_a_session_like_any_other()
    {
        await AccountAsync("zhang");
        var browser = host.Stranger();
        await ComeAsync(browser);

        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/account")).StatusCode);
        await using (var db = host.Operations())
        {
            (await db.Sessions.SingleAsync(Stop)).End(SessionEnd.Revoked, DateTimeOffset.UtcNow);
            await db.SaveChangesAsync(Stop);
        }

        Assert.StartsWith("/sign-in", (await browser.Open("/account")).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_an_account_gets_none() => await AssertRefusedAsync("?");

    [Fact]
    public async Task A_name_is_not_enough_for_an_account_that_has_a_password()
    {
        await host.AccountAsync("zhang", new Access([Roles.Prevention], [], null));

        await AssertRefusedAsync("?");
    }

    [Fact]
    public async Task A_name_is_not_enough_for_an_account_that_is_linked_to_somebody()
    {
        await AccountAsync("zhang");
        await ComeAsync(host.Stranger());
        provider.Subject = "somebody else of that name";

        await AssertRefusedAsync("?");
    }

    [Fact]
    public async Task A_disabled_account_does_not_come_in()
    {
        var id = await AccountAsync("zhang");
        await ComeAsync(host.Stranger());
        await using (var db = host.Operations())
        {
            (await db.Users.SingleAsync(account => account.Id == id, Stop)).Disable(DateTimeOffset.UtcNow, "离职");
            await db.SaveChangesAsync(Stop);
        }

        await AssertRefusedAsync("zhang");
    }

    [Theory]
    [InlineData("pwd", false)]
    [InlineData("mfa", true)]
    public async Task An_administrator_must_have_shown_two_things_there(string method, bool isIn)
    {
        await AccountAsync("zhang", Roles.SystemAdministrator);
        provider.Methods = [method];

        Assert.Equal(isIn ? HttpStatusCode.Redirect : HttpStatusCode.OK, (await ComeAsync(host.Stranger())).StatusCode);
    }

    [Fact]
    public async Task A_token_with_another_nonce_is_not_believed()
    {
        await AccountAsync("zhang");
        provider.OtherNonce = "of another sign-in";

        await AssertRefusedAsync("?");
    }

    [Fact]
    public async Task A_token_signed_by_somebody_else_is_not_believed()
    {
        await AccountAsync("zhang");
        provider.OtherKey = new RsaSecurityKey(RSA.Create(2048)) { KeyId = "1" };

        await AssertRefusedAsync("?");
    }

    [Fact]
    public async Task A_token_signed_with_what_everybody_may_see_as_if_it_were_a_secret_is_not_believed()
    {
        await AccountAsync("zhang");
        provider.OtherKey = new SymmetricSecurityKey(provider.Shown) { KeyId = "1" };
        provider.Algorithm = SecurityAlgorithms.HmacSha256;

        await AssertRefusedAsync("?");
    }

    [Fact]
    public async Task A_token_for_another_program_is_not_believed()
    {
        await AccountAsync("zhang");
        provider.Audience = "another program";

        await AssertRefusedAsync("?");
    }

    [Fact]
    public async Task A_token_that_holds_no_more_is_not_believed()
    {
        await AccountAsync("zhang");
        provider.Age = TimeSpan.FromHours(1);

        await AssertRefusedAsync("?");
    }

    [Fact]
    public async Task An_answer_with_another_state_or_in_another_browser_is_not_believed()
    {
        await AccountAsync("zhang");
        var browser = host.Stranger();
        var callback = await CallbackAsync(browser);

        var other = await host.Stranger().Open(callback);
        var changed = await browser.Open(callback.Replace("state=", "state=x", StringComparison.Ordinal));

        foreach (var answer in new[] { other, changed })
        {
            Assert.Equal("/sign-in?handler=Failed", answer.Headers.Location!.OriginalString);
        }

        await AssertRefusedAsync("?", await browser.Open("/sign-in?handler=Failed"));
        Assert.StartsWith("/sign-in", (await browser.Open("/account")).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_is_offered_only_where_there_is_one()
    {
        using var plain = new DashboardHost();

        Assert.Equal(HttpStatusCode.NotFound, (await plain.Stranger().Open(Start)).StatusCode);
        Assert.Empty((await DashboardHost.PageAsync(plain.Stranger(), "/sign-in")).QuerySelectorAll("a[href*=Outside]"));
        Assert.Single((await DashboardHost.PageAsync(host.Stranger(), "/sign-in")).QuerySelectorAll("a[href*=Outside]"));
    }

    [Fact]
    public async Task An_administrator_makes_an_account_for_it_without_a_password_or_hands_one_over()
    {
        var old = await host.AccountAsync("li", new Access([Roles.Prevention], [], null));
        using var administrator = host.Browser(Roles.SystemAdministrator);

        await administrator.SendAsync("/admin/users/new", ("name", "张三"), ("account", "zhang"), ("outside", "true"), ("roles", Roles.Prevention), ("reason", "新到岗"));
        await administrator.SendAsync($"/admin/users/{old}/change", $"/admin/users/{old}/change?handler=Outside");

        await using var db = host.Operations();
        Assert.All(await db.Users.Where(account => account.UserName == "zhang" || account.UserName == "li").ToListAsync(Stop), account => Assert.Null(account.PasswordHash));
        Assert.Equal("/account", (await ComeAsync(host.Stranger(), back: false)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await host.Stranger().SignInAsync("li", People.Password)).StatusCode);
    }

    [Theory]
    [InlineData("http://login.example", "a", "https")]
    [InlineData("no address", "a", "https")]
    [InlineData("https://login.example", "", "ClientId")]
    public void A_configuration_that_cannot_be_trusted_is_refused_in_words(string authority, string client, string words)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("OpenIdConnect:Authority", authority), new("OpenIdConnect:ClientId", client)]).Build();

        Assert.Contains(words, OpenIdSetup.Refusal(configuration)!.ToString(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        outside.Dispose();
        host.Dispose();
        await provider.DisposeAsync();
    }

    private async Task<Guid> AccountAsync(string name, string role = Roles.Prevention)
    {
        var account = new UserAccount { Id = Guid.NewGuid(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), Name = name, SecurityStamp = name, CreatedAt = DateTimeOffset.UtcNow };
        account.Give(new Access([role], [], null));
        await using var db = host.Operations();
        db.Users.Add(account);
        await db.SaveChangesAsync(Stop);
        return account.Id;
    }

    /// <summary>To the provider and back, to the address that it sends the browser to.</summary>
    private async Task<string> CallbackAsync(HttpClient browser, string start = Start)
    {
        var there = (await browser.Open(start)).Headers.Location!;
        using var answer = await outside.GetAsync(there, Stop);
        return answer.Headers.Location!.PathAndQuery;
    }

    private async Task<HttpResponseMessage> ComeAsync(HttpClient browser, bool back = true)
    {
        var returned = await browser.Open(await CallbackAsync(browser, back ? Start : "/sign-in?handler=Outside"));
        return await browser.Open(returned.Headers.Location!.OriginalString);
    }

    private async Task AssertRefusedAsync(string by, HttpResponseMessage? answer = null)
    {
        var page = await DashboardHost.PageAsync(answer ?? await ComeAsync(host.Stranger()));

        Assert.Contains("账号或密码不对，或账号暂不能登录", page.QuerySelector("#refused")!.TextContent, StringComparison.Ordinal);
        await using var db = host.Operations();
        var last = await db.Audit.OrderByDescending(entry => entry.Number).FirstAsync(Stop);
        Assert.Equal((AuditActions.SignInRefused, by, """{"method":"oidc"}"""), (last.Action, last.By, last.After));
    }
}
