using System.Collections;
using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Ingest.Readers.Xlsx;

/// <summary>
/// The built-in date and time formats of Chinese spreadsheets (27–36 and 50–58, ECMA-376 part 1, 18.8.30), such as 2023年3月7日. A workbook names
/// them by number alone, and MiniExcel takes such cells for plain numbers.
/// </summary>
internal static class ChineseDates
{
    /// <returns>Cell styles (index into <c>cellXfs</c>) that have such a format.</returns>
    public static HashSet<int> Styles(ZipArchive archive)
    {
        var styles = new HashSet<int>();
        if (archive.GetEntry("xl/styles.xml") is not { } part)
        {
            return styles;
        }

        using var reader = XmlReader.Create(part.Open(), Workbook.Settings);
        var (isWithin, index) = (false, -1);
        while (reader.Read())
        {
            isWithin = reader.LocalName == "cellXfs" ? reader.NodeType == XmlNodeType.Element : isWithin;
            if (isWithin && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                index++;
                if (IsChineseDate(reader.GetAttribute("numFmtId")))
                {
                    styles.Add(index);
                }
            }
        }

        return styles;
    }

    private static bool IsChineseDate(string? format) =>
        int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (number is (>= 27 and <= 36) or (>= 50 and <= 58));
}

/// <summary>A set of cells, a bit each: whole columns are marked, in sheets of a million rows.</summary>
internal sealed class CellSet
{
    private readonly Dictionary<int, BitArray> rowsByColumn = [];

    public bool IsEmpty => rowsByColumn.Count == 0;

    public void Add(int row, int column)
    {
        if (!rowsByColumn.TryGetValue(column, out var rows))
        {
            rowsByColumn[column] = rows = new BitArray(1024);
        }

        if (row >= rows.Length)
        {
            rows.Length = Math.Max(row + 1, rows.Length * 2);
        }

        rows[row] = true;
    }

    public bool Contains(int row, int column) => rowsByColumn.TryGetValue(column, out var rows) && row < rows.Length && rows[row];
}
