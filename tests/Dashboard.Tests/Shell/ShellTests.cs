using System.Net;
using Dashboard.Shell;
using Model.Operations;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Shell;

/// <summary>What surrounds every page.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly DashboardHost host = new();

    [Theory]
    [InlineData("zh-CN", "没有这一页")]
    [InlineData("en", "There is no such page")]
    public async Task A_page_that_does_not_exist_says_so_in_the_users_language(string culture, string words)
    {
        var browser = host.Browser();
        await browser.Open($"/language?to={culture}&back=/pipeline");

        var answer = await browser.Open("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(words, (await DashboardHost.PageAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Over_TLS_a_browser_is_told_to_come_by_it_for_a_year()
    {
        using var browser = host.Stranger();

        var sealedAnswer = await browser.GetAsync(new Uri("https://localhost/sign-in"), TestContext.Current.CancellationToken);
        var plain = await browser.Open("/sign-in");

        Assert.Equal(["max-age=31536000; includeSubDomains"], sealedAnswer.Headers.GetValues("Strict-Transport-Security"));
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/.git/config")]
    [InlineData("/appsettings.json")]
    [InlineData("/Dashboard.dll")]
    [InlineData("/css/")]
    [InlineData("/js/")]
    public async Task Neither_the_programs_own_files_nor_a_folders_list_are_given_away(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().Open(address)).StatusCode);

    [Fact]
    public async Task A_request_is_echoed_to_nobody()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Trace, "/sign-in");
        asked.Headers.Add("X-Mark", "echo-of-the-test");

        var answer = await host.Stranger().SendAsync(asked, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("echo-of-the-test", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_of_the_browser_does_not_choose_the_language()
    {
        var browser = host.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Language", "en");

        Assert.Equal("zh-CN", (await DashboardHost.PageAsync(browser, "/pipeline")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData(null)]
    public async Task The_language_switch_never_leads_elsewhere(string? back)
    {
        var answer = await host.Browser().Open("/language?to=en&back=" + Uri.EscapeDataString(back ?? ""));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_switches_come_back_to_the_page_with_its_filters()
    {
        var page = await DashboardHost.PageAsync(host.Browser(), "/pipeline/batches?feed=payments&page=2");

        var href = page.QuerySelector(".tools a[hreflang=en]")!.GetAttribute("href")!;

        Assert.Equal("/pipeline/batches?feed=payments&page=2", (await host.Browser().Open(href)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_chosen_theme_is_set_by_the_server()
    {
        var browser = host.Browser();
        await browser.Open("/theme?to=dark&back=/pipeline");

        Assert.Equal("dark", (await DashboardHost.PageAsync(browser, "/pipeline")).DocumentElement.GetAttribute("data-bs-theme"));
    }

    [Theory]
    [InlineData("/pipeline")]
    [InlineData("/no-such-page")]
    public async Task No_page_holds_or_allows_inline_script_or_style(string address)
    {
        var answer = await host.Browser().Open(address);
        var page = await DashboardHost.PageAsync(answer);

        Assert.Equal(SafetyHeaders.Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("unsafe", SafetyHeaders.Policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Empty(page.QuerySelectorAll("[style], style"));
        Assert.All(page.Scripts, script => Assert.False(string.IsNullOrEmpty(script.Source)));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_page_is_framed_by_nobody_read_by_no_other_site_and_tells_none_where_one_was()
    {
        using var browser = host.Browser();
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/pipeline");
        asked.Headers.Add("Origin", "https://other.example");

        var answer = await browser.SendAsync(asked, TestContext.Current.CancellationToken);

        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_menu_promises_only_pages_that_answer()
    {
        var browser = host.Browser();
        var links = (await DashboardHost.PageAsync(browser, "/pipeline")).QuerySelectorAll(".topbar nav a, .subnav a").Select(a => a.GetAttribute("href")!).Distinct().ToList();

        Assert.Contains("/pipeline", links);
        foreach (var link in links)
        {
            Assert.NotEqual(HttpStatusCode.NotFound, (await browser.Open(link)).StatusCode);
        }
    }

    [Fact]
    public async Task A_system_that_is_not_there_yet_is_named_without_a_link()
    {
        var page = await DashboardHost.PageAsync(host.Browser(), "/pipeline");

        var mediation = page.QuerySelectorAll(".sitemap li").Single(li => li.TextContent.Contains("调解", StringComparison.Ordinal));

        Assert.Null(mediation.QuerySelector("a"));
        Assert.Contains("尚未提供", mediation.TextContent, StringComparison.Ordinal);
        // What the mission map calls not yet there is not reached through another system's page either.
        Assert.Null(page.QuerySelectorAll(".sitemap li").Single(li => li.TextContent.Contains("年度浮动", StringComparison.Ordinal)).QuerySelector("a"));
    }

    [Fact]
    public async Task Without_a_snapshot_pages_answer_503_and_say_when_to_ask_again()
    {
        var answer = await host.Browser().Open("/employers");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("数据接入", (await DashboardHost.PageAsync(answer)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_load_that_failed_says_why_and_can_be_tried_again()
    {
        await using (var db = host.Operations())
        {
            var run = new IngestRun { Trigger = RunTrigger.Start, StartedAt = DateTimeOffset.UnixEpoch };
            run.Finish(DateTimeOffset.UnixEpoch.AddMinutes(1), RunOutcome.Failed, 137, "内存不足");
            db.Runs.Add(run);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var browser = host.Browser();
        var page = await DashboardHost.PageAsync(browser, "/employers");
        var form = page.QuerySelector("main form")!;
        using var fields = new FormUrlEncodedContent(form.QuerySelectorAll("input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)));
        var tried = await browser.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), fields, TestContext.Current.CancellationToken);

        Assert.Contains("内存不足", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, tried.StatusCode);
    }

    [Fact]
    public async Task Health_tells_a_program_that_lives_from_one_that_is_ready()
    {
        Assert.Equal(HttpStatusCode.OK, (await host.Browser().Open("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.Browser().Open("/health/ready")).StatusCode);
    }

    [Theory]
    [InlineData("/industries")]
    [InlineData("/api/v1/freshness")]
    [InlineData("/no-such-page")]
    public async Task A_browser_is_told_to_keep_nothing_of_what_one_person_saw(string address)
    {
        using var tiny = TwoCounties.Build();
        host.Publish(tiny);
        using var browser = host.Browser();

        // The second answer of a page comes from what is kept.
        for (var i = 0; i < 2; i++)
        {
            Assert.True((await browser.Open(address)).Headers.CacheControl?.NoStore);
        }

        Assert.Null((await browser.Open("/css/theme.css")).Headers.CacheControl);
    }

    [Fact]
    public async Task A_name_of_another_host_is_not_answered()
    {
        // A page elsewhere can make its own name point here (DNS rebinding); its requests carry that name.
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("http://elsewhere.example/pipeline"));

        Assert.Equal(HttpStatusCode.BadRequest, (await host.Browser().SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    public void Dispose() => host.Dispose();
}
