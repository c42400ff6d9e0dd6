using Model.Feeds;

namespace Ingest.Contracts;

/// <summary>Statements that part <c>judged</c> into accepted, quarantined and duplicate records, and write them. A record is named by its rowid.</summary>
internal sealed class SplitSql(FeedContract feed)
{
    private string Key => string.Join(", ", feed.Key);

    private string Columns => string.Join(", ", feed.Columns.Select(c => c.Name));

    private string Values => $"row({Columns})";

    /// <summary>Records of a key that stands more than once in the file; conflicts and duplicates within the file are among them.</summary>
    public string SetAsideWithinFile() => $"""
        create or replace temp table set_aside as
        with alike as (
            -- Most files repeat no key; that is seen fastest from numbers.
            select hash({Key}) as key_hash from judged where {JudgeSql.IsRight} group by key_hash having count(*) > 1
        ),

        repeated as (
            select {Key}
            from judged
            where {JudgeSql.IsRight} and hash({Key}) in (select key_hash from alike)
            group by {Key}
            having count(*) > 1
        ),

        records as (
            select rowid as row_id, sheet_number, row_number, {Key}, {Values} as record
            from judged semi join repeated using ({Key})
            where {JudgeSql.IsRight}
        ),

        verdicts as (
            select
                {Key},
                count(distinct record) as versions,
                string_agg(distinct (sheet_number || ':' || row_number), ', ') as places
            from records
            group by {Key}
        )

        select
            row_id,
            case
                when versions > 1 then 'conflict'
                when row_number() over (partition by {Key} order by sheet_number, row_number, row_id) > 1 then 'duplicate'
            end as outcome,
            case when versions > 1 then places end as places
        from records join verdicts using ({Key})
        qualify outcome is not null
        """;

    /// <summary>Adds the records that equal what the warehouse already holds as current.</summary>
    public string SetAsideKnown() => feed.Replaces == "slice" ? SetAsideKnownSlices() : $"""
        insert into set_aside
        with earlier as (
            select batch_id, {Columns}
            from raw.{feed.Id} semi join judged using ({Key})
        ),

        current_rows as (
            select {Columns}
            from earlier
            qualify row_number() over (partition by {Key} order by batch_id desc) = 1
        )

        select judged.rowid, 'duplicate', null
        from judged join current_rows on {Same("judged", "current_rows")}
        where {JudgeSql.IsRight} and judged.rowid not in (select row_id from set_aside)
        """;

    /// <summary>A slice is replaced whole; only a slice that is equal in every row changes nothing.</summary>
    private string SetAsideKnownSlices() => $"""
        insert into set_aside
        with {Incoming},

        {CurrentSlices},

        matched as (
            select {Prefixed("incoming", feed.Slice)}, count(*) as n
            from incoming join current_rows on {Same("incoming", "current_rows")}
            group by all
        ),

        arrived as (select {Slice}, count(*) as n from incoming group by all),

        held as (select {Slice}, count(*) as n from current_rows group by all),

        unchanged as (
            select {Prefixed("arrived", feed.Slice)}
            from arrived join held using ({Slice}) join matched using ({Slice})
            where arrived.n = held.n and arrived.n = matched.n
        )

        select row_id, 'duplicate', null
        from incoming semi join unchanged using ({Slice})
        """;

    /// <summary>Slices that a file leaves with less than half of their rows: replaced all the same, and said.</summary>
    public string ShrunkSlices() => $"""
        with {Incoming},

        {CurrentSlices},

        arrived as (select {Slice}, count(*) as n from incoming group by all),

        held as (select {Slice}, count(*) as n from current_rows group by all)

        select concat_ws(' ', {string.Join(", ", feed.Slice.Select(s => $"held.{s}::varchar"))}), held.n, arrived.n
        from held join arrived using ({Slice})
        where held.n >= 20 and arrived.n * 2 < held.n
        """;

    /// <summary>Writes the accepted records.</summary>
    /// <param name="sheets">How many sheets they come from: the name of a single one need not be joined.</param>
    /// <param name="isAnySetAside">Whether <c>set_aside</c> holds anything.</param>
    public string Accept(int sheets, bool isAnySetAside) => $"""
        insert into raw.{feed.Id} (batch_id, sheet, row_number, {string.Join(", ", feed.Columns.Select(c => c.Name))})
        select
            $batch::integer,
            {(sheets == 1 ? "(select name from sheet)" : "sheet.name")},
            judged.row_number,
            {string.Join(", ", feed.Columns.Select(c => $"judged.{c.Name}"))}
        from judged {(sheets == 1 ? "" : "join sheet using (sheet_number)")}
        where {JudgeSql.IsRight} {(isAnySetAside ? "and judged.rowid not in (select row_id from set_aside)" : "")}
        """;

    private string Slice => string.Join(", ", feed.Slice);

    private string Incoming => $"""
        incoming as (
            select rowid as row_id, {Columns}
            from judged
            where {JudgeSql.IsRight} and rowid not in (select row_id from set_aside)
        )
        """;

    private string CurrentSlices => $"""
        newest as (
            select {Slice}, max(batch_id) as batch_id
            from raw.{feed.Id} semi join incoming using ({Slice})
            group by all
        ),

        current_rows as (select {Columns} from raw.{feed.Id} semi join newest using ({Slice}, batch_id))
        """;

    private string Same(string left, string right) => string.Join(" and ", feed.Columns.Select(c =>
        feed.Key.Contains(c.Name) ? $"{left}.{c.Name} = {right}.{c.Name}" : $"{left}.{c.Name} is not distinct from {right}.{c.Name}"));

    private static string Prefixed(string table, IEnumerable<string> columns) => string.Join(", ", columns.Select(c => $"{table}.{c}"));
}
