using Ingest.Contracts.Personal;
using Model.Feeds;
using static Ingest.Contracts.LinesSql;

namespace Ingest.Contracts;

/// <summary>Statements that write what was kept out: one row a record and rule it broke, personal data masked by class.</summary>
internal sealed class QuarantineSql(FeedContract feed)
{
    /// <summary>Records and the rules they break: <c>broken(row_id, column_name, rule, places)</c>.</summary>
    public string Broken() => $"""
        create or replace temp table broken as
        select row_id, one.column_name, one.rule, null::varchar as places
        from (select rowid as row_id, unnest(broken) as one from judged where broken is not null)
        union all
        select row_id, '{feed.Key[0]}', '{CellRule.ConflictInFile}', places from set_aside where outcome = 'conflict'
        """;

    /// <summary>What stood in the cells of those records, masked: <c>kept_out(row_id, sheet_number, row_number, column_name, header, value)</c>.</summary>
    public string KeptOut() => $"""
        create or replace temp table kept_out as
        with record as (
            select judged.rowid as row_id, sheet_number, row_number, month_header
            from judged
            where judged.rowid in (select row_id from broken)
        ),

        masked as (
            select
                record.row_id,
                record.sheet_number,
                record.row_number,
                record.month_header,
                {string.Join(",\n", feed.Columns.Select(c => $"{PersonalSql.Quarantined(c, feed, "lines." + TextOf(c))} as {c.Name}"))}
            from record join lines
                on lines.sheet_number = record.sheet_number
                and lines.row_number = record.row_number
                and lines.month_header is not distinct from record.month_header
        )

        select cell.row_id, cell.sheet_number, cell.row_number, cell.column_name, header.header, header.in_row, cell.value
        from masked unpivot include nulls (
            value for column_name in ({string.Join(", ", feed.Columns.Select(c => c.Name))})
        ) as cell
        left join header
            on header.sheet_number = cell.sheet_number
            and header.column_name = cell.column_name
            and header.month_header is not distinct from cell.month_header
        """;

    public static string Write => """
        insert into raw.quarantine
        with whole_row as (
            select row_id, json_group_object(header, value) as row_json
            from kept_out
            where in_row
            group by row_id
        ),

        place as (select distinct row_id, sheet_number, row_number from kept_out)

        select
            $batch::integer,
            sheet.name,
            place.row_number,
            kept_out.header,
            broken.column_name,
            kept_out.value,
            broken.rule,
            coalesce(broken.places, expectation.expected),
            coalesce(whole_row.row_json::varchar, '{}')
        from broken
        join place using (row_id)
        join sheet using (sheet_number)
        left join kept_out on kept_out.row_id = broken.row_id and kept_out.column_name = broken.column_name
        left join expectation on expectation.column_name = broken.column_name and expectation.rule = broken.rule
        left join whole_row on whole_row.row_id = broken.row_id
        """;
}
