using System.Text.RegularExpressions;
using Model.Feeds;

namespace Model.Warehouse;

/// <summary>One table or view of a snapshot: its name with schema and the query that makes it.</summary>
public sealed partial record SqlModel(string Schema, string Table, string Sql, bool IsView = false)
{
    public string Name => $"{Schema}.{Table}";

    /// <summary>Tables of the snapshot that the query reads, from its own text: <c>staging.x</c>, <c>marts.x</c>, <c>codes.x</c>.</summary>
    public IReadOnlyList<string> Reads { get; } =
        [.. Reference().Matches(Comment().Replace(Sql, " ")).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>Every model of the product: the current rows of each feed, then <c>Staging/*.sql</c> and <c>Marts/&lt;Topic&gt;/*.sql</c>.</summary>
    public static IReadOnlyList<SqlModel> All() =>
    [
        .. FeedCatalog.All.Select(feed => new SqlModel("staging", feed.Id, CurrentRows.Sql(feed), IsView: true)),
        .. Embedded("staging", "Warehouse/Staging"),
        .. Embedded("marts", "Warehouse/Marts"),
    ];

    public string CreateStatement() => $"create {(IsView ? "view" : "table")} {Name} as\n{Sql}";

    private static IEnumerable<SqlModel> Embedded(string schema, string folder) =>
        EmbeddedText.Paths(folder, ".sql").Select(path => new SqlModel(schema, Path.GetFileNameWithoutExtension(path), EmbeddedText.Read(path)));

    [GeneratedRegex(@"\b(staging|marts|codes)\.[a-z_][a-z0-9_]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"--[^\n]*|/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();
}
