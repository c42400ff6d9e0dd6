using System.Security.Cryptography;
using System.Text;
using Dapper;
using DuckDB.NET.Data;
using Model.Plans;

namespace Model.Warehouse;

/// <summary>
/// What published rates are made by: the models behind them, the code lists those read, and which key industries plans put together; each with its hash.
/// Where no hash changed between two builds, only rows can have changed a figure.
/// </summary>
internal static class FigureDefinitions
{
    /// <summary>Makes <c>meta.definition</c> and <c>meta.plan_unit</c>.</summary>
    public static void Write(DuckDBConnection connection, IReadOnlyList<SqlModel> models, PlanCatalog plans)
    {
        connection.Execute("create table meta.definition (model varchar not null, sha256 varchar not null)");
        connection.Execute("create table meta.plan_unit (together varchar not null, unit varchar not null)");
        foreach (var (model, text) in Of(models, plans))
        {
            var values = new Dictionary<string, object?>(StringComparer.Ordinal) { ["model"] = model, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) };
            const string Insert = "insert into meta.definition values ($model, $sha256)";
            connection.Execute(Insert, new SnapshotParameters(Insert, values));
        }

        foreach (var (together, unit) in PlanMembers(plans))
        {
            const string Insert = "insert into meta.plan_unit values ($together, $unit)";
            connection.Execute(Insert, new SnapshotParameters(Insert, new Dictionary<string, object?>(StringComparer.Ordinal) { ["together"] = together, ["unit"] = unit }));
        }
    }

    private static IEnumerable<(string Model, string Text)> Of(IReadOnlyList<SqlModel> models, PlanCatalog plans)
    {
        var byName = models.ToDictionary(m => m.Name, StringComparer.Ordinal);
        var behind = new SortedSet<string>(StringComparer.Ordinal);
        Add("marts.mart_incidence_month");
        Add("marts.key_industry_member");
        return behind
            .Select(name => (name, byName.TryGetValue(name, out var model) ? model.Sql : TextOf(name)))
            .Append(("plans", string.Join('\n', PlanMembers(plans))));

        void Add(string name)
        {
            if (behind.Add(name) && byName.TryGetValue(name, out var model))
            {
                foreach (var read in model.Reads)
                {
                    Add(read);
                }
            }
        }
    }

    // A name in codes is a list or a type that is made of lists.
    private static string TextOf(string name) =>
        CodeTables.Names.FirstOrDefault(list => $"codes.{CodeTables.TableOf(list)}" == name) is { } list
            ? EmbeddedText.Read($"Codes/{list}.csv")
            : EmbeddedText.Read("Warehouse/Meta/types.sql");

    private static IEnumerable<(string Together, string Unit)> PlanMembers(PlanCatalog plans) =>
        plans.Leading.SelectMany(plan => plan.Units.Order(StringComparer.Ordinal).Select(unit => (PlanUnits.Together(plan), unit)));
}
