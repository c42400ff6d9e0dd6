using Model.Warehouse;

namespace Model.Analysis.Construction;

/// <summary>Construction with and without the estimated exposure of project-insured workers.</summary>
public sealed class ConstructionReader(SnapshotReader reader)
{
    /// <summary>Key industry whose rate leaves many workers out: those insured by project.</summary>
    public const string KeyIndustry = "construction";

    private static readonly string[] Divisions = [.. from row in Codes.CodeList.Named("key-industry-members").Rows where row[0] == KeyIndustry select row[1]];

    /// <summary>Whether the figures of a population are about construction.</summary>
    public static bool Concerns(Population population) => population.KeyIndustry == KeyIndustry || Divisions.Contains(population.Division, StringComparer.Ordinal);

    /// <summary>Months without head counts of employers are in no average.</summary>
    /// <param name="population">Construction, one of its divisions, or one of them in a county.</param>
    /// <param name="measure">Production or all injuries; others have no such figures.</param>
    /// <param name="first">First month.</param>
    /// <param name="last">Last month.</param>
    /// <returns>Null where there is nothing to tell: no construction, another measure, no project, or a build of before there were estimates.</returns>
    public ConstructionExposure? Read(Population population, Measure measure, DateOnly first, DateOnly last)
    {
        if (!Concerns(population) || measure is not (Measure.Production or Measure.All) || !reader.Holds("mart_construction_month"))
        {
            return null;
        }

        var exposure = reader.Query<ConstructionExposure>("Analysis/Construction/construction.sql", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["from"] = first,
            ["to"] = last,
            ["measure"] = measure.Word(),
            ["county"] = population.County,
            ["industry"] = population.Division,
            ["unit"] = population.KeyIndustry,
        }).SingleOrDefault();
        return exposure is { AnyProject: true } ? exposure : null;
    }
}
