using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.VisualBasic.FileIO;
using MiniExcelLibs;
using Model.Feeds;

namespace Ingest.Tests.SampleCity;

/// <summary>Reads a file of the sample city with nothing but MiniExcel and the contract's headers, so that the product's own reader is not asked about itself.</summary>
internal static partial class PlainFile
{
    private static readonly Encoding Gb18030 = GetGb18030();

    /// <summary>The records of a file: folded text by contract column.</summary>
    public static IEnumerable<Dictionary<string, string>> Records(string path, FeedContract feed) =>
        path.EndsWith(".xlsx", StringComparison.Ordinal)
            ? MiniExcel.GetSheetNames(path).SelectMany(sheet => Records(SheetRows(path, sheet), feed))
            : Records(TextRows(path), feed);

    /// <summary>Half width, without blanks at the ends.</summary>
    public static string Fold(string text) => text.All(char.IsAscii)
        ? text.Trim()
        : new string([.. text.Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c is '　' or '\u00a0' ? ' ' : c)]).Trim();

    private static IEnumerable<Dictionary<string, string>> Records(IEnumerable<string[]> rows, FeedContract feed)
    {
        string?[]? columns = null;
        var year = "";
        foreach (var row in rows)
        {
            if (columns is null)
            {
                year = YearOfTitle().Match(row[0]) is { Success: true } match ? match.Value : year;
                columns = Columns(row, feed, year);
                continue;
            }

            if (Fold(row[0]) == "合计")
            {
                continue;
            }

            foreach (var record in feed.MonthsAcross is null ? [Down(row, columns)] : Across(row, columns))
            {
                yield return record;
            }
        }
    }

    /// <summary>Contract column of each cell, or the month as yyyy-MM; null when the row is no header.</summary>
    private static string?[]? Columns(string[] row, FeedContract feed, string year)
    {
        var found = row.Select(cell => feed.Columns.Find(c => Header(cell) == Header(c.Zh) || c.Aliases.Exists(a => Header(a) == Header(cell)))?.Name
            ?? (feed.MonthsAcross is not null && MonthHeader().Match(cell) is { Success: true } m
                ? $"{(m.Groups["y"].Success ? m.Groups["y"].Value : year)}-{int.Parse(m.Groups["m"].Value, CultureInfo.InvariantCulture):00}"
                : null)).ToArray();
        return found.Count(c => c is not null) >= 3 ? found : null;
    }

    private static string Header(string text) => Fold(text);

    private static Dictionary<string, string> Down(string[] row, string?[] columns)
    {
        var record = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is { } name && i < row.Length && Fold(row[i]) is { Length: > 0 } text)
            {
                record[name] = text;
            }
        }

        return record;
    }

    private static IEnumerable<Dictionary<string, string>> Across(string[] row, string?[] columns)
    {
        var line = Down(row, columns);
        return line.Where(cell => cell.Key.StartsWith("20", StringComparison.Ordinal)).Select(cell => new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["employer_code"] = line["employer_code"],
            ["month"] = cell.Key,
            ["insured_count"] = cell.Value,
        });
    }

    private static IEnumerable<string[]> SheetRows(string path, string sheet) => MiniExcel.Query(path, useHeaderRow: false, sheetName: sheet)
        .Cast<IDictionary<string, object?>>()
        .Select(row => row.Values.Select(Spell).ToArray());

    private static string Spell(object? value) => value switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static IEnumerable<string[]> TextRows(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var isUtf8 = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        using var parser = new TextFieldParser(new MemoryStream(bytes), isUtf8 ? Encoding.UTF8 : Gb18030) { Delimiters = [","], TrimWhiteSpace = false };
        while (parser.ReadFields() is { } row)
        {
            yield return row;
        }
    }

    private static Encoding GetGb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }

    [GeneratedRegex(@"20\d\d(?=年)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearOfTitle();

    [GeneratedRegex(@"^((?<y>20\d\d)年)?(?<m>\d\d?)月$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthHeader();
}
