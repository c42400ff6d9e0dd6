using Microsoft.AspNetCore.Http.Extensions;
using Model.Analysis;
using Model.Plans;

namespace Dashboard.Pages.Overview;

/// <summary>Where the first page leads: rows behind figures, units, definitions, workbooks. All filters are in the address.</summary>
public static class OverviewLinks
{
    public static string Page(TargetPlan plan, Measure? measure) => "/" + Query(("plan", plan.Id), ("measure", measure?.Word()));

    public static string Xlsx(string table, TargetPlan plan, Measure? measure) =>
        "/" + Query(("handler", "xlsx"), ("table", table), ("plan", plan.Id), ("measure", measure?.Word()));

    public static string Unit(TargetStatus unit) => unit.IsTogether
        ? Definition("targets")
        : $"/industries/{unit.Unit}" + Query(("plan", unit.Plan), ("measure", unit.Measure.Word()));

    public static string County(TargetStatus county) => $"/counties/{county.County}" + Query(("plan", county.Plan), ("measure", county.Measure.Word()));

    public static string Definition(string measure) => "/definitions#" + measure;

    /// <summary>Injuries of a unit in the twelve months up to a month.</summary>
    public static string Injuries(TargetStatus unit, DateOnly end, DateOnly? start = null) => "/rows" + Query(
        ("fact", "injuries"),
        ("key-industry", unit.Unit),
        ("county", unit.County),
        ("from", Text(start ?? end.AddMonths(-11))),
        ("to", Text(end)),
        ("measure", unit.Measure.Word()),
        ("without-projects", "true"));

    public static string Rows(string fact, DateOnly from, DateOnly to, params (string Name, string? Value)[] more) =>
        "/rows" + Query([("fact", fact), ("from", Text(from)), ("to", Text(to)), .. more]);

    private static string Text(DateOnly month) => month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    private static string Query(params (string Name, string? Value)[] parts)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in parts)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        return query.ToString();
    }
}
