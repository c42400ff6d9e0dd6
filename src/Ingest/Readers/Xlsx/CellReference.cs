using System.Globalization;

namespace Ingest.Readers.Xlsx;

/// <summary>A cell's address, 1-based; a part that is missing or makes no sense is 0.</summary>
internal readonly record struct CellReference(int Row, int Column)
{
    public static CellReference Parse(ReadOnlySpan<byte> address)
    {
        var (row, column) = (0, 0);
        foreach (var value in address)
        {
            if (value is >= (byte)'0' and <= (byte)'9')
            {
                row = Math.Min((row * 10) + value - '0', 100_000_000);
            }
            else if (value is >= (byte)'A' and <= (byte)'Z')
            {
                column = Math.Min((column * 26) + value - 'A' + 1, 100_000_000);
            }
        }

        return new CellReference(row, column);
    }

    /// <summary>Letters of a column: 1 → A, 27 → AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    public override string ToString() => Letters(Column) + Row.ToString(CultureInfo.InvariantCulture);
}
