using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Localization;
using Microsoft.OpenApi;

namespace Dashboard.Api;

/// <summary>Writes meanings, subjects and choices into the OpenAPI document, in the language of who asks for it.</summary>
internal sealed class ApiDescription(IStringLocalizer<ApiTexts> texts) : IOpenApiOperationTransformer, IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = texts["title"], Description = texts["description"], Version = ApiRoutes.Document };
        document.Tags = new HashSet<OpenApiTag>(ApiTags.All.Select(tag => new OpenApiTag { Name = tag, Description = Text($"tag {tag}") }));
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var address = $"/{context.Description.RelativePath}";
        var path = address.StartsWith(ApiRoutes.Root, StringComparison.Ordinal) ? address[ApiRoutes.Root.Length..] : address;
        operation.Summary = Text(path);
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            Describe(parameter, path);
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            response.Description = Text($"response {status}");
        }

        return Task.CompletedTask;
    }

    private void Describe(OpenApiParameter parameter, string path)
    {
        parameter.Description = Text($"{path} {parameter.Name}") ?? Text(parameter.Name!);
        parameter.Required |= ApiChoices.IsRequired(path, parameter.Name!);
        if (ApiChoices.Of(path, parameter.Name!) is { } choices)
        {
            parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. choices.Select(choice => (JsonNode)choice)] };
        }
    }

    private string? Text(string key) => texts[key] is { ResourceNotFound: false } found ? found.Value : null;
}
