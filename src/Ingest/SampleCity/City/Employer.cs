using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.City;

/// <summary>用人单位 with what nobody sees: its own risk, and whether it hides injuries.</summary>
internal sealed class Employer
{
    /// <summary>Number within its block.</summary>
    public required int Index { get; init; }

    public required IndustryTruth Industry { get; init; }

    public required string Code { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    /// <summary>Heads of an ordinary month of 2022, before rounding.</summary>
    public required double Size { get; set; }

    /// <summary>Risk relative to employers of its industry and county; gamma, mean 1.</summary>
    public required double Frailty { get; init; }

    public required bool HidesMinorInjuries { get; init; }

    /// <summary>Relative to its industry.</summary>
    public required double WageFactor { get; init; }

    /// <summary>Registrations in the order they take effect; never empty.</summary>
    public List<RegisterVersion> Versions { get; } = [];

    /// <summary>Insured at month end by <see cref="CityMonths"/>; 0 outside its life.</summary>
    public int[] Heads { get; } = new int[CityMonths.End];

    /// <summary>Product of the true effects of what was done at the employer, by month; 1 without.</summary>
    public float[] Effect { get; } = Ones();

    /// <summary>Heads weighted by everything that makes one head riskier than another, the year's level apart.</summary>
    public double[] Weighted { get; } = new double[CityMonths.End];

    /// <summary>Recognised production injuries by year of the accident, from 2018.</summary>
    public int[] Injuries { get; } = new int[CityMonths.YearOf(CityMonths.End) - CityMonths.FirstYear + 1];

    public bool IsInsuredAt(int month)
    {
        var day = CityMonths.Last(month);
        return OpenedOn <= day && (ClosedOn is null || ClosedOn > day);
    }

    public RegisterVersion At(DateOnly day) =>
        Versions.Count == 1 ? Versions[0] : Versions.FindLast(v => v.EffectiveFrom <= day) ?? Versions[0];

    private static float[] Ones()
    {
        var ones = new float[CityMonths.End];
        Array.Fill(ones, 1f);
        return ones;
    }
}

/// <summary>One registration or change.</summary>
/// <param name="EffectiveFrom">First day.</param>
/// <param name="Name">单位名称.</param>
/// <param name="County">Insuring office.</param>
/// <param name="Division">True division, GB/T 4754-2017.</param>
/// <param name="Code">Industry code as registered, two to four digits.</param>
/// <param name="Edition">Edition of <paramref name="Code"/>.</param>
/// <param name="RiskClass">行业风险类别 1–8.</param>
internal sealed record RegisterVersion(
    DateOnly EffectiveFrom, string Name, CountyTruth County, string Division, string Code, int Edition, int RiskClass);
