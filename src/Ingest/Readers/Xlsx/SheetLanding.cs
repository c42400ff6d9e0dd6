using System.Threading.Channels;
using DuckDB.NET.Data;

namespace Ingest.Readers.Xlsx;

/// <summary>Lands one sheet: one thread reads rows, this one turns them into text and appends them.</summary>
internal sealed class SheetLanding
{
    private const int RowsPerBatch = 256;
    private const int BatchesAhead = 16;

    /// <summary>The day after 9999-12-31; beyond it a serial is no date.</summary>
    private const double LastSerial = 2_958_466;

    private readonly Landing landing;
    private readonly Workbook workbook;
    private readonly Worksheet sheet;
    private readonly SheetFacts facts;
    private readonly NoteBook notes;
    private readonly MergedCells merged;
    private readonly string[] letters;
    private readonly object?[] values;
    private readonly string?[] texts;
    private readonly List<SheetRow> top = [];
    private RowMask? mask;
    private bool isChosen;

    public SheetLanding(Landing landing, Workbook workbook, Worksheet sheet, SheetFacts facts)
    {
        (this.landing, this.workbook, this.sheet, this.facts) = (landing, workbook, sheet, facts);
        notes = new NoteBook(landing.Limits);
        merged = new MergedCells(facts.Merges, notes);
        letters = [.. Enumerable.Range(1, facts.Columns).Select(CellReference.Letters)];
        (values, texts) = (new object?[facts.Columns], new string?[facts.Columns]);
    }

    /// <param name="table">Name of the temp table to make.</param>
    /// <param name="report">Told the rows landed of this sheet.</param>
    public LandedSheet Land(string table, Action<long> report)
    {
        var columns = string.Concat(Landing.ColumnNames(facts.Columns).Select(c => $", {c} varchar"));
        landing.Execute($"create or replace temp table {table} (row_number integer{columns})");
        foreach (var (row, column) in facts.FormulasWithoutValue)
        {
            notes.Add(row, column, CellNote.FormulaWithoutValue);
        }

        var landed = new LandedSheet(table, sheet.Name, facts.Columns, notes.Notes) { Top = top, Remarks = Remarks() };
        return landed with { Rows = facts.Columns == 0 ? 0 : Append(landed, report) };
    }

    private LandingRemark[] Remarks() =>
        facts.HiddenRows == 0 ? [] : [new LandingRemark("hidden_rows", sheet.Name, FormattableString.Invariant($"{facts.HiddenRows}"))];

    private long Append(LandedSheet landed, Action<long> report)
    {
        var batches = Channel.CreateBounded<List<(int Row, IDictionary<string, object?> Cells)>>(
            new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        using var done = CancellationTokenSource.CreateLinkedTokenSource(landing.Stop);
        var reading = Task.Run(() => Read(batches.Writer, done.Token), CancellationToken.None);
        var rows = 0L;
        try
        {
            using var appender = landing.Connection.CreateAppender("temp", "main", landed.Table);
            while (Wait(batches.Reader))
            {
                while (batches.Reader.TryRead(out var batch))
                {
                    rows += batch.Count(row => Append(appender, landed, row.Row, row.Cells));
                    report(rows);
                }
            }

            Choose(appender, landed);
        }
        finally
        {
            done.Cancel();
        }

        reading.GetAwaiter().GetResult();
        return rows;
    }

    private bool Wait(ChannelReader<List<(int Row, IDictionary<string, object?> Cells)>> batches) =>
        batches.WaitToReadAsync(landing.Stop).AsTask().GetAwaiter().GetResult();

    private async Task Read(ChannelWriter<List<(int Row, IDictionary<string, object?> Cells)>> batches, CancellationToken stop)
    {
        try
        {
            var batch = new List<(int, IDictionary<string, object?>)>(RowsPerBatch);
            foreach (var row in SheetRows.Of(landing.Path, sheet.Name, facts))
            {
                batch.Add(row);
                if (batch.Count == RowsPerBatch)
                {
                    await batches.WriteAsync(batch, stop);
                    batch = new(RowsPerBatch);
                }
            }

            await batches.WriteAsync(batch, stop);
            batches.Complete();
        }
        catch (OperationCanceledException stopped)
        {
            batches.Complete(stopped);
        }
        catch (Exception broken)
        {
            // Whatever the library throws at a malformed part, the part is at fault: the file is refused, not the run ended.
            batches.Complete(new FileRefused("broken_workbook_part", sheet.Name + ": " + broken.Message));
        }
    }

    private object? Value(int row, int column, object? value) =>
        value is double serial && serial is >= 0 and < LastSerial && facts.ChineseDates.Contains(row, column) ? DateTime.FromOADate(serial) : value;

    /// <returns>False for a blank row, which is left out.</returns>
    private bool Append(DuckDBAppender appender, LandedSheet landed, int row, IDictionary<string, object?> cells)
    {
        var isBlank = true;
        for (var i = 0; i < letters.Length; i++)
        {
            values[i] = Value(row, i + 1, cells.TryGetValue(letters[i], out var value) ? value : null);
            texts[i] = CellText.Of(values[i], workbook.CountsFrom1904);
            isBlank &= texts[i] is null;
            if (values[i] is double number && Math.Abs(number) >= CellText.DigitsHeld)
            {
                notes.Add(row, i + 1, CellNote.DigitsLost);
            }
        }

        if (isBlank && !notes.HasRow(row))
        {
            return false;
        }

        merged.Fill(row, texts, column => values[column - 1] is double);
        if (isChosen)
        {
            Append(appender, row, texts);
            return true;
        }

        top.Add(new SheetRow(row, [.. texts]));
        if (top.Count == LandedSheet.TopRows)
        {
            Choose(appender, landed);
        }

        return true;
    }

    /// <summary>The first rows wait until it is known what they are the head of.</summary>
    private void Choose(DuckDBAppender appender, LandedSheet landed)
    {
        if (isChosen)
        {
            return;
        }

        (mask, isChosen) = (landing.Masks(landed), true);
        top.ForEach(row => Append(appender, row.Number, [.. row.Cells]));
    }

    private void Append(DuckDBAppender appender, int row, string?[] cells)
    {
        mask?.Invoke(row, cells);
        var appended = appender.CreateRow().AppendValue(row);
        foreach (var text in cells)
        {
            _ = text is null ? appended.AppendNullValue() : appended.AppendValue(text);
        }

        appended.EndRow();
    }
}
