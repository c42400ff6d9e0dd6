using Microsoft.AspNetCore.Http.HttpResults;
using Model;
using Model.Analysis;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Api;

internal static class TargetsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/targets", Read).Example("/targets?plan=city-2021-2025");
        api.MapGet("/targets/{plan}/{unit}", Series).ProducesProblem(StatusCodes.Status404NotFound).Example("/targets/city-2021-2025/coal");
    }

    private static Results<Ok<IReadOnlyList<TargetStatus>>, ProblemHttpResult> Read(
        TargetReader reader,
        SnapshotReader snapshot,
        string? plan,
        string? measure,
        string? level)
    {
        var asked = new Asked();
        var (one, counted) = (asked.Plan(plan, snapshot.Plans), asked.Optional<Measure>("measure", measure));
        var counties = asked.OneOf("level", level, ["city", "county"]) == "county";
        if (asked.Refusal is { } refusal)
        {
            return refusal;
        }

        var plans = one is null ? snapshot.Plans.All : [one];
        return TypedResults.Ok<IReadOnlyList<TargetStatus>>([.. plans.SelectMany(p => counties ? reader.ReadCounties(p, counted) : reader.Read(p, counted))]);
    }

    private static Results<Ok<IReadOnlyList<TargetPoint>>, ProblemHttpResult> Series(TargetReader reader, SnapshotReader snapshot, string plan, string unit, string? county, string? measure)
    {
        var asked = new Asked();
        var (one, counted) = (asked.Plan(plan, snapshot.Plans), asked.Optional<Measure>("measure", measure));
        var place = asked.Code("county", county, "counties");
        if (asked.Refusal is { } refusal)
        {
            return refusal;
        }

        return (one!.Units.Count > 1 && one.Units.Contains(unit)) || unit == PlanUnits.Together(one)
            ? TypedResults.Ok(reader.Series(one, unit, place, counted))
            : Asked.Refuse(new Bilingual($"规划 {plan} 不含 {unit}。", $"Plan {plan} has no unit {unit}."), StatusCodes.Status404NotFound);
    }
}
