using Ingest.SampleCity.Chance;
using Ingest.SampleCity.Names;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.City;

/// <summary>An employer's entries in the register: the first, and a few later changes of name, office or industry.</summary>
internal static class Registrations
{
    public static void Write(Employer employer, CountyTruth county, SeededStream chance, Func<CountyTruth> otherCounty)
    {
        var (code, edition, risk) = IndustryCodes.Register(employer.Industry, IndustryCodes.EditionOf(employer.OpenedOn), chance);
        employer.Versions.Add(new(
            employer.OpenedOn, EmployerNames.Name(employer.Industry, chance), county, employer.Industry.Division, code, edition, risk));

        Change(employer, 0.03, chance, (v, day) => v with { EffectiveFrom = day, Name = EmployerNames.Name(employer.Industry, chance) });
        Change(employer, 0.02, chance, (v, day) => v with { EffectiveFrom = day, County = otherCounty() });
        Change(employer, 0.10, chance, (v, day) => Recoded(v, employer.Industry, day, chance), onlyOldEdition: true);
        if (employer.Industry.Neighbour is { Length: > 0 } neighbour)
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
