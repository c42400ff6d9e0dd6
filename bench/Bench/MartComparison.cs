using Dapper;
using Model.Warehouse;

namespace Bench;

/// <summary>Whether two files hold the same rows in every mart of the second: counted, and hashed over its columns as text.</summary>
internal static class MartComparison
{
    public static bool AreEqual(string snapshot, string reference)
    {
        using var connection = WarehouseFile.OpenInMemory();
        connection.Execute($"attach '{snapshot}' as ours (read_only)");
        connection.Execute($"attach '{reference}' as plain (read_only)");
        var isEqual = true;
        foreach (var table in connection.Query<string>("select table_name from duckdb_tables() where database_name = 'plain' and schema_name = 'marts' order by all"))
        {
            var columns = connection.Query<string>($"select column_name from duckdb_columns() where database_name = 'plain' and schema_name = 'marts' and table_name = '{table}' order by column_index");
            var row = string.Join(", ", columns.Select(c => $"coalesce({c}::varchar, '∅')"));
            string Sum(string database) => connection.Query<string>($"select count(*) || ' ' || coalesce(sum(hash(concat_ws('|', {row}))::hugeint), 0) from {database}.marts.{table}").Single();
            var (ours, plain) = (Sum("ours"), Sum("plain"));
            Console.Error.WriteLine($"{table}: {ours}{(ours == plain ? "" : $" ≠ {plain}")}");
            isEqual &= ours == plain;
        }

        return isEqual;
    }
}
