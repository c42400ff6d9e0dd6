using Microsoft.Extensions.Localization;
using Model.Operations;
using Model.Warehouse;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>Quarantined rows as a file takes them away.</summary>
internal sealed class QuarantineTable(OperationsDb db, DataFolder data, IStringLocalizer<PipelineTexts> text)
{
    /// <summary>What one file may hold: a sheet ends at 1,048,576 rows.</summary>
    public const int MostRows = 500_000;

    private const int ReadAtOnce = 500;

    private readonly QuarantineList list = new(db);
    private readonly ConflictWords conflicts = new(text);

    public string[] Heads =>
        [text["feed"], text["file"], text["sheet"], text["row"], text["column"], text["value"], text["what_is_wrong"], text["what_to_do"], text["rule"], text["whole_row"]];

    public async IAsyncEnumerable<IReadOnlyList<object?>> Lines(QuarantineAddress asked, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        // Another store looks up what contradicts a row: PostgreSQL answers one question at a time on a connection, and the rows are one.
        await using var beside = OperationsStore.AsItIs(data);
        var lookup = new QuarantineList(beside);
        await foreach (var some in list.Entries(asked.Filter, asked.Order, 0, MostRows).Chunk(ReadAtOnce).WithCancellation(stop))
        {
            var alike = await lookup.ConflictsAsync(some, stop);
            foreach (var entry in some)
            {
                yield return Line(entry, conflicts.Lines(entry, alike));
            }
        }
    }

    private static object?[] Line(QuarantineEntry entry, IEnumerable<string> conflict) =>
    [
        QuarantineText.Feed(entry.Batch.Feed).ToString(), entry.Batch.FileName, QuarantineText.Sheet(entry), entry.Row.RowNumber, entry.Row.ColumnHeader, entry.Row.Value,
        string.Join('\n', conflict.Prepend(QuarantineText.Message(entry).ToString())), QuarantineText.Advice(entry).ToString(), entry.Row.Rule, entry.Row.RowJson,
    ];
}
