using Model.Statistics.Disclosure;

namespace Model.Analysis;

/// <summary>
/// 公开用表: production injuries of a year by division and county, as they may be given to everybody: small counts withheld, and what
/// protects them. Counts alone: a rate beside the insured would tell the count. Divisions and one measure alone: key industries overlap,
/// and two measures of one cell could be subtracted.
/// </summary>
public sealed class PublicMatrix
{
    private readonly CountTable table;

    private PublicMatrix(Matrix matrix, CountTable table) => (Matrix, this.table) = (matrix, table);

    public Matrix Matrix { get; }

    /// <summary>A reader with the whole city's scope reads the matrix.</summary>
    /// <returns>Null where the table cannot be protected: then it must not be published.</returns>
    /// <exception cref="ArgumentException">Not production injuries, or totals that are not the sums of rows and columns.</exception>
    public static PublicMatrix? Of(Matrix matrix)
    {
        var inner = new long[matrix.Rows.Count, matrix.Columns.Count];
        for (var row = 0; row < matrix.Rows.Count; row++)
        {
            for (var column = 0; column < matrix.Columns.Count; column++)
            {
                inner[row, column] = matrix.Cell(matrix.Rows[row].Code, matrix.Columns[column].Code)?.Cases ?? 0;
            }
        }

        var counts = new CountTable(inner);
        if (matrix.Measure != Measure.Production || counts[new TableCell(matrix.Rows.Count, matrix.Columns.Count)] != (matrix.Cell(null, null)?.Cases ?? 0))
        {
            throw new ArgumentException("Only production injuries by division add up to a table for the public.", nameof(matrix));
        }

        return Suppression.Protect(counts) ? new PublicMatrix(matrix, counts) : null;
    }

    /// <returns>Null where the count is withheld.</returns>
    /// <param name="row">Position among the rows; their number for all industries.</param>
    /// <param name="column">Position among the columns; their number for all counties.</param>
    public long? Count(int row, int column) => table.Published(new TableCell(row, column));
}
