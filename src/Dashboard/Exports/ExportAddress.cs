using Dashboard.Shell;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Dashboard.Exports;

/// <summary>Where something is taken away, always spelled alike: two addresses are the same when their texts are.</summary>
public sealed record ExportAddress
{
    /// <summary>Query key of the ticket that carries a reason.</summary>
    public const string Ticket = "ticket";

    /// <summary>Path of the page that asks for the reason.</summary>
    public const string FormPath = "/export";

    private readonly QueryString query;

    private ExportAddress(PathString path, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        Path = path;
        this.query = new QueryBuilder(query.Where(pair => pair.Key != Ticket)).ToQueryString();
    }

    public PathString Path { get; }

    /// <summary>Address of the page that asks for the reason and leads back here.</summary>
    public string Form => QueryHelpers.AddQueryString(FormPath, "of", ToString());

    /// <summary>The page whose content it is: the same without taking it away.</summary>
    public string Page => Path.ToUriComponent() + new QueryBuilder(QueryHelpers.ParseQuery(query.Value).Where(pair => pair.Key != "handler")).ToQueryString();

    public static ExportAddress Of(HttpRequest request) => new(request.Path, request.Query);

    /// <returns>Null for what is not an address of ours.</returns>
    public static ExportAddress? Parse(string? text)
    {
        if (!Address.IsOurs(text))
        {
            return null;
        }

        var at = text.IndexOf('?', StringComparison.Ordinal);
        return at < 0 ? new(PathString.FromUriComponent(text), []) : new(PathString.FromUriComponent(text[..at]), QueryHelpers.ParseQuery(text[at..]));
    }

    public string With(string ticket) => QueryHelpers.AddQueryString(ToString(), Ticket, ticket);

    public override string ToString() => Path.ToUriComponent() + query;
}
