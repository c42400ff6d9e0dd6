using Dashboard.Shell;
using Microsoft.OpenApi;
using Model;
using Model.Warehouse;

namespace Dashboard.Api;

/// <summary>Read-only JSON for every measure shown, described at <c>/openapi/v1.json</c>.</summary>
public static class ApiRoutes
{
    public const string Root = "/api/v1";

    /// <summary>Name of the OpenAPI document.</summary>
    internal const string Document = "v1";

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder app)
    {
        // It answers for itself, in JSON, while there is no snapshot.
        var api = app.MapGroup(Root).WithTags("analysis").RequirePermission(Permissions.AnalysisRead).NeedsNoSnapshot();
        ((IEndpointConventionBuilder)api).Finally(Guard);
        IncidenceApi.Map(api);
        TargetsApi.Map(api);
        DiseasesApi.Map(api);
        MatrixApi.Map(api);
        EmployersApi.Map(api);
        OverviewApi.Map(api);
        RowsApi.Map(api);
        DecisionLagApi.Map(api);
        ReferenceApi.Map(api);
        app.MapOpenApi().RequirePermission(Permissions.Anyone, CountyScoping.None).NeedsNoSnapshot();
        return app;
    }

    internal static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        services.AddProblemDetails();
        services.AddLocalization();
        services.AddScoped<ApiReference>();
        return services.AddOpenApi(Document, options => options.AddOperationTransformer<ApiDescription>().AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(Bilingual))
            {
                (schema.Type, schema.Properties) = (JsonSchemaType.String, null);
            }

            return Task.CompletedTask;
        }));
    }

    /// <summary>Before a handler and its readers are made: is every parameter known, and is there anything to read?</summary>
    private static void Guard(EndpointBuilder endpoint)
    {
        var known = KnownParameters.Of(endpoint);
        var answer = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context =>
        {
            // A parameter that is not known is a typing error, and its answer would be to another question.
            if (context.Request.Query.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            {
                return Asked.Refuse(new Bilingual($"没有名为 {unknown} 的参数。", $"There is no parameter {unknown}.")).ExecuteAsync(context);
            }

            var state = context.RequestServices.GetRequiredService<SnapshotCatalog>().State;
            return state.IsReady
                ? answer(context)
                : Asked.Refuse(state.Reason!, StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        };
    }
}
