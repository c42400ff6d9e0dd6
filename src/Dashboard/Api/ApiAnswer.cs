using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Routing.Template;

namespace Dashboard.Api;

/// <summary>What an endpoint answers to a question, asked within the program on behalf of whoever reads the page.</summary>
internal static class ApiAnswer
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>The answer as indented JSON, of each list the first entry only.</returns>
    public static async Task<string> AskAsync(RouteEndpoint endpoint, string address, IServiceProvider reader)
    {
        using var body = new MemoryStream();
        var question = address.Split('?', 2);
        var context = new DefaultHttpContext { RequestServices = reader, Response = { Body = body } };
        (context.Request.Method, context.Request.Path) = (HttpMethods.Get, question[0]);
        context.Request.QueryString = question is [_, var query] ? new QueryString("?" + query) : QueryString.Empty;
        new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!), []).TryMatch(context.Request.Path, context.Request.RouteValues);
        await endpoint.RequestDelegate!(context);
        await context.Response.CompleteAsync();
        return Shortened(JsonNode.Parse(body.ToArray()))?.ToJsonString(Readable) ?? "null";
    }

    private static JsonNode? Shortened(JsonNode? node) => node switch
    {
        JsonArray { Count: > 0 } list => new JsonArray(Shortened(list[0])),
        JsonObject named => new JsonObject(named.Select(pair => KeyValuePair.Create(pair.Key, Shortened(pair.Value)))),
        _ => node?.DeepClone(),
    };
}
