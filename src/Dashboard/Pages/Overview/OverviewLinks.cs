using Dashboard.Pages.Analysis.Rows;
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
        : PlanUnits.PageOf(unit.Unit) is not { } page ? $"/targets/{unit.Plan}"
        : page + Query(("plan", unit.Plan), ("measure", unit.Measure.Word()));

    public static string County(TargetStatus county) => $"/counties/{county.County}" + Query(("plan", county.Plan), ("measure", county.Measure.Word()));

    public static string Definition(string measure) => "/definitions#" + measure;

    /// <summary>Injuries of a unit in the twelve months up to a month.</summary>
    public static string Injuries(TargetStatus unit, DateOnly end, DateOnly? start = null) => RowsLink.To(new RowsQuery
    {
        Fact = Fact.Injuries,
        From = start ?? end.AddMonths(-11),
        To = end,
        KeyIndustry = unit.Unit,
        County = unit.County,
        Measure = unit.Measure,
        WithoutProjects = true,
    });

    /// <summary>New cases of a calendar year.</summary>
    public static string Diseases(int year) =>
        RowsLink.To(new RowsQuery { Fact = Fact.Diseases, From = new(year, 1, 1), To = new(year, 12, 1), NewOnly = true });

    public static string Rows(Fact fact, DateOnly from, DateOnly to, Measure? measure = null) =>
        RowsLink.To(new RowsQuery { Fact = fact, From = from, To = to, Measure = measure });

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
