using Dapper;
using DuckDB.NET.Data;
using Model.Feeds;

namespace Model.Warehouse;

/// <summary>Reads the raw file beside the process that writes it. As long as it lives no writer can begin, so it is made for one question and let go.</summary>
public sealed class RawReader : IDisposable
{
    private const int Places = 3;

    private readonly FileStream held;
    private readonly DuckDBConnection connection;

    private RawReader(FileStream held, DuckDBConnection connection) => (this.held, this.connection) = (held, connection);

    /// <returns>Null while another process writes.</returns>
    public static RawReader? Open(DataFolder data)
    {
        if (Hold(data) is not { } held)
        {
            return null;
        }

        try
        {
            return new RawReader(held, WarehouseFile.OpenReadOnly(data.RawFile));
        }
        catch (DuckDBException)
        {
            // Somebody who does not know of the lock has the file open.
            held.Dispose();
            return null;
        }
    }

    /// <summary>Accepted records of one row of a file, in the order of their values; several where months run across, none where nothing was accepted.</summary>
    /// <param name="feed">Whose table it is.</param>
    /// <param name="batch">What the file became.</param>
    /// <param name="sheet">A csv's only sheet is called as the file is.</param>
    /// <param name="row">The number the sender sees, from 1.</param>
    public IReadOnlyList<RawRecord> Records(FeedContract feed, int batch, string sheet, int row)
    {
        var sql = EmbeddedText.Read("Warehouse/Raw/row.sql").Replace("{feed}", feed.Id, StringComparison.Ordinal);
        using var answer = connection.ExecuteReader(sql, new SnapshotParameters(sql, new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["batch"] = batch,
            ["sheet"] = sheet,
            ["row"] = row,
        }));
        var records = new List<RawRecord>();
        while (answer.Read())
        {
            records.Add(new RawRecord([.. Enumerable.Range(Places, answer.FieldCount - Places)
                // A table of an older contract may hold columns that it has no more.
                .Where(at => feed.Columns.Exists(column => column.Name == answer.GetName(at)))
                .Select(at => new RawCell(feed.Column(answer.GetName(at)), answer.IsDBNull(at) ? null : answer.GetValue(at)))]));
        }

        return records;
    }

    public void Dispose()
    {
        connection.Dispose();
        held.Dispose();
    }

    // Shared among readers; the writer asks for it alone, and waits.
    private static FileStream? Hold(DataFolder data)
    {
        try
        {
            return new FileStream(data.LockFile, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

/// <summary>An accepted record, its cells in the contract's order.</summary>
public sealed record RawRecord(IReadOnlyList<RawCell> Cells);

/// <param name="Column">Of the contract.</param>
/// <param name="Value">As stored; personal values are masked there already.</param>
public sealed record RawCell(FeedColumn Column, object? Value);
