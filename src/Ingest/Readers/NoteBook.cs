using System.Globalization;

namespace Ingest.Readers;

/// <summary>Collects the notes of one sheet and stops where they say that the whole file is not to be trusted.</summary>
internal sealed class NoteBook(LandingLimits limits)
{
    private readonly Dictionary<(int Row, int Column), string> notes = [];
    private readonly HashSet<int> rows = [];

    public IReadOnlyDictionary<(int Row, int Column), string> Notes => notes;

    public bool HasRow(int row) => rows.Contains(row);

    /// <summary>The first note of a cell stays.</summary>
    public void Add(int row, int column, string note)
    {
        rows.Add(row);
        if (notes.TryAdd((row, column), note) && notes.Count > limits.Notes)
        {
            throw new FileRefused("too_many_notes", limits.Notes.ToString(CultureInfo.InvariantCulture), row.ToString(CultureInfo.InvariantCulture));
        }
    }
}
