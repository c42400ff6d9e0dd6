using System.Globalization;
using DuckDB.NET.Data;
using Model.Warehouse;

namespace Bench;

/// <summary>Whether two files hold the same rows in every mart of the second: counted, and hashed over its columns as text.</summary>
internal static class MartComparison
{
    public static bool AreEqual(string snapshot, string reference)
    {
        using var connection = WarehouseFile.OpenInMemory();
        _ = Rows(connection, $"attach '{snapshot}' as ours (read_only)");
        _ = Rows(connection, $"attach '{reference}' as plain (read_only)");
        var isEqual = true;
        foreach (var table in Rows(connection, "select table_name from duckdb_tables() where database_name = 'plain' and schema_name = 'marts' order by all"))
        {
            var columns = Rows(connection, $"select column_name from duckdb_columns() where database_name = 'plain' and schema_name = 'marts' and table_name = '{table}' order by column_index");
            var row = string.Join(", ", columns.Select(c => $"coalesce({c}::varchar, '∅')"));
            string Sum(string database) => Rows(connection, $"select count(*) || ' ' || coalesce(sum(hash(concat_ws('|', {row}))::hugeint), 0) from {database}.marts.{table}")[0];
            var (ours, plain) = (Sum("ours"), Sum("plain"));
            Console.Error.WriteLine($"{table}: {ours}{(ours == plain ? "" : $" ≠ {plain}")}");
            isEqual &= ours == plain;
        }

        return isEqual;
    }

    private static List<string> Rows(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return rows;
    }
}
