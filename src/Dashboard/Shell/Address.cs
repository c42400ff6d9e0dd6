using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;

namespace Dashboard.Shell;

/// <summary>Addresses made from the present one: filters, order and page live in the query.</summary>
public static class Address
{
    /// <summary>This page with some of its query changed; a null value takes the key out. Another order or filter starts at the first page again.</summary>
    public static string With(this HttpRequest request, params (string Key, string? Value)[] changes)
    {
        var changed = changes.ToDictionary(c => c.Key, c => c.Value, StringComparer.OrdinalIgnoreCase);
        var kept = request.Query
            .Where(pair => !changed.ContainsKey(pair.Key) && !(pair.Key is "page" or "culture" or "ui-culture" or "handler"))
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));
        var added = changed.Where(c => !string.IsNullOrEmpty(c.Value)).Select(c => KeyValuePair.Create(c.Key, c.Value!));
        return request.PathBase + request.Path + new QueryBuilder([.. kept, .. added]).ToQueryString();
    }

    /// <summary>This page without one value of a key that may stand several times.</summary>
    public static string Without(this HttpRequest request, string key, string value)
    {
        var left = request.Query
            .Where(pair => pair.Key is not ("page" or "culture" or "ui-culture" or "handler"))
            .SelectMany(pair => pair.Value.Select(v => KeyValuePair.Create(pair.Key, v ?? "")))
            .Where(pair => !(string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase) && pair.Value == value));
        return request.PathBase + request.Path + new QueryBuilder(left).ToQueryString();
    }

    /// <summary>An address below our own root, and not a way elsewhere (<c>//other.example</c>).</summary>
    public static bool IsOurs([NotNullWhen(true)] string? address) =>
        address is ['/', .. var rest] && rest is not ['/' or '\\', ..] && Uri.IsWellFormedUriString(address, UriKind.Relative);

    /// <summary>What a form sends of a field left empty is nothing.</summary>
    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Path and query of this page, for coming back to it; behind an error page, those that were asked for.</summary>
    public static string Here(this HttpRequest request) =>
        request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } asked ? asked.OriginalPath + asked.OriginalQueryString
        : request.HttpContext.Features.Get<IExceptionHandlerPathFeature>() is { } failed ? failed.Path
        : request.With(("page", request.Query["page"]));

    /// <summary>Path the user asked for.</summary>
    public static PathString AskedPath(this HttpRequest request) =>
        request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? request.HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? request.Path;
}
