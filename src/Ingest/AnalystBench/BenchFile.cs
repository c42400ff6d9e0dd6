using DuckDB.NET.Data;
using Ingest.Contracts;
using Ingest.Readers;

namespace Ingest.AnalystBench;

/// <summary>A csv or xlsx of the analyst's own, as text: its first sheet, the first row that is not blank being the header.</summary>
internal sealed class BenchFile
{
    /// <summary>What can be computed while somebody waits; a city has some 20,000 employers with ten years each.</summary>
    public const int MostRows = 1_000_000;

    private BenchFile(IReadOnlyList<string> header, IReadOnlyList<SheetRow> rows) => (Header, Rows) = (header, rows);

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>Columns up to the last that the header names. A cell further right belongs to none: <c>1,000</c> written without quotes.</summary>
    public int Width => Header.Count - Header.Reverse().TakeWhile(h => h.Length == 0).Count();

    /// <param name="path">The file.</param>
    /// <param name="most">Rows below the header that are taken; of a longer file one more is read, so that it can be refused.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="FileRefused">The file cannot be read as a table.</exception>
    public static BenchFile Read(string path, int most, CancellationToken stop)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        var sheet = FileLanding.Land(connection, path, LandingLimits.Default, _ => null, new Unheard(), stop)[0];
        var rows = sheet.Columns == 0 ? [] : Texts(connection, sheet, most, stop);
        var header = rows.Count == 0 ? [] : rows[0].Cells.Select(c => c?.Trim() ?? "").ToList();
        return new BenchFile(header, [.. rows.Skip(1).Where(r => r.Cells.Any(c => !string.IsNullOrWhiteSpace(c)))]);
    }

    // Names of our own: table, row number and columns of the landing. One row beside the header and the most tells that there are more.
    private static List<SheetRow> Texts(DuckDBConnection connection, LandedSheet sheet, int most, CancellationToken stop) => connection.Rows(
        $"select {sheet.RowNumber} as row_number, {string.Join(", ", Landing.ColumnNames(sheet.Columns))} from {sheet.Table} order by row_number limit $rows",
        row => new SheetRow(row.GetInt32(0), [.. Enumerable.Range(1, sheet.Columns).Select(c => row.IsDBNull(c) ? null : row.GetString(c))]),
        stop,
        ("rows", most + 2L));

    private sealed class Unheard : IProgress<LandingProgress>
    {
        public void Report(LandingProgress value)
        {
            // Small files: the answer comes before anybody would read how far it is.
        }
    }
}
