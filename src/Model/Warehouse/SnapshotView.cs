using System.Collections.Concurrent;
using DuckDB.NET.Data;

namespace Model.Warehouse;

/// <summary>What one scope sees of a snapshot: connections that stand in the scope's own catalogue, lent out one at a time.</summary>
internal sealed class SnapshotView(DuckDBConnection engine, string catalog) : IDisposable
{
    private readonly ConcurrentBag<DuckDBConnection> idle = [];

    public T Use<T>(Func<DuckDBConnection, T> work)
    {
        if (!idle.TryTake(out var connection))
        {
            connection = Connect();
        }

        try
        {
            return work(connection);
        }
        finally
        {
            idle.Add(connection);
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private DuckDBConnection Connect()
    {
        var connection = engine.Duplicate();
        connection.Open();
        using var use = connection.CreateCommand();
        use.CommandText = $"use {catalog}";
        use.ExecuteNonQuery();
        return connection;
    }
}
