using System.Globalization;
using Model.Feeds;
using static Ingest.Contracts.CellSql;

namespace Ingest.Contracts;

/// <summary>The records of a file as text, over all its sheets: the view or table <c>lines(sheet_number, row_number, month_header, &lt;column&gt;_text …)</c>.</summary>
internal sealed class LinesSql(FeedContract feed, IReadOnlyList<SheetHead> heads)
{
    /// <summary>Where a column's text is found in the view.</summary>
    public static string TextOf(FeedColumn column) => column.Name + "_text";

    /// <summary>A single list is read where it landed; many sheets, or months to be turned into rows, are put together once.</summary>
    public string Lines() =>
        $"create or replace temp {(heads.Count == 1 && !heads[0].IsAcross ? "view" : "table")} lines as\n" + string.Join("\nunion all\n", heads.Select((head, i) => head.IsAcross ? Across(head, i + 1) : Down(head, i + 1)));

    /// <summary>Takes titles, headers, blanks and totals out of the landed tables: they are asked for once, not by every statement that follows.</summary>
    public IEnumerable<string> RemoveOthers() => heads.Select(head => $"delete from {head.Sheet.Table} where not ({IsRecord(head)})");

    private string Down(SheetHead head, int number) => $"""
        select
            {Int(number)}::integer as sheet_number,
            {head.Sheet.RowNumber} as row_number,
            null::varchar as month_header,
            {string.Join(",\n    ", feed.Columns.Select(c => $"{Cell(head, c)} as {TextOf(c)}"))}
        from {head.Sheet.Table}
        """;

    /// <summary>One record a non-blank cell; the month goes by its own name from the header to the cell's record.</summary>
    private string Across(SheetHead head, int number)
    {
        var (month, value) = (feed.MonthsAcross!.Month, feed.MonthsAcross.Value);
        var kept = feed.Columns.Where(c => !SheetHead.IsFromMonths(feed, c)).ToArray();
        string Source(FeedColumn c) => c.Name == month ? "month_header" : c.Name == value ? "cell" : TextOf(c);
        return $"""
            select
                {Int(number)}::integer as sheet_number,
                row_number,
                month_header,
                {string.Join(",\n    ", feed.Columns.Select(c => $"{Source(c)} as {TextOf(c)}"))}
            from (
                unpivot (
                    select
                        {head.Sheet.RowNumber} as row_number,
                        {string.Concat(kept.Select(c => $"{Cell(head, c)} as {TextOf(c)}, "))}
                        {string.Join(", ", head.Months.Select(m => $"c{Int(m.Ordinal)} as \"{m.Text}\""))}
                    from {head.Sheet.Table}
                )
                on {string.Join(", ", head.Months.Select(m => $"\"{m.Text}\""))}
                into name month_header value cell
            )
            where regexp_matches(cell, {Text(Spelling.HasText)})
            """;
    }

    private static string Cell(SheetHead head, FeedColumn column) =>
        head.Find(column) is { } found ? $"c{Int(found.Ordinal)}" : "null::varchar";

    /// <summary>The key decides first, because that is cheap: no word of a total is so long or begins with a digit. Only other rows are looked at for blanks and totals.</summary>
    private string IsRecord(SheetHead head)
    {
        var key = Cell(head, feed.Columns.First(c => feed.Key.Contains(c.Name) && head.Find(c) is not null));
        var cells = head.Columns.Select(c => $"c{Int(c.Ordinal)}").Concat(head.Months.Select(m => $"c{Int(m.Ordinal)}")).ToArray();
        var leading = Enumerable.Range(1, Math.Min(3, head.Sheet.Columns)).Select(i => $"c{Int(i)}").Append(key).Distinct();
        var headers = feed.Columns.Where(c => c.Name == feed.Key[0]).SelectMany(c => (IEnumerable<string>)[c.Zh, c.En, c.Name, .. c.Aliases]);
        return $"""
            {head.Sheet.RowNumber} > {Int(head.BottomRow)} and case
                when strlen({key}) > 20 or strlen({key}) = length({key}) and ({key} between '0' and ':' or strlen({key}) > 11) then true
                when {key} in ({string.Join(", ", headers.Select(Text))}) then false
                when concat_ws('', {string.Join(", ", cells.Select(Trimmed))}) = '' then false
                else not (({Trimmed(key)} = '' or {IsTotal(key)} or {IsFoot(key)}) and ({string.Join(" or ", leading.Select(c => $"{IsTotal(c)} or {IsFoot(c)}"))}))
            end
            """;
    }

    private static string Trimmed(string cell) => $"trim(coalesce({cell}, ''), {Text(Spelling.Blanks)})";

    private static string IsTotal(string cell) =>
        $"regexp_full_match(lower(translate(coalesce({cell}, ''), {Text(": ：" + Spelling.Blanks)}, '')), '{OtherRows.TotalWords}')";

    private static string IsFoot(string cell) => $"regexp_matches(coalesce({cell}, ''), '{OtherRows.FootWords}')";

    private static string Int(int number) => number.ToString(CultureInfo.InvariantCulture);
}
