using Model.Analysis;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>Turns the words of an address into choices, with the plans that know the population and where it stands under them.</summary>
public sealed class ChoiceReader(SnapshotReader reader)
{
    private readonly TargetReader targets = new(reader);

    /// <returns>Null when the address chooses something that does not exist.</returns>
    public (UnitChoices Choices, IReadOnlyList<PlanStanding> Standings)? Read(Population population, UnitWords words)
    {
        var plans = PlansOf(population);
        var own = plans.Select(plan => Standing(plan, population, null)).OfType<PlanStanding>().ToList();
        if (UnitChoices.Of(words, population, plans, new FreshnessReader(reader).Build(), Preferred(own)) is not { } choices)
        {
            return null;
        }

        return (choices, [.. own.Select(standing => standing.Plan == choices.Plan ? Standing(standing.Plan, population, choices.Measure)! : standing)]);
    }

    /// <summary>A county is judged by the key industries of a plan together.</summary>
    public static string UnitOf(Population population, TargetPlan plan) => population.KeyIndustry ?? PlanUnits.Together(plan);

    /// <summary>A plan that has run a whole year since its baseline leads; before that the one before it still says more.</summary>
    private static TargetPlan? Preferred(List<PlanStanding> standings) =>
        (standings.LastOrDefault(s => s.Status.Latest is not null && s.Status.OverlapMonths == 0) ?? (standings.Count > 0 ? standings[0] : null))?.Plan;

    private List<TargetPlan> PlansOf(Population population) => population switch
    {
        { KeyIndustry: { } unit } => [.. reader.Plans.Leading.Where(plan => plan.Units.Contains(unit) || PlanUnits.Together(plan) == unit)],
        { Division: not null } => [],
        _ => [.. reader.Plans.Leading],
    };

    private PlanStanding? Standing(TargetPlan plan, Population population, Measure? measure)
    {
        var all = population.County is null ? targets.Read(plan, measure) : targets.ReadCounties(plan, measure);
        var unit = UnitOf(population, plan);
        return all.FirstOrDefault(status => status.Unit == unit && status.County == population.County) is { } status ? new PlanStanding(plan, status) : null;
    }
}
