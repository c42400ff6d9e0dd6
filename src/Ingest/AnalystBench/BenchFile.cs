using System.Globalization;
using DuckDB.NET.Data;
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

    /// <exception cref="FileRefused">The file cannot be read as a table.</exception>
    public static BenchFile Read(string path, CancellationToken stop)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        var sheet = FileLanding.Land(connection, path, LandingLimits.Default, _ => null, new Unheard(), stop)[0];
        var rows = sheet.Columns == 0 ? [] : Texts(connection, sheet, stop);
        var header = rows.Count == 0 ? [] : rows[0].Cells.Select(c => c?.Trim() ?? "").ToList();
        return new BenchFile(header, [.. rows.Skip(1).Where(r => r.Cells.Any(c => !string.IsNullOrWhiteSpace(c)))]);
    }

    private static List<SheetRow> Texts(DuckDBConnection connection, LandedSheet sheet, CancellationToken stop)
    {
        using var command = connection.CreateCommand();
        // Names of our own: the table and row number of the landing.
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"select {sheet.RowNumber} as row_number, {string.Join(", ", Enumerable.Range(1, sheet.Columns).Select(c => $"c{c}"))} from {sheet.Table} order by row_number limit {MostRows + 1}");
        using var reader = command.ExecuteReader();
        var rows = new List<SheetRow>();
        while (reader.Read())
        {
            stop.ThrowIfCancellationRequested();
            rows.Add(new SheetRow(reader.GetInt32(0), [.. Enumerable.Range(1, sheet.Columns).Select(c => reader.IsDBNull(c) ? null : reader.GetString(c))]));
        }

        return rows;
    }

    private sealed class Unheard : IProgress<LandingProgress>
    {
        public void Report(LandingProgress value)
        {
            // Small files: the answer comes before anybody would read how far it is.
        }
    }
}
