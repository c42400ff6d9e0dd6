namespace Ingest.Readers.Xlsx;

/// <summary>What a look at a sheet's bytes found out before its values are read.</summary>
internal sealed class SheetFacts
{
    /// <summary>Rows apart by more than this are read as separate stretches, so that a lone far row does not cost a million empty ones.</summary>
    private const int GapRows = 1_000;

    /// <summary>The rightmost cell, 1-based.</summary>
    public int Columns { get; private set; }

    /// <summary>Row elements that have cells.</summary>
    public int Rows { get; private set; }

    public int HiddenRows { get; set; }

    /// <summary>First and last row of each stretch of rows.</summary>
    public List<(int First, int Last)> Stretches { get; } = [];

    public List<(int Row, int Column)> FormulasWithoutValue { get; } = [];

    /// <summary>Cells whose number is a date: see <see cref="ChineseDates"/>.</summary>
    public CellSet ChineseDates { get; } = new();

    public List<MergedRange> Merges { get; } = [];

    public void AddRow(int row)
    {
        Rows++;
        if (Stretches.Count > 0 && row - Stretches[^1].Last <= GapRows)
        {
            Stretches[^1] = (Stretches[^1].First, row);
        }
        else
        {
            Stretches.Add((row, row));
        }
    }

    public void AddColumn(int column) => Columns = Math.Max(Columns, column);
}

/// <summary>合并单元格, all four 1-based and inclusive.</summary>
internal readonly record struct MergedRange(int Top, int Left, int Bottom, int Right)
{
    public static MergedRange? Parse(ReadOnlySpan<byte> reference)
    {
        var colon = reference.IndexOf((byte)':');
        var (from, to) = colon < 0
            ? (CellReference.Parse(reference), CellReference.Parse(reference))
            : (CellReference.Parse(reference[..colon]), CellReference.Parse(reference[(colon + 1)..]));
        return from.Row == 0 || to.Row == 0 || from.Column == 0 || to.Column == 0 ? null : new(from.Row, from.Column, to.Row, to.Column);
    }
}
