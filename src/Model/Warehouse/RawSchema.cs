using Model.Feeds;

namespace Model.Warehouse;

/// <summary>Tables of <c>received.duckdb</c>: one a feed (accepted rows, append-only), the batches, and what was quarantined.</summary>
public static class RawSchema
{
    /// <summary>Statements that bring an empty or existing raw file to today's tables; safe to repeat.</summary>
    public static string Ddl() => EmbeddedText.Read("Warehouse/Raw/raw.sql")
        + string.Join('\n', FeedCatalog.All.Select(Table));

    /// <summary>Accepted rows of one feed: where each came from, then the contract's columns, typed. A table of an older contract gets the columns it lacks, at its end and empty.</summary>
    public static string Table(FeedContract feed) => $"""
        create table if not exists raw.{feed.Id} (
            batch_id integer not null,
            sheet varchar not null,
            row_number integer not null,
            {string.Join(",\n    ", feed.Columns.Select(c => $"{c.Name} {SqlType(c.Type)}"))}
        );
        {string.Join('\n', feed.Columns.Select(c => $"alter table raw.{feed.Id} add column if not exists {c.Name} {SqlType(c.Type)};"))}

        """;

    public static string SqlType(FeedColumnType type) => type switch
    {
        FeedColumnType.Integer or FeedColumnType.Money => "bigint",
        FeedColumnType.Decimal => "decimal(18,4)",
        FeedColumnType.Percent => "decimal(9,4)",
        FeedColumnType.Date or FeedColumnType.Month => "date",
        FeedColumnType.Boolean => "boolean",
        FeedColumnType.Text or FeedColumnType.Code or FeedColumnType.Industry or FeedColumnType.Uscc or FeedColumnType.Identity => "varchar",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
