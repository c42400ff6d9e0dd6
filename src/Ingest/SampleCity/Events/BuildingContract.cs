using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.Events;

/// <summary>The contract behind a building project: what it costs follows from who works there, and never the other way round.</summary>
/// <param name="Employer">The project as the register has it.</param>
/// <param name="Kind">Code of <c>construction-kinds</c>.</param>
/// <param name="CostYuan">工程总造价; null where the register has none.</param>
/// <param name="LabourShare">Registered share of the cost, %; null where it has none.</param>
/// <param name="EndsOn">合同竣工日期.</param>
internal sealed record BuildingContract(Employer Employer, string Kind, long? CostYuan, int? LabourShare, DateOnly EndsOn)
{
    public static BuildingContract Of(Employer employer, SeededStream chance)
    {
        var isCivil = employer.Industry.Division == "48";
        var share = Math.Clamp((isCivil ? CityTruth.CivilLabourShare : CityTruth.BuildingLabourShare) + (CityTruth.LabourShareSpread * chance.Gauss()), 8, 40);
        var wageFactor = chance.LogNormal(1, CityTruth.BuilderWageSpread);
        var ends = Ends(employer, chance);
        var lastDay = employer.ClosedOn ?? ends;
        var months = (lastDay.DayNumber - employer.OpenedOn.DayNumber + 1) / 30.4375;
        var heads = employer.Heads.Where(h => h > 0).DefaultIfEmpty(0).Average();
        var middle = employer.OpenedOn.AddDays((lastDay.DayNumber - employer.OpenedOn.DayNumber) / 2).Year;
        var cost = heads * months * CityTruth.BuilderWage(middle) * wageFactor / (share / 100);
        return new BuildingContract(
            employer,
            isCivil ? "civil" : "building",
            chance.Chance(CityTruth.WithoutCost) ? null : (long)Math.Round(cost / 1_000) * 1_000,
            chance.Chance(CityTruth.WithoutLabourShare) ? null : (int)Math.Round(share),
            ends);
    }

    /// <summary>Most end within two months of the contract's day, before or after; those that run on have theirs ahead.</summary>
    private static DateOnly Ends(Employer employer, SeededStream chance)
    {
        var spread = (int)(30 * chance.Gauss());
        if (employer.ClosedOn is { } closed)
        {
            var planned = closed.AddDays(Math.Clamp(spread, -60, 60));
            return planned <= employer.OpenedOn ? closed : planned;
        }

        var open = employer.OpenedOn.AddDays(chance.Next(365, 910));
        return open > CityTruth.LastDay ? open : CityTruth.LastDay.AddDays(chance.Next(20, 200));
    }
}
