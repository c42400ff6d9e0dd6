using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Localization;
using Microsoft.OpenApi;

namespace Dashboard.Api;

/// <summary>Writes meanings into the OpenAPI document in the language of who asks for it.</summary>
internal sealed class ApiDescription(IStringLocalizer<ApiTexts> texts) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var address = $"/{context.Description.RelativePath}";
        var path = address.StartsWith(ApiRoutes.Root, StringComparison.Ordinal) ? address[ApiRoutes.Root.Length..] : address;
        operation.Summary = Text(path);
        foreach (var parameter in operation.Parameters ?? [])
        {
            parameter.Description = Text($"{path} {parameter.Name}") ?? Text(parameter.Name!);
        }

        return Task.CompletedTask;
    }

    private string? Text(string key) => texts[key] is { ResourceNotFound: false } found ? found.Value : null;
}
