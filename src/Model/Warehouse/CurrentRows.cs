using Model.Feeds;

namespace Model.Warehouse;

/// <summary>Which of the rows ever accepted count today, by the contract's <see cref="FeedContract.Replaces"/>: one view a feed, <c>staging.&lt;feed&gt;</c>.</summary>
public static class CurrentRows
{
    public static string Sql(FeedContract feed) => feed.Replaces switch
    {
        "rows" => NewestRowOfEachKey(feed),
        "slice" => NewestFileOfEachSlice(feed),
        _ => throw new InvalidOperationException($"Feed {feed.Id} replaces neither rows nor slices but {feed.Replaces}."),
    };

    // Few keys are ever sent twice: finding those and leaving out what they replace is several times
    // cheaper than ranking every row of its key.
    private static string NewestRowOfEachKey(FeedContract feed) => $"""
        -- One row per {List(feed.Key)}: the newest that was accepted.
        with corrected as (
            select {List(feed.Key)}, max(batch_id) as newest
            from received.raw.{feed.Id}
            group by all
            having count(*) > 1
        )

        select {Columns(feed)}
        from received.raw.{feed.Id} as r
        left join corrected as c using ({List(feed.Key)})
        where (c.newest is null or r.batch_id = c.newest){(feed.IsOwn ? $" and not r.{FeedContract.Withdrawn}" : "")}
        """;

    private static string NewestFileOfEachSlice(FeedContract feed) => $"""
        -- One row per {List(feed.Key)} of the newest file that holds its {List(feed.Slice)}.
        with newest as (
            select {List(feed.Slice)}, max(batch_id) as batch_id
            from received.raw.{feed.Id}
            group by all
        )

        select {Columns(feed)}
        from received.raw.{feed.Id} as r
        join newest using ({List(feed.Slice)}, batch_id)
        """;

    private static string List(IEnumerable<string> columns) => string.Join(", ", columns);

    private static string Columns(FeedContract feed) =>
        List(feed.Columns.Select(c => c.Name).Prepend("row_number").Prepend("sheet").Prepend("batch_id").Select(c => "r." + c));
}
