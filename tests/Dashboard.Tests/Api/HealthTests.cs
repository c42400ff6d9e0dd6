using System.Net;

namespace Dashboard.Tests.Api;

public sealed class HealthTests : IClassFixture<ApiHost>
{
    private readonly ApiHost host;

    public HealthTests(ApiHost host) => this.host = host;

    [Fact]
    public async Task Ready_and_the_api_answer_503_until_a_snapshot_is_published_and_live_always_answers()
    {
        Assert.Equal(HttpStatusCode.OK, await Status("/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status("/health/ready"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status("/api/v1/targets"));
        Assert.NotEmpty((await host.Get("/api/v1/targets")).GetProperty("reason_en").GetString()!);

        host.Tiny.Publish("b1");

        Assert.Equal(HttpStatusCode.OK, await Status("/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await Status("/api/v1/targets"));
        Assert.Equal("b1", (await host.Get("/health/ready")).GetProperty("build").GetString());
    }

    private async Task<HttpStatusCode> Status(string address)
    {
        using var answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
