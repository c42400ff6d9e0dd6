using System.Net;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Model.Operations.People;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Shell;

/// <summary>Every address × every role × every county, by the rule and by asking the real host.</summary>
public sealed class PermissionMatrixTests : IDisposable
{
    private const string Closed = "–";

    private readonly DashboardHost host = new();

    public PermissionMatrixTests()
    {
        using var everywhere = EveryCounty.Build();
        host.Publish(everywhere);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>UPDATE_DOCS=1 writes the table instead of comparing it.</summary>
    [Fact]
    public void The_table_that_people_read_is_what_the_program_does()
    {
        var table = PermissionTable.Write(Routes());
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(PermissionTable.File, table);
            return;
        }

        Assert.Equal(table, File.ReadAllText(PermissionTable.File));
    }

    [Fact]
    public void A_county_variant_opens_what_its_trade_opens_except_pages_of_the_whole_city()
    {
        foreach (var route in Routes())
        {
            foreach (var role in Roles.All.Where(role => !role.IsAdministrator))
            {
                var whole = PermissionTable.Cell(PermissionTable.Holder(role.Id), route.Page);
                foreach (var county in EveryCounty.Codes)
                {
                    var expected = route.Page.Scoping == CountyScoping.City ? Closed : whole;
                    Assert.Equal((route.Address, county, expected), (route.Address, county, PermissionTable.Cell(PermissionTable.Holder(role.Id, county), route.Page)));
                }
            }
        }
    }

    [Fact]
    public void No_administrator_opens_anything_that_shows_a_county()
    {
        var shown = from route in Routes()
                    where route.Page.Scoping != CountyScoping.None
                    from role in Roles.All.Where(role => role.IsAdministrator)
                    where PermissionTable.Cell(PermissionTable.Holder(role.Id), route.Page) != Closed
                    select (route.Address, role.Id);

        Assert.Empty(shown);
    }

    [Fact]
    public async Task The_host_lets_each_role_in_where_the_table_says_and_nowhere_else()
    {
        var wrong = new List<string>();
        foreach (var role in Roles.All)
        {
            using var browser = host.Browser(role.Id);
            foreach (var route in Routes().Where(route => !route.IsOpen))
            {
                var cell = PermissionTable.Cell(PermissionTable.Holder(role.Id), route.Page);
                var looked = route.Address == "/sign-out" ? HttpStatusCode.OK : (await browser.Open(Filled(route.Address, EveryCounty.Codes[0]))).StatusCode;
                using var nothing = new FormUrlEncodedContent([]);
                var sent = route.Address == "/sign-out" ? (HttpStatusCode?)null : (await browser.PostAsync(new Uri(Filled(route.Address, EveryCounty.Codes[0]), UriKind.Relative), nothing, Stop)).StatusCode;
                // Whoever types the bare address is led to where their work begins.
                var closed = looked == HttpStatusCode.Forbidden || (route.Address == "/" && looked == HttpStatusCode.Redirect);
                if (closed != (cell == Closed))
                {
                    wrong.Add($"{role.Id} GET {route.Address}: {looked}, table {cell}");
                }

                if (cell != "w" && sent is not (null or HttpStatusCode.Forbidden or HttpStatusCode.Redirect or HttpStatusCode.MethodNotAllowed))
                {
                    wrong.Add($"{role.Id} POST {route.Address}: {sent}, table {cell}");
                }

                // Whoever may send must send the page's own token; how often is counted before.
                if (cell == "w" && sent is not (null or HttpStatusCode.BadRequest or HttpStatusCode.TooManyRequests))
                {
                    wrong.Add($"{role.Id} POST {route.Address} without a token: {sent}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_stranger_gets_nothing_but_the_way_to_sign_in()
    {
        using var stranger = host.Stranger();
        foreach (var route in Routes().Where(route => !route.IsOpen && route.Address != "/sign-out"))
        {
            var answer = await stranger.Open(Filled(route.Address, EveryCounty.Codes[0]));

            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized || answer.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) == true, $"{route.Address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Nobody_of_a_county_finds_another_county_under_any_address()
    {
        var found = new List<string>();
        foreach (var county in EveryCounty.Codes)
        {
            using var browser = host.Browser(Roles.Prevention, county);
            foreach (var other in EveryCounty.Codes.Where(other => other != county))
            {
                foreach (var address in new[] { $"/employers/{EveryCounty.EmployerOf(other)}", $"/counties/{other}", $"/api/v1/employers/{EveryCounty.EmployerOf(other)}" })
                {
                    var answer = await browser.Open(address);
                    if (answer.StatusCode != HttpStatusCode.NotFound)
                    {
                        found.Add($"{county} {address}: {answer.StatusCode}");
                    }
                }
            }

            foreach (var address in Lists(county))
            {
                var page = await (await browser.Open(address)).Content.ReadAsStringAsync(Stop);
                found.AddRange(EveryCounty.Codes.Where(other => other != county && page.Contains(EveryCounty.NameOf(other), StringComparison.Ordinal)).Select(other => $"{county} {address} names {other}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void A_page_that_takes_forms_says_who_may_send_them_and_no_other_says_so()
    {
        var pages = typeof(Dashboard.Shell.Host).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract);

        Assert.All(pages, page => Assert.Equal(
            (page.Name, page.GetMethods().Any(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal))),
            (page.Name, ((PagePermissionAttribute)page.GetCustomAttributes(typeof(PagePermissionAttribute), inherit: false).Single()).Change is not null)));
    }

    public void Dispose() => host.Dispose();

    private IReadOnlyList<PermissionTable.Route> Routes() => PermissionTable.Routes(host.Services);

    private static IEnumerable<string> Lists(string county) =>
    [
        "/", "/employers", "/counties", $"/counties/{county}", "/matrix", "/industries/coal", "/diseases", "/definitions", "/search?q=%E5%85%AC%E5%8F%B8", "/api/v1/employers", "/api/v1/incidence?by=county&grain=year&from=2025-01&to=2025-12",
        .. new[] { "injuries", "diseases", "payments", "contributions", "trainings", "inspections", "enrolment" }.Select(fact => $"/rows?fact={fact}"),
    ];

    // {code} of an industry, a county or an employer; {id} of a batch or an account; whatever is not there is answered by 404, which is not 403.
    private static string Filled(string template, string county)
    {
        var address = template.Replace("{id:guid}", $"{Guid.Empty}", StringComparison.Ordinal).Replace("{id:int}", "1", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{year:int}", "2025", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("{fact}", "injuries", StringComparison.Ordinal).Replace("{code:int=500}", "404", StringComparison.Ordinal);
        var code = address.StartsWith("/counties", StringComparison.Ordinal) ? county : address.Contains("employers", StringComparison.Ordinal) ? EveryCounty.EmployerOf(county) : "coal";
        return address.Replace("{code}", code, StringComparison.Ordinal);
    }
}
