using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Operations;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>Rows of one key that contradict each other, in words: where they stand and in which cells they differ.</summary>
internal sealed class ConflictWords(IStringLocalizer<PipelineTexts> text)
{
    private const int MostRows = 8;

    /// <summary>One sentence a fact; none where the row contradicts no other.</summary>
    public IReadOnlyList<string> Lines(QuarantineEntry entry, IReadOnlyDictionary<QuarantinedRow, KeyConflict> conflicts) =>
        conflicts.TryGetValue(entry.Row, out var conflict) ? [.. Lines(conflict, entry.Batch.FileName)] : [];

    private IEnumerable<string> Lines(KeyConflict conflict, string file)
    {
        var shown = conflict.Rows.Take(MostRows).ToList();
        var isOneSheet = conflict.Rows.DistinctBy(r => r.Sheet, StringComparer.Ordinal).Count() == 1;
        var sheet = isOneSheet && shown[0].Sheet != file ? shown[0].Sheet : null;
        var rows = shown.Select(r => isOneSheet ? text["row_n", r.RowNumber].Value : text["place", r.Sheet, r.RowNumber].Value).ToList();
        var places = Say.Names(rows) + (conflict.Rows.Count > MostRows ? text["conflict_more", conflict.Rows.Count].Value : "");
        yield return text["conflict_rows", sheet is null ? places : text["place_rows", sheet, places]];
        foreach (var difference in conflict.Differences)
        {
            var values = shown.Select((_, at) => text["conflict_cell", rows[at], difference.Values[at] is { Length: > 0 } value ? text["quoted", value] : text["blank"]].Value);
            yield return text["chip", difference.Header, Say.Names(values)];
        }

        if (conflict.Differences.Count == 0)
        {
            yield return text["conflict_hidden"];
        }
    }
}
