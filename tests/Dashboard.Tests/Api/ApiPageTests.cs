using System.Net;
using System.Text.Json;
using Dashboard.Tests.Pages.Analysis;
using Model.Operations.People;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Api;

/// <summary>开放接口 as people read it, held against the OpenAPI document that programs read.</summary>
public sealed class ApiPageTests : IDisposable
{
    private readonly AnalysisHost host = new();

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Every_endpoint_and_parameter_has_a_meaning_in_the_language_asked_for(string culture)
    {
        var meanings = (await Operations(culture)).SelectMany(o => Parameters(o.Operation).Select(p => (Of: $"{o.Path} {p.Name}", p.Meaning)).Prepend((o.Path, Text(o.Operation, "summary")))).ToList();

        Assert.True(meanings.Count > 60);
        Assert.All(meanings, m => Assert.False(string.IsNullOrWhiteSpace(m.Item2), m.Item1));
        Assert.All(meanings, m => Assert.True(m.Item2!.Any(c => c > 0x2E80) == (culture == "zh-CN"), m.Item1));
    }

    [Fact]
    public async Task Who_may_not_see_records_sees_none_in_an_example()
    {
        using var program = new DashboardHost();
        using (var tiny = TwoCounties.Build())
        {
            program.Publish(tiny);
        }

        using var liaison = program.Browser(Roles.Liaison);
        var page = await DashboardHost.PageAsync(liaison, "/api");

        Assert.NotEmpty(page.QuerySelectorAll("section pre"));
        Assert.DoesNotContain("甲公司", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Every_endpoint_and_parameter_stands_on_the_page(string culture)
    {
        var page = await host.Page($"/api?culture={culture}");

        Assert.Equal(culture, page.DocumentElement.GetAttribute("lang"));
        Assert.All(page.Scripts, script => Assert.False(string.IsNullOrEmpty(script.Source)));
        foreach (var (path, operation) in (await Operations(culture)).Where(o => o.Path.StartsWith("/api/", StringComparison.Ordinal)))
        {
            var section = Assert.Single(page.QuerySelectorAll("section[id]"), s => s.QuerySelector("h2 code")?.TextContent == $"GET {path}");
            Assert.Contains(path.Contains("employers", StringComparison.Ordinal) || path.Contains("rows", StringComparison.Ordinal) ? "Records.Read" : "Analysis.Read", section.TextContent, StringComparison.Ordinal);
            Assert.All(Parameters(operation), p => Assert.Contains(section.QuerySelectorAll("tr"), row => row.QuerySelector("th code")?.TextContent == p.Name && row.TextContent.Contains(p.Meaning!, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Each_example_answers_what_the_page_says_it_does()
    {
        var page = await host.Page("/api");
        var examples = page.QuerySelectorAll("section[id]:not(#errors) a[data-example]").Select(a => a.GetAttribute("href")!).ToList();

        Assert.True(examples.Count > 10);
        foreach (var example in examples)
        {
            using var answer = await host.Browser.Open(example);

            // The tiny snapshot holds no published series under that name; the sample city does.
            Assert.Equal(example.Contains("/reference/", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);
        }

        var shown = JsonDocument.Parse(page.QuerySelectorAll("section#matrix pre").Single().TextContent).RootElement;
        Assert.Equal(2025, shown.GetProperty("year").GetInt32());
    }

    [Fact]
    public async Task The_error_shown_is_the_error_given()
    {
        var page = await host.Page("/api");

        var shown = JsonDocument.Parse(page.QuerySelector("section#errors pre")!.TextContent).RootElement;
        using var given = await host.Browser.Open(page.QuerySelector("section#errors a[data-example]")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.BadRequest, given.StatusCode);
        Assert.Equal(400, shown.GetProperty("status").GetInt32());
        Assert.Equal(JsonDocument.Parse(await given.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("reason_zh").GetString(), shown.GetProperty("reason_zh").GetString());
    }

    public void Dispose() => host.Dispose();

    private async Task<List<(string Path, JsonElement Operation)>> Operations(string culture)
    {
        var described = JsonDocument.Parse(await host.Browser.GetStringAsync(new Uri($"/openapi/v1.json?culture={culture}", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;
        return [.. described.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (path.Name, operation.Value.Clone())))];
    }

    private static IEnumerable<(string Name, string? Meaning)> Parameters(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters)
        ? parameters.EnumerateArray().Select(p => (p.GetProperty("name").GetString()!, Text(p, "description")))
        : [];

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var text) ? text.GetString() : null;
}
