namespace Dashboard.Api;

/// <summary>A question that shows what an endpoint answers.</summary>
/// <param name="Address">Below <see cref="ApiRoutes.Root"/>; null while there is nothing to ask about.</param>
internal sealed record ApiExample(Func<IServiceProvider, string?> Address);

internal static class ApiExamples
{
    public static void Example(this RouteHandlerBuilder endpoint, string address) => endpoint.Example(_ => address);

    public static void Example(this RouteHandlerBuilder endpoint, Func<IServiceProvider, string?> address) => endpoint.WithMetadata(new ApiExample(address));
}
