using Model;
using Model.Analysis;
using Model.Codes;
using Model.Plans;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>What an industry or county can be compared with.</summary>
/// <param name="Name">Key of the group's text.</param>
/// <param name="Options">Word in the address, and name.</param>
public sealed record CompareGroup(string Name, IReadOnlyList<(string Word, Bilingual Name)> Options)
{
    public static IEnumerable<CompareGroup> Of(Population population)
    {
        var whole = population is { IndustryCode: not null, County: not null } ? population.IndustryName! : Population.City.Name;
        yield return new CompareGroup("CompareWhole", [(UnitWords.City, whole)]);
        if (population.County is { } county)
        {
            yield return new CompareGroup("CompareCounties", List("counties", county));
            yield break;
        }

        yield return new CompareGroup(
            "CompareKeyIndustries",
            [.. PlanUnits.Codes.Where(code => code != population.IndustryCode).Select(code => (code, PlanUnits.NameOf(code)))]);
        yield return new CompareGroup("CompareDivisions", List("industries", population.IndustryCode));
    }

    private static List<(string, Bilingual)> List(string list, string? without) =>
        [.. CodeList.Named(list).Codes.Where(code => code != without).Select(code => (code, CodeList.Named(list).NameOf(code)))];
}
