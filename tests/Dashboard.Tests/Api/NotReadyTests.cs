using System.Net;

namespace Dashboard.Tests.Api;

public sealed class NotReadyTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task The_api_says_503_and_why_until_a_snapshot_is_published()
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status("/api/v1/targets"));
        Assert.NotEmpty((await host.Get("/api/v1/targets")).GetProperty("reason_en").GetString()!);

        host.Tiny.Publish("b1");

        Assert.Equal(HttpStatusCode.OK, await Status("/api/v1/targets"));
    }

    private async Task<HttpStatusCode> Status(string address)
    {
        using var answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
