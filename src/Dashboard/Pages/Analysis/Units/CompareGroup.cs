using Model;
using Model.Analysis;
using Model.Codes;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>What an industry or county can be compared with.</summary>
/// <param name="Name">Key of the group's text.</param>
/// <param name="Options">Word in the address, and name.</param>
public sealed record CompareGroup(string Name, IReadOnlyList<(string Word, Bilingual Name)> Options)
{
    /// <summary>Nothing that the reader may not see: who sees some counties only has no city to compare with.</summary>
    public static IEnumerable<CompareGroup> Of(Population population, CountyScope scope)
    {
        var whole = population is { IndustryCode: not null, County: not null } ? population.IndustryName! : Population.City.Name;
        if (scope.Counties is null)
        {
            yield return new CompareGroup("CompareWhole", [(UnitWords.City, whole)]);
        }

        if (population.County is { } county)
        {
            if (List("counties", county).Where(other => scope.Includes(other.Word)).ToList() is { Count: > 0 } others)
            {
                yield return new CompareGroup("CompareCounties", others);
            }

            yield break;
        }

        yield return new CompareGroup(
            "CompareKeyIndustries",
            [.. PlanUnits.Codes.Where(code => code != population.IndustryCode).Select(code => (code, PlanUnits.NameOf(code)))]);
        yield return new CompareGroup("CompareDivisions", List("industries", population.IndustryCode));
    }

    private static List<(string Word, Bilingual Name)> List(string list, string? without) =>
        [.. CodeList.Named(list).Codes.Where(code => code != without).Select(code => (code, CodeList.Named(list).NameOf(code)))];
}
