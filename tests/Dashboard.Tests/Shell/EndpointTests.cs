using Dashboard.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Model.Operations.People;

namespace Dashboard.Tests.Shell;

public sealed class EndpointTests : IDisposable
{
    private readonly DashboardHost host = new();

    [Fact]
    public void Every_page_and_endpoint_states_its_permission_and_its_counties()
    {
        var forgotten = Endpoints().Where(e => e.Metadata.GetMetadata<PagePermissionAttribute>() is null).Select(e => e.DisplayName);

        Assert.Empty(forgotten);
    }

    [Fact]
    public void An_address_that_states_no_permission_keeps_the_program_from_starting()
    {
        using var program = WebApplication.CreateBuilder().Build();
        program.MapGet("/stated", () => "x").RequirePermission(Permissions.AnalysisRead);
        Assert.Null(Gate.Refusal(program));

        program.MapGet("/forgotten", () => "x");
        Assert.Contains("/forgotten", Gate.Refusal(program)!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_permission_is_one_of_those_that_can_be_given()
    {
        var known = typeof(Permissions).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);
        var stated = Endpoints().Select(e => e.Metadata.GetMetadata<PagePermissionAttribute>()).OfType<PagePermissionAttribute>().Select(p => p.Permission);

        Assert.DoesNotContain(stated, p => !known.Contains(p));
    }

    public void Dispose() => host.Dispose();

    private IEnumerable<RouteEndpoint> Endpoints() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
