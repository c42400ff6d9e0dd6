using System.Globalization;
using DuckDB.NET.Data;

namespace Ingest.Readers;

/// <summary>What one landing works with.</summary>
/// <param name="Masks">Decides sheet by sheet what is hidden before it lands.</param>
/// <param name="Stop">The caller's token and the deadline in one.</param>
internal sealed record Landing(
    DuckDBConnection Connection, string Path, LandingLimits Limits, MaskChoice Masks, IProgress<LandingProgress> Progress, CancellationToken Stop)
{
    public FileStream Open() => new(Path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });

    /// <summary>Runs a statement that the deadline can end: DuckDB stops at an interrupt, not at a token.</summary>
    /// <returns>Rows changed.</returns>
    public long Execute(string sql, params ReadOnlySpan<DuckDBParameter> parameters)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        using var interrupt = Stop.Register(command.Cancel);
        try
        {
            return command.ExecuteNonQuery();
        }
        catch (Exception) when (Stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(Stop);
        }
    }

    /// <summary>Columns <c>c1 … cN</c> of a landing table.</summary>
    public static IEnumerable<string> ColumnNames(int columns) =>
        Enumerable.Range(1, columns).Select(n => string.Create(CultureInfo.InvariantCulture, $"c{n}"));
}

internal static class Megabytes
{
    public static string Of(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);
}
