namespace Model.Operations;

/// <summary>Rows of one file that stand for the same key and do not say the same; personal values are masked in them already.</summary>
/// <param name="Rows">In the order of the file.</param>
/// <param name="Differences">Headers whose values differ; empty where only what is masked differs.</param>
public sealed record KeyConflict(IReadOnlyList<QuarantinedRow> Rows, IReadOnlyList<KeyDifference> Differences)
{
    /// <summary>Id of the rule that such rows break.</summary>
    public const string Rule = "conflict_in_file";

    /// <param name="row">One of the rows.</param>
    /// <param name="alike">Rows of the same batch that name the same places.</param>
    internal static KeyConflict Of(QuarantinedRow row, IEnumerable<QuarantinedRow> alike)
    {
        var cells = alike.Select(r => (Row: r, Cells: r.Cells())).ToList();
        // Where months run across, the same two rows can contradict each other in several months: each has a header of its own.
        var headers = row.Cells().Keys.ToHashSet(StringComparer.Ordinal);
        var ofTheKey = cells.Where(c => headers.SetEquals(c.Cells.Keys)).ToList();
        var rows = ofTheKey.Count > 1 ? ofTheKey : cells;
        var differences = rows.SelectMany(r => r.Cells.Keys).Distinct(StringComparer.Ordinal)
            .Select(header => new KeyDifference(header, [.. rows.Select(r => r.Cells.GetValueOrDefault(header))]))
            .Where(d => d.Values.Distinct(StringComparer.Ordinal).Count() > 1);
        return new KeyConflict([.. rows.Select(r => r.Row)], [.. differences]);
    }
}

/// <param name="Header">As the sender wrote it.</param>
/// <param name="Values">One a row, in the order of <see cref="KeyConflict.Rows"/>; null for a blank cell.</param>
public sealed record KeyDifference(string Header, IReadOnlyList<string?> Values);
