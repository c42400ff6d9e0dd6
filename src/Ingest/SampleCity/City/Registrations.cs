using Ingest.SampleCity.Chance;
using Ingest.SampleCity.Names;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.City;

/// <summary>An employer's entries in the register: the first, and a few later changes of name, office or industry.</summary>
internal static class Registrations
{
    /// <summary>Neighbours between which employers move; both ends belong to the same group.</summary>
    private static readonly Dictionary<string, string> Neighbour = new(StringComparer.Ordinal)
    {
        ["33"] = "34", ["34"] = "35", ["35"] = "34", ["36"] = "34", ["51"] = "52", ["52"] = "51", ["17"] = "18", ["18"] = "17",
        ["13"] = "14", ["14"] = "13", ["47"] = "48", ["48"] = "47", ["49"] = "50", ["50"] = "49", ["72"] = "71", ["74"] = "75",
        ["26"] = "25", ["30"] = "41", ["20"] = "21",
    };

    public static void Write(Employer employer, CountyTruth county, SeededStream chance, Func<CountyTruth> otherCounty)
    {
        var (code, edition, risk) = IndustryCodes.Register(employer.Industry, IndustryCodes.EditionOf(employer.OpenedOn), chance);
        employer.Versions.Add(new(
            employer.OpenedOn, EmployerNames.Name(employer.Industry, chance), county, employer.Industry.Division, code, edition, risk));

        Change(employer, 0.03, chance, (v, day) => v with { EffectiveFrom = day, Name = EmployerNames.Name(employer.Industry, chance) });
        Change(employer, 0.02, chance, (v, day) => v with { EffectiveFrom = day, County = otherCounty() });
        Change(employer, 0.10, chance, (v, day) => Recoded(v, employer.Industry, day, chance), onlyOldEdition: true);
        if (employer.Industry is { Kind: "unit", Licence: "" } && Neighbour.TryGetValue(employer.Industry.Division, out var neighbour))
        {
            var industry = IndustryTruth.All.First(i => i.Division == neighbour && i is { Kind: "unit", Licence: "" });
            Change(employer, 0.025, chance, (v, day) => Recoded(v, industry, day, chance));
        }
    }

    private static RegisterVersion Recoded(RegisterVersion version, IndustryTruth industry, DateOnly day, SeededStream chance)
    {
        var (code, edition, risk) = IndustryCodes.Register(industry, 2017, chance);
        return version with { EffectiveFrom = day, Division = industry.Division, Code = code, Edition = edition, RiskClass = risk };
    }

    /// <summary>Changes take effect on the first of a month, each later than the one before.</summary>
    private static void Change(
        Employer employer, double probability, SeededStream chance, Func<RegisterVersion, DateOnly, RegisterVersion> change, bool onlyOldEdition = false)
    {
        var last = employer.Versions[^1];
        var from = Math.Max(CityMonths.FirstWritten + 1, CityMonths.Of(last.EffectiveFrom) + 2);
        var to = (employer.ClosedOn is { } closed ? CityMonths.Of(closed) : CityMonths.End) - 1;
        if (from >= to || !chance.Chance(probability) || (onlyOldEdition && last.Edition != 2011))
        {
            return;
        }

        employer.Versions.Add(change(last, CityMonths.First(chance.Next(from, to))));
    }
}
