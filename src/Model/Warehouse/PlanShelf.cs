using Dapper;
using DuckDB.NET.Data;
using Model.Plans;

namespace Model.Warehouse;

/// <summary>
/// The installation's plans as a build found them, <c>meta.plan_file</c>: a snapshot is judged by the plans of its day, whatever became of the files.
/// </summary>
internal static class PlanShelf
{
    public static void Write(DuckDBConnection connection, PlanCatalog plans)
    {
        connection.Execute("create table meta.plan_file (name varchar not null, text varchar not null)");
        foreach (var file in plans.Files)
        {
            // A refused file is kept for its name and faults; of one that is too large a line more than is allowed.
            var text = file.Text.Length > PlanFile.Longest ? file.Text[..(PlanFile.Longest + 1)] : file.Text;
            const string Insert = "insert into meta.plan_file values ($name, $text)";
            connection.Execute(Insert, new SnapshotParameters(Insert, new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = file.Name, ["text"] = text }));
        }
    }

    /// <param name="engine">To which the file is attached.</param>
    /// <param name="file">Under this name.</param>
    /// <returns>The plans that ship for a snapshot of an earlier release.</returns>
    public static PlanCatalog Read(DuckDBConnection engine, string file) =>
        engine.ExecuteScalar<long>($"select count(*) from duckdb_tables() where database_name = '{file}' and schema_name = 'meta' and table_name = 'plan_file'") == 0
            ? PlanCatalog.Shipped
            : PlanCatalog.Of(engine.Query<(string Name, string Text)>($"select name, text from {file}.meta.plan_file").AsList());
}
