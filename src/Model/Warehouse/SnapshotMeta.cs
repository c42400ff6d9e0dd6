using Dapper;
using DuckDB.NET.Data;
using Model.Feeds;

namespace Model.Warehouse;

/// <summary>What a snapshot says about itself: schema <c>meta</c>, and a comment on every mart and column.</summary>
internal sealed class SnapshotMeta(DuckDBConnection connection)
{
    public void Create()
    {
        connection.Run(EmbeddedText.Read("Warehouse/Meta/meta.sql"));
        connection.Run($"insert into meta.kept {string.Join(" union all ", FeedCatalog.All.Select(feed => $"select batch_id, count(*) from received.raw.{feed.Id} group by batch_id"))}");
    }

    public void AddBuild(string build, DateTime builtAt, DateOnly businessDate, string? mode) => Add(
        EmbeddedText.Read("Warehouse/Meta/build_row.sql"),
        new() { ["build_id"] = build, ["built_at"] = builtAt, ["business_date"] = businessDate, ["mode"] = mode });

    public void AddFeed(FeedContract feed, DateOnly businessDate)
    {
        var reach = feed.DatedBy is { } column
            ? $"select date_trunc('month', max({column})) from received.raw.{feed.Id}"
            : "null";
        Add(
            EmbeddedText.Read("Warehouse/Meta/feed_row.sql").Replace("{reach}", reach, StringComparison.Ordinal),
            new() { ["feed"] = feed.Id, ["is_expected"] = feed.Cadence == "monthly", ["due_day"] = feed.DueDay, ["business_date"] = businessDate });
    }

    public void AddMart(MartDefinition mart)
    {
        Add(
            $"insert into meta.mart select $name, $zh, $en, count(*) from marts.{mart.Mart}",
            new() { ["name"] = mart.Mart, ["zh"] = mart.Grain.Zh, ["en"] = mart.Grain.En });
        var comments = mart.Columns
            .Select(c => Comment($"column marts.{mart.Mart}.{c.Key}", c.Value.Title))
            .Prepend(Comment($"table marts.{mart.Mart}", mart.Grain));
        connection.Run(string.Join('\n', comments));
    }

    public void AddCheck(string check, long rows) => Add(
        "insert into meta.check_result values ($check, $rows)",
        new() { ["check"] = check, ["rows"] = rows });

    private void Add(string sql, Dictionary<string, object?> values) => connection.Execute(sql, new SnapshotParameters(sql, values));

    // A comment takes no parameter; the texts are the product's own.
    private static string Comment(string on, Bilingual text) =>
        $"comment on {on} is '{$"{text.Zh} / {text.En}".Replace("'", "''", StringComparison.Ordinal)}';";
}
