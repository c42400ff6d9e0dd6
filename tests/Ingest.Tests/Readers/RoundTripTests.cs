using System.Buffers;
using System.Text;
using CsCheck;
using MiniExcelLibs;

namespace Ingest.Tests.Readers;

/// <summary>Whatever table somebody writes, the same cells land.</summary>
public sealed class RoundTripTests
{
    /// <summary>Letters, Chinese, a character beyond the basic plane, and all that a csv must quote.</summary>
    private static readonly Gen<string> Cell = AnyOf(
        "a", "Z", "0", "9", " ", ",", ";", "\t", "\"", "\r", "\n", "\r\n", "'", "=", "济", "宁", "伤", "龘", "𠀀", "　", "￥", "—")
        .Array[0, 6].Select(string.Concat);

    private static readonly SearchValues<char> MustBeQuoted = SearchValues.Create(",;\t\"\r\n");

    private static readonly Gen<string[][]> Table = Gen.Int[2, 5].SelectMany(columns => Cell.Array[columns].Array[1, 12]);

    private static readonly Gen<(string Name, Encoding Encoding)> Encodings = AnyOf(
        ("utf-8", new UTF8Encoding(false)),
        ("utf-8 with mark", new UTF8Encoding(true)),
        ("utf-16 with mark", new UnicodeEncoding(false, true)),
        ("utf-16 big endian with mark", new UnicodeEncoding(true, true)),
        ("gb18030", Gb18030()));

    [Fact]
    public void Any_table_written_as_csv_in_any_encoding_lands_the_same_cells() =>
        Gen.Select(Table, Encodings, AnyOf(',', ';', '\t'), AnyOf("\n", "\r\n")).Sample(
            (table, encoding, delimiter, lineEnd) =>
            {
                // A header without odd characters, as every feed has: it is what tells the delimiter and the encoding.
                string[][] rows = [[.. table[0].Select((_, i) => $"单位名称{i}")], .. table];
                var text = string.Concat(rows.Select(row => string.Join(delimiter, row.Select(Quoted)) + lineEnd));
                using var file = TestFile.Of([.. encoding.Encoding.GetPreamble(), .. encoding.Encoding.GetBytes(text)]);

                AssertSame(rows, LandedFile.Of(file.Path).Rows[0], cell => cell);
            },
            iter: 200);

    [Fact]
    public void Any_table_written_as_xlsx_lands_the_same_cells() =>
        Table.Sample(
            table =>
            {
                using var file = new TestFile(".xlsx");
                MiniExcel.SaveAs(file.Path, table.Select(row => row.Select((cell, i) => (cell, i)).ToDictionary(c => $"c{c.i}", c => (object)c.cell)), printHeader: false);

                AssertSame(table, LandedFile.Of(file.Path).Rows[0], AsXmlKeepsIt);
            },
            iter: 100);

    /// <summary>XML turns every line end into a line feed (XML 1.0, 2.11), and a cell of nothing but white space is blank.</summary>
    private static string AsXmlKeepsIt(string cell) => cell.Trim(' ', '\t', '\r', '\n').Length == 0 ? "" : cell.ReplaceLineEndings("\n");

    private static Gen<T> AnyOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static Encoding Gb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(MustBeQuoted) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Row n of the table is row n + 1; blank cells land as null and blank rows may be missing.</summary>
    private static void AssertSame(string[][] table, LandedRows landed, Func<string, string> asKept)
    {
        for (var i = 0; i < table.Length; i++)
        {
            var actual = landed.TryGetValue(i + 1, out var row) ? row : [];
            Assert.Equal(table[i].Select(asKept), table[i].Select((_, column) => asKept(column < actual.Length ? actual[column] ?? "" : "")));
        }
    }
}
