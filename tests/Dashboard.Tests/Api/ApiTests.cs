using System.Net;
using System.Text.Json;

namespace Dashboard.Tests.Api;

public sealed class ApiTests : IClassFixture<ApiHost>
{
    private const string Employer = "91370811MA3AAAAA1X";

    private readonly ApiHost host;

    public ApiTests(ApiHost host)
    {
        this.host = host;
        if (!File.Exists(host.Tiny.Folder.CurrentPointer))
        {
            host.Tiny.Add("insert into marts.fct_reference_series (series, name_zh, name_en, period, period_start, period_end, value, unit_zh, unit_en, area_zh, area_en, source_zh, source_en, licence_zh, licence_en) values ('insured', '参保人数', 'Insured', '2024', '2024-01-01', '2024-12-31', 1, '万人', '× 10,000 persons', '全国', 'China', '公报', 'bulletin', '公开', 'published')");
            host.Tiny.Publish("b1");
        }
    }

    public static TheoryData<string> Addresses =>
    [
        "/api/v1/incidence?by=key-industry&grain=year&from=2024-01&to=2025-12",
        "/api/v1/incidence?by=cause&grain=rolling12&industry=06&county=370811&measure=all",
        "/api/v1/targets",
        "/api/v1/targets?plan=city-2021-2025&level=county&measure=all",
        "/api/v1/targets/national-2026-2030/mines?county=370811",
        "/api/v1/diseases?by=kind&from=2024",
        "/api/v1/diseases/2025-01/2025-12?by=exposure",
        "/api/v1/decision-lag?county=370811",
        "/api/v1/reference/insured",
        "/api/v1/matrix?year=2025&rows=industry",
        "/api/v1/employers?text=公司&sort=name&page-size=1&purpose=核对数据",
        "/api/v1/employers/" + Employer,
        "/api/v1/overview",
        "/api/v1/overview/2025-12",
        "/api/v1/freshness",
        "/api/v1/rows/injuries?measure=production&from=2025-12&to=2025-12&key-industry=coal&purpose=核对数据",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_measure_answers_with_json_in_snake_case(string address)
    {
        using var answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.All(Names(await host.Get(address)), name => Assert.Matches("^[a-z]+(_[a-z]+|_[0-9]+)*$", name));
    }

    [Fact]
    public async Task Incidence_gives_counts_rate_and_limits_unrounded_under_the_agreed_names()
    {
        var rows = await host.Get("/api/v1/incidence?by=county&grain=month&from=2025-12&to=2025-12");

        var row = rows.EnumerateArray().First();
        Assert.Equal(("370811", "任城区", "2025-12", "2025-12-01", "2025-12-31"), (row.GetProperty("code").GetString(), row.GetProperty("name").GetString(), row.GetProperty("period").GetString(), row.GetProperty("period_start").GetString(), row.GetProperty("period_end").GetString()));
        Assert.Equal((1, 100, 10), (row.GetProperty("cases").GetInt64(), row.GetProperty("average_insured").GetDouble(), row.GetProperty("rate_per_1000").GetDouble()));
        // One event of 100: Garwood's 0.0253 and 5.5716 events, as PHEindicatormethods 2.1.0 prints them.
        Assert.Equal((0.2532, 55.716), (Math.Round(row.GetProperty("lower").GetDouble(), 4), Math.Round(row.GetProperty("upper").GetDouble(), 3)));
    }

    [Fact]
    public async Task Texts_come_in_the_language_asked_for()
    {
        var row = (await host.Get("/api/v1/incidence?by=county&culture=en")).EnumerateArray().First();

        Assert.Equal("Rencheng", row.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("/api/v1/incidence")]
    [InlineData("/api/v1/incidence?by=colour")]
    [InlineData("/api/v1/incidence?by=city&grain=week")]
    [InlineData("/api/v1/incidence?by=city&from=2025-13")]
    [InlineData("/api/v1/incidence?by=city&from=2025-01-01")]
    [InlineData("/api/v1/incidence?by=city&from=2025-02&to=2025-01")]
    [InlineData("/api/v1/incidence?by=city&county=370000")]
    [InlineData("/api/v1/incidence?by=city&industry=98")]
    [InlineData("/api/v1/incidence?by=city&key-industry=gold")]
    [InlineData("/api/v1/incidence?by=city&mesure=all")]
    [InlineData("/api/v1/targets?plan=1999")]
    [InlineData("/api/v1/matrix?year=now")]
    [InlineData("/api/v1/diseases?from=2025&to=2024")]
    [InlineData("/api/v1/diseases/2025-02/2025-01")]
    [InlineData("/api/v1/decision-lag?to=soon")]
    [InlineData("/api/v1/rows/poems?purpose=核对数据")]
    [InlineData("/api/v1/rows/payments?severity=fatal&purpose=核对数据")]
    [InlineData("/api/v1/rows/payments?sort=password&purpose=核对数据")]
    [InlineData("/api/v1/employers?page=0&purpose=核对数据")]
    [InlineData("/api/v1/employers?purpose=查")]
    [InlineData("/api/v1/rows/injuries")]
    public async Task A_wrong_parameter_is_refused_with_a_reason_in_both_languages(string address)
    {
        using var answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var problem = await host.Get(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(problem.GetProperty("reason_zh").GetString()!);
        Assert.NotEmpty(problem.GetProperty("reason_en").GetString()!);
    }

    [Theory]
    [InlineData("/api/v1/employers/91370811MA3AAAAA1Y")]
    [InlineData("/api/v1/targets/city-2021-2025/mines")]
    [InlineData("/api/v1/reference/weather")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        using var answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task An_employers_answer_names_no_person()
    {
        var text = (await host.Get("/api/v1/employers/" + Employer)).GetRawText();

        Assert.DoesNotContain("token", text, StringComparison.Ordinal);
        Assert.Contains("pay_ratio", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_holds_every_route_and_parameter()
    {
        var document = await host.Get("/openapi/v1.json");

        var paths = document.GetProperty("paths").EnumerateObject().ToDictionary(path => path.Name, path => path.Value);
        var expected = Addresses.Select(row => row.Data.Split('?')[0]).Distinct();
        Assert.All(expected, address => Assert.Contains(paths.Keys, path => Matches(path, address)));
        var parameters = paths["/api/v1/incidence"].GetProperty("get").GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString());
        Assert.Equal(["by", "county", "from", "grain", "industry", "key-industry", "measure", "size", "to"], parameters.Order());
    }

    private static bool Matches(string path, string address)
    {
        var (pattern, parts) = (path.Split('/'), address.Split('/'));
        return pattern.Length == parts.Length && pattern.Zip(parts).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    private static IEnumerable<string> Names(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
