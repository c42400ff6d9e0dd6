using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Model.Warehouse;

/// <summary>
/// Gives a build what was published before as the schema <c>earlier</c>, so that it can say what changed: views of the current snapshot,
/// or the same tables empty. Nothing of it is in the file that is published.
/// </summary>
internal sealed partial class PreviousSnapshot(DataFolder data)
{
    private const string Catalog = "previous";

    // Without these nothing can be compared; a ledger or a definition that an earlier release did not keep is empty.
    private static readonly string[] Needed = ["build", "batch", "injury", "enrolment", "incidence", "employer_version", "key_industry_member"];

    /// <summary>Attaches the current snapshot and fills the schema from it. One that cannot be read is as none: a build must not fail for it.</summary>
    public void Attach(DuckDBConnection connection, CancellationToken stop)
    {
        var script = EmbeddedText.Read("Warehouse/Restatement/earlier.sql");
        connection.Run(script, stop);
        if (!TryAttach(connection, stop))
        {
            return;
        }

        var held = Columns(connection, Catalog);
        var wanted = Columns(connection, "");
        var sources = Source().Matches(script).ToDictionary(m => m.Groups["table"].Value, m => m.Groups["source"].Value, StringComparer.Ordinal);
        if (Needed.All(table => wanted[$"earlier.{table}"].All(column => held.GetValueOrDefault(sources[table], []).Exists(c => c.Name == column.Name))))
        {
            foreach (var (table, source) in sources.Where(s => held.ContainsKey(s.Value)))
            {
                var columns = wanted[$"earlier.{table}"].Select(c => (held[source].Exists(h => h.Name == c.Name) ? $"{c.Name}::{c.Type}" : $"null::{c.Type}") + $" as {c.Name}");
                connection.Run($"drop table earlier.{table}; create view earlier.{table} as select {string.Join(", ", columns)} from {Catalog}.{source}", stop);
            }
        }
    }

    public static void Detach(DuckDBConnection connection, CancellationToken stop)
    {
        connection.Run("drop schema earlier cascade", stop);
        connection.Run($"detach database if exists {Catalog}", stop);
    }

    private bool TryAttach(DuckDBConnection connection, CancellationToken stop)
    {
        if (data.CurrentBuild() is not { Length: > 0 } build || !File.Exists(data.SnapshotFile(build)))
        {
            return false;
        }

        try
        {
            connection.Run($"attach '{data.SnapshotFile(build).Replace("'", "''", StringComparison.Ordinal)}' as {Catalog} (read_only)", stop);
            return true;
        }
        catch (DuckDBException)
        {
            return false;
        }
    }

    private static Dictionary<string, List<(string Name, string Type)>> Columns(DuckDBConnection connection, string catalog)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            select schema_name || '.' || table_name, column_name, data_type
            from duckdb_columns()
            where database_name = coalesce(nullif($catalog, ''), current_database()) and not internal
            order by schema_name, table_name, column_index
            """;
        command.Parameters.Add(new DuckDBParameter("catalog", catalog));
        using var rows = command.ExecuteReader();
        var columns = new Dictionary<string, List<(string, string)>>(StringComparer.Ordinal);
        while (rows.Read())
        {
            if (!columns.TryGetValue(rows.GetString(0), out var table))
            {
                columns[rows.GetString(0)] = table = [];
            }

            table.Add((rows.GetString(1), rows.GetString(2)));
        }

        return columns;
    }

    [GeneratedRegex(@"^-- (?<source>(meta|marts)\.\w+)\r?\ncreate table earlier\.(?<table>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Source();
}
