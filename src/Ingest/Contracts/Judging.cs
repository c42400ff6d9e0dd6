using DuckDB.NET.Data;
using Model;
using Model.Feeds;

namespace Ingest.Contracts;

/// <summary>Runs the statements of one contract over one landed file. Writes temp tables only.</summary>
internal sealed class Judging
{
    private readonly DuckDBConnection connection;
    private readonly Recognised recognised;
    private readonly DateOnly today;
    private readonly JudgeSql judge;
    private readonly SplitSql split;
    private readonly QuarantineSql quarantine;
    private long others;

    public Judging(DuckDBConnection connection, Recognised recognised, DateOnly today)
    {
        (this.connection, this.recognised, this.today) = (connection, recognised, today);
        judge = new JudgeSql(recognised.Feed);
        split = new SplitSql(recognised.Feed);
        quarantine = new QuarantineSql(recognised.Feed);
    }

    public FeedContract Feed => recognised.Feed;

    /// <summary>Judges every record by itself and among those of its file.</summary>
    public void Judge(CancellationToken stop)
    {
        Places(stop);
        var lines = new LinesSql(Feed, recognised.Heads);
        others = lines.RemoveOthers().Sum(statement => connection.Run(statement, stop));
        foreach (var statement in judge.Preparation().Prepend(lines.Lines()).Append(judge.Judged()))
        {
            connection.Run(statement, stop);
        }

        Distrust(stop);
        connection.Run(split.SetAsideWithinFile(), stop);
    }

    /// <summary>Compares the judged records with what is current. Files loaded before this one must be in.</summary>
    /// <returns>The counts and remarks; file, feed and batch are not set.</returns>
    public FileOutcome Compare(CancellationToken stop)
    {
        var remarks = Replaced(stop);
        long Count(string what) => connection.Scalar<long>($"select count(*) from {what}", stop);
        var (read, broken) = (Count("judged"), Count($"judged where not ({JudgeSql.IsRight})"));
        var (conflicts, duplicates) = (Count("set_aside where outcome = 'conflict'"), Count("set_aside where outcome = 'duplicate'"));
        return new FileOutcome
        {
            File = "",
            Read = read,
            Quarantined = broken + conflicts,
            Duplicate = duplicates,
            Accepted = read - broken - conflicts - duplicates,
            Skipped = others - recognised.Heads.Sum(h => h.HeaderRows),
            Remarks = read == 0 ? [.. remarks, LoadTexts.Remark("no_records")] : remarks,
        };
    }

    /// <summary>Writes the accepted and the quarantined records of a batch; the caller owns the transaction.</summary>
    public void Write(int batch, FileOutcome counts, CancellationToken stop)
    {
        if (counts.Accepted > 0)
        {
            connection.Run(split.Accept(recognised.Heads.Count, counts.Accepted < counts.Read), stop, ("batch", batch));
        }

        if (counts.Quarantined > 0)
        {
            connection.Run(quarantine.Broken(), stop);
            connection.Run(quarantine.KeptOut(), stop);
            connection.Run(QuarantineSql.Write, stop, ("batch", batch));
        }
    }

    private List<Bilingual> Replaced(CancellationToken stop)
    {
        if (connection.Scalar<long>($"select count(*) from (select 1 from raw.{Feed.Id} limit 1)", stop) == 0)
        {
            return [];
        }

        connection.Run(split.SetAsideKnown(), stop);
        return Feed.Slice.Count == 0 ? [] : connection.Rows(
            split.ShrunkSlices(),
            row => LoadTexts.Remark("slice_shrank", row.GetString(0), row.GetInt64(1), row.GetInt64(2)),
            stop);
    }

    /// <summary>Names of sheets and headers, and what rules expect, as tables: texts of a file are data, never SQL.</summary>
    private void Places(CancellationToken stop)
    {
        connection.Run(
            """
            create or replace temp table sheet (sheet_number integer, name varchar);
            create or replace temp table header (sheet_number integer, column_name varchar, month_header varchar, header varchar, in_row boolean);
            create or replace temp table expectation (column_name varchar, rule varchar, expected varchar);
            """,
            stop);
        using var sheets = connection.CreateAppender("temp", "main", "sheet");
        using var headers = connection.CreateAppender("temp", "main", "header");
        foreach (var (number, head) in recognised.Heads.Index())
        {
            sheets.CreateRow().AppendValue(number + 1).AppendValue(head.Sheet.Sheet).EndRow();
            foreach (var (column, month, header, inRow) in Headers(head))
            {
                headers.CreateRow().AppendValue(number + 1).AppendValue(column).AppendValue(month).AppendValue(header).AppendValue(inRow).EndRow();
            }
        }

        using var expectations = connection.CreateAppender("temp", "main", "expectation");
        foreach (var (column, rule) in Feed.Columns.SelectMany(c => CellRule.All.Select(r => (c, r))))
        {
            if (CellSql.Expected(column, rule, today) is { Length: > 0 } expected)
            {
                expectations.CreateRow().AppendValue(column.Name).AppendValue(rule).AppendValue(expected).EndRow();
            }
        }
    }

    private IEnumerable<(string Column, string? Month, string Header, bool InRow)> Headers(SheetHead head) => head.IsAcross
        ? head.Months.SelectMany(m => head.Columns.Select(c => (c.Column.Name, (string?)m.Text, c.Header, true))
            .Append((Feed.MonthsAcross!.Value, m.Text, m.Header, true))
            .Append((Feed.MonthsAcross.Month, m.Text, m.Header, false)))
        : head.Columns.Select(c => (c.Column.Name, (string?)null, c.Header, true));

    /// <summary>Cells and rows that the reader does not trust break the rule that its note names.</summary>
    private void Distrust(CancellationToken stop)
    {
        foreach (var (number, head) in recognised.Heads.Index())
        {
            foreach (var (place, note) in head.Sheet.Notes)
            {
                var column = head.Columns.FirstOrDefault(c => c.Ordinal == place.Column)?.Column.Name;
                var month = head.Months.FirstOrDefault(m => m.Ordinal == place.Column);
                if (column is null && month is null && place.Column != Readers.LandedSheet.WholeRow)
                {
                    continue;
                }

                connection.Run(
                    """
                    update judged set broken = list_append(coalesce(broken, []), {'column_name': $column::varchar, 'rule': $note::varchar})
                    where sheet_number = $sheet and row_number = $row and ($month::varchar is null or month_header = $month)
                    """,
                    stop,
                    ("column", column ?? (month is null ? null : Feed.MonthsAcross!.Value)), ("note", note), ("sheet", number + 1), ("row", place.Row), ("month", month?.Text));
            }
        }
    }
}
