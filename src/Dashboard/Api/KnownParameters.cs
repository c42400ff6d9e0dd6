using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Api;

/// <summary>Names that an endpoint's query string may hold.</summary>
internal static class KnownParameters
{
    // The language of an answer belongs to every address.
    private static readonly string[] Everywhere = ["culture", "ui-culture"];

    public static HashSet<string> Of(EndpointBuilder endpoint)
    {
        var handler = endpoint.Metadata.OfType<MethodInfo>().Single();
        return handler.GetParameters().SelectMany(Names).Concat(Everywhere).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Names(ParameterInfo parameter) => parameter.GetCustomAttribute<AsParametersAttribute>() is null
        ? [parameter.GetCustomAttribute<FromQueryAttribute>()?.Name ?? parameter.Name!]
        : parameter.ParameterType.GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name ?? property.Name);
}
