using System.Globalization;
using Ingest.SampleCity.Chance;
using Ingest.SampleCity.Truth;
using Model.Codes;

namespace Ingest.SampleCity.City;

/// <summary>How an office writes an employer's industry: in the edition of the day, with two to four digits.</summary>
internal static class IndustryCodes
{
    /// <summary>Offices began to register by GB/T 4754-2017 a year after it took effect.</summary>
    private static readonly DateOnly NewEditionFrom = new(2018, 10, 1);

    private static readonly Dictionary<string, int> ClassOfDivision = CodeList.Named("industries").Rows
        .Where(r => r[7].Length > 0)
        .ToDictionary(r => r[0], r => int.Parse(r[7], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public static int EditionOf(DateOnly registeredOn) => registeredOn < NewEditionFrom ? 2011 : 2017;

    /// <returns>Code, edition and risk class. Two digits of edition 2011 may be <c>58</c>, which no bridge resolves.</returns>
    public static (string Code, int Edition, int RiskClass) Register(IndustryTruth industry, int edition, SeededStream chance)
    {
        var isOld = edition == 2011 && industry.Detail2011.Length > 0;
        var detail = chance.Pick(isOld ? industry.Detail2011 : industry.Detail2017);
        var digits = chance.NextDouble() switch { < 0.55 => 2, < 0.75 => 3, _ => 4 };
        return (detail[..digits], isOld ? 2011 : 2017, RiskClass(industry.Division, detail));
    }

    private static int RiskClass(string division, string detail) =>
        division == "59" ? (detail is ['5', '9', '1', ..] or ['5', '8', ..] ? 5 : 2) : ClassOfDivision[division];
}
