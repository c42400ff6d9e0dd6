using System.Net;
using System.Text.Json;

namespace Dashboard.Tests.Api;

/// <summary>The OpenAPI document that programs are made from says what the API is, what it takes and what it may answer.</summary>
public sealed class OpenApiDocumentTests(Pages.TwoCountiesHost host) : IClassFixture<Pages.TwoCountiesHost>
{
    /// <summary>Facts that have a column for a filter: others refuse it.</summary>
    private static readonly Dictionary<string, string> FactOf = new(StringComparer.Ordinal)
    {
        ["payer"] = "payments",
        ["disease"] = "diseases",
        ["stage"] = "diseases",
        ["exposure"] = "diseases",
        ["pneumoconiosis-only"] = "diseases",
        ["new-only"] = "diseases",
    };

    [Theory]
    [InlineData("zh-CN", "开放接口")]
    [InlineData("en", "open API")]
    public async Task It_says_what_it_is_in_the_language_asked_for(string culture, string name)
    {
        var info = (await Document(culture)).GetProperty("info");

        Assert.Contains(name, info.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(info.GetProperty("description").GetString()!);
        Assert.Equal("v1", info.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Every_address_is_under_one_subject_and_every_subject_is_explained_and_used()
    {
        var document = await Document();
        var tags = document.GetProperty("tags").EnumerateArray().ToDictionary(tag => tag.GetProperty("name").GetString()!, tag => tag.GetProperty("description").GetString());
        var used = Operations(document).Select(o => o.Operation.GetProperty("tags").EnumerateArray().Single().GetString()!).Distinct().ToList();

        Assert.All(tags.Values, description => Assert.False(string.IsNullOrEmpty(description)));
        Assert.Equal(tags.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_value_that_a_parameter_is_said_to_take_is_taken_and_another_is_refused()
    {
        var asked = 0;
        foreach (var (path, operation) in Operations(await Document()))
        {
            foreach (var parameter in Parameters(operation).Where(p => p.GetProperty("schema").TryGetProperty("enum", out _)))
            {
                var (name, values) = (parameter.GetProperty("name").GetString()!, parameter.GetProperty("schema").GetProperty("enum").EnumerateArray().Select(value => value.GetString()!).ToList());
                // The last of a long list stands for those between.
                foreach (var value in values.Take(8).Append(values[^1]).Distinct())
                {
                    Assert.True(await Status(Address(path, name, value)) != HttpStatusCode.BadRequest, Address(path, name, value));
                    asked++;
                }

                Assert.True(await Status(Address(path, name, "nonsense")) == HttpStatusCode.BadRequest, Address(path, name, "nonsense"));
            }
        }

        Assert.True(asked > 100);
    }

    [Theory]
    [InlineData("/api/v1/incidence", "by", "city|key-industry|industry|county|size|cause|ground|severity")]
    [InlineData("/api/v1/incidence", "grain", "month|quarter|year|rolling12")]
    [InlineData("/api/v1/incidence", "measure", "production|all|commuting|sudden|deaths")]
    public async Task The_choices_of_incidence_are_enumerated(string path, string name, string values)
    {
        var operation = Operations(await Document()).Single(o => o.Path == path).Operation;
        var parameter = Parameters(operation).Single(p => p.GetProperty("name").GetString() == name);

        Assert.Equal(values.Split('|').Order(StringComparer.Ordinal), parameter.GetProperty("schema").GetProperty("enum").EnumerateArray().Select(v => v.GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(name == "by", parameter.TryGetProperty("required", out var required) && required.GetBoolean());
    }

    [Fact]
    public async Task Every_address_says_how_it_refuses_and_in_what_words()
    {
        var document = await Document();

        foreach (var (path, operation) in Operations(document).Where(o => o.Path.StartsWith("/api/", StringComparison.Ordinal)))
        {
            foreach (var status in new[] { "400", "503" })
            {
                var refusal = operation.GetProperty("responses").GetProperty(status);
                Assert.NotEmpty(refusal.GetProperty("description").GetString()!);
                Assert.True(refusal.GetProperty("content").TryGetProperty("application/problem+json", out _), $"{path} {status}");
            }
        }

        var problem = document.GetProperty("components").GetProperty("schemas").GetProperty("ProblemDetails").GetProperty("properties");
        Assert.True(problem.TryGetProperty("reason_zh", out _) && problem.TryGetProperty("reason_en", out _));
    }

    [Theory]
    [InlineData("/api/v1/employers/91370811MA3AAAAA1Y", "/api/v1/employers/{code}")]
    [InlineData("/api/v1/targets/city-2021-2025/mines", "/api/v1/targets/{plan}/{unit}")]
    [InlineData("/api/v1/reference/weather", "/api/v1/reference/{series}")]
    public async Task What_may_not_exist_is_said_to_be_answered_with_404(string address, string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, await Status(address));
        Assert.True(Operations(await Document()).Single(o => o.Path == path).Operation.GetProperty("responses").TryGetProperty("404", out _));
    }

    /// <summary>A question that is right but for the one parameter.</summary>
    private static string Address(string path, string name, string value)
    {
        string Value(string parameter, string otherwise) => parameter == name ? Uri.EscapeDataString(value) : otherwise;
        var below = path
            .Replace("{fact}", Value("fact", FactOf.GetValueOrDefault(name, "injuries")), StringComparison.Ordinal)
            .Replace("{plan}", Value("plan", "city-2021-2025"), StringComparison.Ordinal)
            .Replace("{unit}", "coal", StringComparison.Ordinal)
            .Replace("{code}", Pages.TwoCountiesHost.Employer, StringComparison.Ordinal)
            .Replace("{from}", "2025-01", StringComparison.Ordinal)
            .Replace("{to}", "2025-12", StringComparison.Ordinal);
        var query = path.Contains($"{{{name}}}", StringComparison.Ordinal) ? "" : $"{name}={Uri.EscapeDataString(value)}";
        if (path.EndsWith("/employers", StringComparison.Ordinal) || path.EndsWith("/rows/{fact}", StringComparison.Ordinal))
        {
            query += "&purpose=" + Uri.EscapeDataString("核对数据");
        }

        return path.EndsWith("/incidence", StringComparison.Ordinal) && name != "by" ? $"{below}?by=city&{query}" : $"{below}?{query}";
    }

    private async Task<HttpStatusCode> Status(string address)
    {
        using var answer = await host.Browser.Open(address);
        return answer.StatusCode;
    }

    private async Task<JsonElement> Document(string culture = "zh-CN") =>
        JsonDocument.Parse(await host.Browser.GetStringAsync(new Uri($"/openapi/v1.json?culture={culture}", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;

    private static IEnumerable<(string Path, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (path.Name, operation.Value)));

    private static List<JsonElement> Parameters(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];
}
