using DuckDB.NET.Data;

namespace Ingest.Contracts;

/// <summary>Runs statements so that a wish to stop ends them: DuckDB's own timeouts do not.</summary>
internal static class Statements
{
    public static int Run(this DuckDBConnection connection, string sql, CancellationToken stop, params (string Name, object? Value)[] parameters) =>
        With(connection, sql, parameters, command => command.ExecuteNonQuery(), stop);

    /// <returns>The first column of the first row; default when there is none or it is null.</returns>
    public static T? Scalar<T>(this DuckDBConnection connection, string sql, CancellationToken stop, params (string Name, object? Value)[] parameters) =>
        With(connection, sql, parameters, command => command.ExecuteScalar() is T value ? value : default, stop);

    public static List<T> Rows<T>(this DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> row, CancellationToken stop, params (string Name, object? Value)[] parameters) =>
        With(connection, sql, parameters, command =>
        {
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(row((DuckDBDataReader)reader));
            }

            return rows;
        }, stop);

    private static T With<T>(DuckDBConnection connection, string sql, (string Name, object? Value)[] parameters, Func<DuckDBCommand, T> run, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }

        using var cancel = stop.Register(command.Cancel);
        try
        {
            return run(command);
        }
        catch (DuckDBException) when (stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(stop);
        }
    }
}
