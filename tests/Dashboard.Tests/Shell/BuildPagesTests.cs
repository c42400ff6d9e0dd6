using System.Net;
using AngleSharp.Dom;
using Dashboard.Shell;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Model.Operations.People;
using Model.Tests.Analysis;
using Model.Warehouse;

namespace Dashboard.Tests.Shell;

/// <summary>Pages that are kept once written. An answer from what was kept says its age; nothing else does.</summary>
public sealed class BuildPagesTests : IDisposable
{
    private const string Rencheng = "370811";
    private const string Zoucheng = "370883";

    private readonly DashboardHost host = new();

    public BuildPagesTests() => Publish("b-1", cases: 40);

    [Fact]
    public async Task A_page_of_a_build_is_written_once()
    {
        var browser = host.Browser();
        var first = await browser.Open("/counties?sort=cases");

        var second = await browser.Open("/counties?sort=cases");

        Assert.Null(first.Headers.Age);
        Assert.NotNull(second.Headers.Age);
        Assert.Equal(await Text(first), await Text(second));
        Assert.Equal(SafetyHeaders.Policy, Assert.Single(second.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task A_new_build_shows_at_once_and_going_back_shows_the_old_one()
    {
        var browser = host.Browser();
        var before = await Body(browser, "/counties");

        Publish("b-2", cases: 20);
        var after = await Body(browser, "/counties");
        await File.WriteAllTextAsync(host.Data.CurrentPointer, "b-1", TestContext.Current.CancellationToken);

        Assert.Contains("b-1", before, StringComparison.Ordinal);
        Assert.Contains("b-2", after, StringComparison.Ordinal);
        Assert.NotEqual(before.Replace("b-1", "b-2", StringComparison.Ordinal), after);
        Assert.Equal(before, await Body(browser, "/counties"));
    }

    [Fact]
    public async Task A_build_that_failed_is_told_on_pages_seen_before()
    {
        var browser = host.Browser();
        await browser.Open("/counties");

        new BuildFailure(DateTimeOffset.UnixEpoch, [new FailedCheck("nothing_is_lost", "没有丢行。", "No row is lost.", 1, [])]).Write(host.Data);

        Assert.Contains("没有丢行。", await Body(browser, "/counties"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_and_another_theme_get_their_own_page()
    {
        var (chinese, english, dark) = (host.Browser(), host.Browser(), host.Browser());
        await english.Open("/language?to=en&back=/counties");
        await dark.Open("/theme?to=dark&back=/counties");

        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(("zh-CN", "auto"), Dress(await DashboardHost.PageAsync(chinese, "/counties")));
            Assert.Equal(("en", "auto"), Dress(await DashboardHost.PageAsync(english, "/counties")));
            Assert.Equal(("zh-CN", "dark"), Dress(await DashboardHost.PageAsync(dark, "/counties")));
        }
    }

    [Fact]
    public async Task What_one_county_may_see_is_not_shown_to_another()
    {
        var (city, rencheng) = (host.Browser(Roles.Prevention), host.Browser(Roles.Prevention, Rencheng));
        Assert.Contains(Zoucheng, await Text(await city.Open("/counties")), StringComparison.Ordinal);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var seen = await Text(await rencheng.Open("/counties"));

            Assert.Contains(Rencheng, seen, StringComparison.Ordinal);
            Assert.DoesNotContain(Zoucheng, seen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_is_given_to_whoever_has_the_same_roles_and_counties_and_to_nobody_else()
    {
        var access = new Access([Roles.Prevention], [Rencheng], null);
        await host.Browser("one", access).Open("/counties");

        Assert.NotNull((await host.Browser("another", access).Open("/counties")).Headers.Age);
        Assert.Null((await host.Browser(Roles.Prevention, Zoucheng).Open("/counties")).Headers.Age);
        Assert.Null((await host.Browser(Roles.Enrolment, Rencheng).Open("/counties")).Headers.Age);
        Assert.Equal(HttpStatusCode.Redirect, (await host.Stranger().Open("/counties")).StatusCode);
    }

    [Theory]
    [InlineData("/pipeline")]
    [InlineData("/pipeline/batches")]
    [InlineData("/health/ready")]
    [InlineData("/counties?handler=Xlsx")]
    public async Task What_changes_without_a_build_is_made_for_each_who_asks(string address)
    {
        var browser = host.Browser();
        await browser.Open(address);

        Assert.Null((await browser.Open(address)).Headers.Age);
    }

    [Fact]
    public async Task No_page_that_is_kept_holds_a_forms_token_or_names_who_asked()
    {
        var kept = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<OutputCacheAttribute>() is not null && e.RoutePattern.Parameters.Count == 0)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();

        Assert.Contains("/industries", kept);
        foreach (var address in kept)
        {
            var page = await Text(await host.Browser("zhang.san", new Access([Roles.Leader, Roles.Data], [], null)).Open(address));

            Assert.DoesNotContain("__RequestVerificationToken", page, StringComparison.Ordinal);
            Assert.DoesNotContain("zhang.san", page, StringComparison.Ordinal);
        }
    }

    public void Dispose() => host.Dispose();

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<string> Body(HttpClient browser, string address) => (await DashboardHost.PageAsync(browser, address)).QuerySelector("main")!.TextContent;

    private static (string? Language, string? Theme) Dress(IDocument page) =>
        (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("data-bs-theme"));

    private void Publish(string build, long cases)
    {
        using var tiny = new TinySnapshot();
        foreach (var county in new[] { Rencheng, Zoucheng })
        {
            for (var month = new DateOnly(2024, 1, 1); month <= tiny.DataThrough; month = month.AddMonths(1))
            {
                var key = new CellKey(month, county, "06", "", "50-249", "unit");
                tiny.Cells.Add(new Cell(key, 10_000));
                tiny.Injuries.Add(new Injury(key, "14-1", "01", "minor", cases));
            }
        }

        host.Publish(tiny, build);
    }
}
