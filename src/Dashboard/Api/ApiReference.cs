using Dashboard.Shell;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dashboard.Api;

/// <summary>Every endpoint as people read it: the OpenAPI document, with a question and its answer of the build at hand.</summary>
public sealed class ApiReference([FromKeyedServices(ApiRoutes.Document)] IOpenApiDocumentProvider document, EndpointDataSource endpoints, CurrentUser user, IServiceProvider services)
{
    public async Task<IReadOnlyList<ApiEndpoint>> ReadAsync(CancellationToken stop)
    {
        var described = await document.GetOpenApiDocumentAsync(stop);
        var read = new List<ApiEndpoint>();
        foreach (var (path, operation) in described.Paths
            .Where(path => path.Key.StartsWith(ApiRoutes.Root, StringComparison.Ordinal))
            .SelectMany(path => path.Value.Operations!.Values.Select(operation => (path.Key, operation))))
        {
            read.Add(await ReadAsync(Find(path), path, operation));
        }

        return read;
    }

    /// <summary>What a wrong parameter is answered with.</summary>
    public async Task<ApiQuestion> ReadErrorAsync()
    {
        const string Address = ApiRoutes.Root + "/incidence?by=nothing";
        return new ApiQuestion(Address, await ApiAnswer.AskAsync(Find(ApiRoutes.Root + "/incidence"), Address, services));
    }

    private async Task<ApiEndpoint> ReadAsync(RouteEndpoint endpoint, string path, OpenApiOperation operation)
    {
        var page = endpoint.Metadata.GetRequiredMetadata<PagePermissionAttribute>();
        // What may not be asked is not answered by an example either.
        var example = user.MayOpen(page) && endpoint.Metadata.GetRequiredMetadata<ApiExample>().Address(services) is { } below ? ApiRoutes.Root + below : null;
        return new ApiEndpoint(
            path,
            operation.Summary ?? "",
            page.Permission,
            [.. (operation.Parameters ?? []).Select(p => new ApiParameter(p.Name!, p.In == ParameterLocation.Path, p.Description ?? ""))],
            example is null ? null : new ApiQuestion(example, await ApiAnswer.AskAsync(endpoint, example, services)));
    }

    private RouteEndpoint Find(string path) => endpoints.Endpoints.OfType<RouteEndpoint>().Single(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}" == path);
}

/// <summary>One address of the API.</summary>
/// <param name="Path">With its placeholders.</param>
/// <param name="Meaning">What it answers.</param>
/// <param name="Permission">What one must be allowed to ask it.</param>
/// <param name="Parameters">Of the address and the query.</param>
/// <param name="Example">Null while the build holds nothing to ask about, and for who may not ask.</param>
public sealed record ApiEndpoint(string Path, string Meaning, string Permission, IReadOnlyList<ApiParameter> Parameters, ApiQuestion? Example)
{
    /// <summary>Names its place on the page.</summary>
    public string Anchor => string.Join('-', Path[(ApiRoutes.Root.Length + 1)..].Split(['/', '{', '}'], StringSplitOptions.RemoveEmptyEntries));
}

public sealed record ApiParameter(string Name, bool IsInPath, string Meaning);

/// <summary>An address and what it answers, of each list the first entry.</summary>
public sealed record ApiQuestion(string Address, string Answer);
