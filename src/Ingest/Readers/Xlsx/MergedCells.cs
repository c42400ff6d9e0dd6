namespace Ingest.Readers.Xlsx;

/// <summary>
/// Gives every cell of a merged range the range's text, row by row: headers and keys are merged for the eye. A number is not repeated, for it
/// would be counted again; its other cells are noted instead.
/// </summary>
internal sealed class MergedCells(IEnumerable<MergedRange> ranges, NoteBook notes)
{
    private readonly Queue<MergedRange> waiting = new(ranges.OrderBy(range => range.Top));
    private readonly List<(MergedRange Range, string? Text, bool IsNumber)> open = [];

    /// <param name="cells">The row's texts, column n at n − 1; filled in place.</param>
    /// <param name="isNumber">Whether the cell of that column holds a number.</param>
    public void Fill(int row, string?[] cells, Func<int, bool> isNumber)
    {
        open.RemoveAll(merge => merge.Range.Bottom < row);
        while (waiting.TryPeek(out var next) && next.Top <= row)
        {
            waiting.Dequeue();
            if (next.Top == row && next.Left <= cells.Length)
            {
                open.Add((next, cells[next.Left - 1], isNumber(next.Left)));
            }
        }

        foreach (var (range, text, number) in open)
        {
            for (var column = range.Left; text is not null && column <= Math.Min(range.Right, cells.Length); column++)
            {
                Fill(row, column, cells, text, number);
            }
        }
    }

    private void Fill(int row, int column, string?[] cells, string text, bool isNumber)
    {
        if (cells[column - 1] is not null)
        {
            return;
        }

        if (isNumber)
        {
            notes.Add(row, column, CellNote.MergedNumber);
        }
        else
        {
            cells[column - 1] = text;
        }
    }
}
