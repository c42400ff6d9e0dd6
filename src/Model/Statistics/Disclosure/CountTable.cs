namespace Model.Statistics.Disclosure;

/// <summary>Counts of persons by row and column with all totals, and which of them are withheld.</summary>
/// <remarks>The last row and the last column hold the totals. What is withheld is marked alike, whether it is small itself or protects another.</remarks>
public sealed class CountTable
{
    private readonly long[,] counts;
    private readonly bool[,] withheld;

    /// <param name="inner">Counts without totals; none negative.</param>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public CountTable(long[,] inner)
    {
        var (rows, columns) = (inner.GetLength(0), inner.GetLength(1));
        counts = new long[rows + 1, columns + 1];
        withheld = new bool[rows + 1, columns + 1];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var count = inner[row, column] >= 0 ? inner[row, column] : throw new ArgumentException("A count is negative.", nameof(inner));
                counts[row, column] = count;
                counts[row, columns] += count;
                counts[rows, column] += count;
                counts[rows, columns] += count;
            }
        }
    }

    /// <summary>With the row of totals.</summary>
    public int Rows => counts.GetLength(0);

    /// <summary>With the column of totals.</summary>
    public int Columns => counts.GetLength(1);

    public IEnumerable<TableCell> Cells =>
        from row in Enumerable.Range(0, Rows)
        from column in Enumerable.Range(0, Columns)
        select new TableCell(row, column);

    public long this[TableCell cell] => counts[cell.Row, cell.Column];

    /// <summary>What is published: null where it is withheld.</summary>
    public long? Published(TableCell cell) => IsWithheld(cell) ? null : this[cell];

    public bool IsWithheld(TableCell cell) => withheld[cell.Row, cell.Column];

    public void Withhold(TableCell cell) => withheld[cell.Row, cell.Column] = true;

    /// <summary>A total of a row or of a column, but not of all.</summary>
    internal bool IsMargin(TableCell cell) => (cell.Row == Rows - 1) != (cell.Column == Columns - 1);
}

/// <param name="Row">From 0; the last holds totals.</param>
/// <param name="Column">From 0; the last holds totals.</param>
public readonly record struct TableCell(int Row, int Column);
