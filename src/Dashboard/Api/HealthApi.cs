using Microsoft.AspNetCore.Http.HttpResults;
using Model.Warehouse;

namespace Dashboard.Api;

internal static class HealthApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("ok")).ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).ExcludeFromDescription();
    }

    /// <summary>503 while there is nothing to read. An old snapshot that stays because a newer one is damaged is still ready, and says so.</summary>
    private static JsonHttpResult<SnapshotState> Ready(SnapshotCatalog catalog)
    {
        var state = catalog.State;
        return TypedResults.Json(state, statusCode: state.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
