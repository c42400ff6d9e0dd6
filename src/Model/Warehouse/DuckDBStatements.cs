using DuckDB.NET.Data;

namespace Model.Warehouse;

/// <summary>Statements run for their effect.</summary>
internal static class DuckDBStatements
{
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for; the statement was ended.</exception>
    public static void Run(this DuckDBConnection connection, string sql, CancellationToken stop = default)
    {
        stop.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var ending = stop.Register(command.Cancel);
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DuckDBException) when (stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(stop);
        }
    }
}
