using Model.Codes;
using Model.Plans;

namespace Model.Analysis;

/// <summary>Whom figures are about: an industry, an office's county, an industry within a county, or, with nothing set, the city.</summary>
public sealed record Population
{
    /// <summary>Key industry, or all of a plan together: <see cref="PlanUnits"/>.</summary>
    public string? KeyIndustry { get; private init; }

    /// <summary>Division of GB/T 4754-2017; <c>00</c> = not resolved.</summary>
    public string? Division { get; private init; }

    public string? County { get; private init; }

    public static Population City { get; } = new();

    /// <summary>What this is part of: of an industry within a county that industry, of all else the city.</summary>
    public Population Whole => IndustryCode is not null && County is not null ? this with { County = null } : City;

    /// <summary>Key industry or division.</summary>
    public string? IndustryCode => KeyIndustry ?? Division;

    public Bilingual? IndustryName => (KeyIndustry, Division) switch
    {
        ({ } unit, _) => PlanUnits.NameOf(unit),
        (_, { } division) => IndustryNames.Of(division),
        _ => null,
    };

    public Bilingual? CountyName => County is { } county ? CountyNames.Of(county) : null;

    public Bilingual Name => (IndustryName, CountyName) switch
    {
        ({ } industry, { } county) => new Bilingual($"{county.Zh}{industry.Zh}", $"{industry.En} in {county.En}"),
        ({ } industry, null) => industry,
        (null, { } county) => county,
        _ => new Bilingual("全市", "Whole city"),
    };

    /// <returns>Null when no key industry, plan or division has the code.</returns>
    public static Population? OfIndustry(string code) =>
        PlanUnits.Codes.Contains(code) ? new Population { KeyIndustry = code }
        : code == IndustryNames.Unresolved || CodeList.Named("industries").Codes.Contains(code) ? new Population { Division = code }
        : null;

    /// <returns>Null when no office has the code.</returns>
    public static Population? OfCounty(string code) => City.In(code);

    /// <summary>The same, within one county.</summary>
    /// <returns>Null when no office has the code.</returns>
    public Population? In(string county) =>
        county == CountyNames.Unresolved || CodeList.Named("counties").Codes.Contains(county) ? this with { County = county } : null;

    /// <summary>A question about this population.</summary>
    public IncidenceQuery Ask(IncidenceBy by, Measure measure) =>
        new() { By = by, Measure = measure, KeyIndustry = KeyIndustry, Industry = Division, County = County };
}
