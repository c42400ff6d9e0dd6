using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MiniExcelLibs;

namespace Dashboard.Tests.Independent;

/// <summary>Rows of the sample files, read with nothing but MiniExcel and a StreamReader.</summary>
internal static partial class PlainSheets
{
    /// <summary>Records below the header of every sheet; titles, blank rows and totals left out.</summary>
    public static IEnumerable<PlainRow> Rows(string path)
    {
        var year = int.Parse(Path.GetFileName(path)[..4], CultureInfo.InvariantCulture);
        var sheets = path.EndsWith(".csv", StringComparison.Ordinal) ? [Lines(path)] : MiniExcel.GetSheetNames(path).Select(sheet => Cells(path, sheet));
        return sheets.SelectMany(rows => Below(rows, year));
    }

    private static IEnumerable<PlainRow> Below(IEnumerable<string[]> rows, int year)
    {
        Dictionary<string, int>? header = null;
        foreach (var cells in rows)
        {
            if (header is null)
            {
                // A title stands alone in its row.
                if (cells.Count(c => c.Length > 0) > 3)
                {
                    header = cells.Select((name, at) => (Name: PlainText.Fold(name), at)).Where(c => c.Name.Length > 0).ToDictionary(c => c.Name, c => c.at, StringComparer.Ordinal);
                }
            }
            else if (cells.Any(c => PlainText.Fold(c).Length > 0) && PlainText.Fold(cells[0]) != "合计")
            {
                yield return new PlainRow(header, cells, year);
            }
        }
    }

    private static IEnumerable<string[]> Cells(string path, string sheet) =>
        MiniExcel.Query(path, useHeaderRow: false, sheetName: sheet).Select(row => ((IDictionary<string, object?>)row).Values.Select(Spell).ToArray());

    private static string Spell(object? value) => value switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>Text between quotes keeps its commas; no field of the sample holds a quote or a line break.</summary>
    private static IEnumerable<string[]> Lines(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = new StreamReader(path, Encoding.GetEncoding("GB18030"), detectEncodingFromByteOrderMarks: true);
        while (reader.ReadLine() is { } line)
        {
            yield return [.. Field().Matches(line).Select(field => field.Groups["quoted"].Success ? field.Groups["quoted"].Value : field.Groups["bare"].Value)];
        }
    }

    [GeneratedRegex("(^|,)(\"(?<quoted>[^\"]*)\"|(?<bare>[^,]*))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}

/// <summary>One record as text.</summary>
/// <param name="Header">Where each column stands.</param>
/// <param name="Cells">As read.</param>
/// <param name="Year">Of the file's name: months in a header may leave it out.</param>
internal sealed record PlainRow(Dictionary<string, int> Header, string[] Cells, int Year)
{
    /// <summary>Folded text of the column that has one of the names; null when blank or absent.</summary>
    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (Header.TryGetValue(PlainText.Fold(name), out var at) && at < Cells.Length && PlainText.Fold(Cells[at]) is { Length: > 0 } text)
                {
                    return text;
                }
            }

            return null;
        }
    }
}
