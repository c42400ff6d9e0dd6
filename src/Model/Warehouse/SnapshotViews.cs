using System.Text;
using DuckDB.NET.Data;
using Model.Plans;
using static System.FormattableString;

namespace Model.Warehouse;

/// <summary>
/// Stands between the published file and every query: each scope gets a catalogue of views named like the file's tables.
/// A table with a county holds only the scope's counties there, so no query can forget to ask.
/// </summary>
internal static class SnapshotViews
{
    private const string File = "published";

    private static readonly string[] Shared = ["enrolment_month", "last_decision", "unit_member", "plan_unit_member", "city_incidence_month", "city_injury_month", "city_disease_month"];

    public static string CatalogName(int number) => Invariant($"scope_{number}");

    /// <summary>Attaches the file read-only, then forbids every other.</summary>
    /// <returns>The plans that it is judged by.</returns>
    public static PlanCatalog Attach(DuckDBConnection engine, string file)
    {
        Run(engine, $"attach '{file.Replace("'", "''", StringComparison.Ordinal)}' as {File} (read_only)");
        Run(engine, EmbeddedText.Read("Warehouse/Snapshots/shared.sql"));
        var plans = PlanShelf.Read(engine, File);
        foreach (var plan in plans.Leading)
        {
            Run(engine, $"""
                insert into shared.unit_member
                select distinct '{PlanUnits.Together(plan)}', industry_code, licence from shared.unit_member
                where unit in ({string.Join(", ", plan.Units.Select(unit => $"'{unit}'"))})
                """);
        }

        Run(engine, string.Join('\n', plans.All.Select(PlanMembers)));
        return plans;
    }

    // Which cells belong to the units of a plan, and to all of them together. Codes come from our lists, an id has letters, digits and hyphens only.
    private static string PlanMembers(TargetPlan plan)
    {
        var scope = plan.Counties.Count == 0 ? "true" : $"county_code in ({string.Join(", ", plan.Counties.Select(Quoted))})";
        var units = plan.Units.Select(unit => $"""
            insert into shared.plan_unit_member
            select {Quoted(plan.Id)}, {Quoted(unit)}, industry_code, licence, county_code from shared.cell
            where {scope} and {Members(unit)};
            """);
        return string.Join('\n', units) + $"""

            insert into shared.plan_unit_member
            select distinct plan, {Quoted(PlanUnits.Together(plan))}, industry_code, licence, county_code from shared.plan_unit_member
            where plan = {Quoted(plan.Id)};
            """;
    }

    private static string Members(string unit) => PlanUnits.KindOf(unit) switch
    {
        PlanUnitKind.KeyIndustry => $"(industry_code, licence) in (select (industry_code, licence) from shared.unit_member where unit = {Quoted(unit)})",
        PlanUnitKind.Division => $"industry_code = {Quoted(unit)}",
        PlanUnitKind.County => $"county_code = {Quoted(unit)}",
        PlanUnitKind.All => "true",
        _ => "false",
    };

    public static void Create(DuckDBConnection engine, CountyScope scope, int number)
    {
        var catalog = CatalogName(number);
        var script = new StringBuilder(Invariant($"attach ':memory:' as {catalog};\n"));
        foreach (var schema in new[] { "marts", "codes", "meta" })
        {
            script.Append(Invariant($"create schema {catalog}.{schema};\n"));
        }

        foreach (var (schema, table, hasCounty) in Tables(engine))
        {
            var where = hasCounty && scope.Counties is { } counties
                ? $" where county_code in ({string.Join(", ", counties.Select(Quoted))})"
                : "";
            script.Append(Invariant($"create view {catalog}.{schema}.{table} as select * from {File}.{schema}.{table}{where};\n"));
        }

        foreach (var table in Shared)
        {
            script.Append(Invariant($"create view {catalog}.marts.{table} as select * from shared.{table};\n"));
        }

        Run(engine, script.ToString());
    }

    private static List<(string Schema, string Table, bool HasCounty)> Tables(DuckDBConnection engine)
    {
        using var command = engine.CreateCommand();
        command.CommandText = """
            select schema_name, table_name, bool_or(column_name = 'county_code')
            from duckdb_columns()
            where database_name = 'published' and schema_name in ('marts', 'codes', 'meta') and not internal
            group by all
            order by all
            """;
        using var rows = command.ExecuteReader();
        var tables = new List<(string, string, bool)>();
        while (rows.Read())
        {
            tables.Add((rows.GetString(0), rows.GetString(1), rows.GetBoolean(2)));
        }

        return tables;
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static void Run(DuckDBConnection engine, string sql)
    {
        using var command = engine.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
