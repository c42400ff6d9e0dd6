using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Model;
using Model.Operations.People;
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
        var api = app.MapGroup(Root).RequirePermission(Permissions.AnalysisRead).NeedsNoSnapshot()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        ((IEndpointConventionBuilder)api).Finally(Guard);
        IncidenceApi.Map(About(ApiTags.Rates));
        TargetsApi.Map(About(ApiTags.Targets));
        DiseasesApi.Map(About(ApiTags.Diseases));
        MatrixApi.Map(About(ApiTags.Rates));
        EmployersApi.Map(About(ApiTags.Employers));
        OverviewApi.Map(About(ApiTags.Overview));
        RowsApi.Map(About(ApiTags.Rows));
        DecisionLagApi.Map(About(ApiTags.Rates));
        ReferenceApi.Map(About(ApiTags.Reference));
        app.MapOpenApi().RequirePermission(Permissions.SignedIn, CountyScoping.None).NeedsNoSnapshot();
        return app;

        RouteGroupBuilder About(string tag) => api.MapGroup("").WithTags(tag);
    }

    internal static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        services.AddProblemDetails();
        services.AddLocalization();
        services.AddScoped<ApiReference>();
        return services.AddOpenApi(Document, options => options.AddDocumentTransformer<ApiDescription>().AddOperationTransformer<ApiDescription>().AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(Bilingual))
            {
                (schema.Type, schema.Properties) = (JsonSchemaType.String, null);
            }
            else if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
            {
                schema.Properties!["reason_zh"] = schema.Properties["reason_en"] = new OpenApiSchema { Type = JsonSchemaType.String };
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
