using DuckDB.NET.Data;
using Ingest.Readers;
using Model.Warehouse;

namespace Ingest.Tests.Readers;

/// <summary>A file landed in a DuckDB of its own, its cells read back.</summary>
internal sealed record LandedFile(IReadOnlyList<LandedSheet> Sheets, IReadOnlyList<LandedRows> Rows, IReadOnlyList<LandingProgress> Progress)
{
    public static string Awkward(string name) =>
        Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "tests", "awkward", name);

    public static LandedFile Of(string path, LandingLimits? limits = null)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        var progress = new Heard();
        var sheets = FileLanding.Land(connection, path, limits ?? LandingLimits.Default, _ => null, progress, TestContext.Current.CancellationToken);
        return new LandedFile(sheets, [.. sheets.Select(sheet => LandedRows.Of(connection, sheet))], progress.Reports);
    }

    public static LandedFile OfAwkward(string name) => Of(Awkward(name));

    public static FileRefused Refused(string path, LandingLimits? limits = null) => Assert.Throws<FileRefused>(() => Of(path, limits));

    private sealed class Heard : IProgress<LandingProgress>
    {
        public List<LandingProgress> Reports { get; } = [];

        public void Report(LandingProgress value) => Reports.Add(value);
    }
}

/// <summary>Row number → texts, column n at n − 1.</summary>
internal sealed class LandedRows : SortedDictionary<int, string?[]>
{
    public static LandedRows Of(DuckDBConnection connection, LandedSheet sheet)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select {string.Join(", ", Enumerable.Range(1, sheet.Columns).Select(c => $"c{c}").Prepend(sheet.RowNumber))} from {sheet.Table} order by 1";
        using var reader = command.ExecuteReader();
        var rows = new LandedRows();
        while (reader.Read())
        {
            rows.Add(reader.GetInt32(0), [.. Enumerable.Range(1, sheet.Columns).Select(c => reader.IsDBNull(c) ? null : reader.GetString(c))]);
        }

        return rows;
    }
}
