namespace Ingest.SampleCity.Truth;

/// <summary>The numbers behind the city; <c>docs/sample-city.md</c> says them in words. Nothing outside the generator may read them.</summary>
internal static class CityTruth
{
    /// <summary>Employers active on <see cref="Anchor"/>: as many as the city re-rated in 2018 (domain.md, Jining 2018).</summary>
    public const int ActiveEmployers = 13_152;

    /// <summary>Insured at the end of June 2022 (published).</summary>
    public const int Insured = 1_090_000;

    /// <summary>Persons drawing benefits in June 2022 (published).</summary>
    public const int PersonsPaid = 6_707;

    public static readonly DateOnly Anchor = new(2022, 6, 30);

    /// <summary>Decisions after this day are not known yet.</summary>
    public static readonly DateOnly KnownUntil = new(2026, 11, 9);

    /// <summary>The last day covered by the monthly files.</summary>
    public static readonly DateOnly LastDay = new(2026, 10, 31);

    /// <summary>Employers that closed before the anchor, and those that opened after it, per active one.</summary>
    public const double GoneShare = 0.13;
    public const double NewShare = 0.25;

    /// <summary>Gamma shape of the employers' own risk (mean 1): variance 1 / 1.4.</summary>
    public const double FrailtyShape = 1.4;

    /// <summary>Share of employers that hide minor injuries, and the share of those that they hide.</summary>
    public const double UnderReporters = 0.03;
    public const double HiddenMinor = 0.4;

    /// <summary>True change of the risk in the twelve months after a training, an inspection.</summary>
    public const double TrainingEffect = 0.85;
    public const double InspectionEffect = 0.88;

    /// <summary>Commuting accidents (14-6), sudden deaths (15-1) and old service wounds (15-3) per 1,000 insured and year.</summary>
    public const double CommutingPer1000 = 0.40;
    public const double SuddenDeathPer1000 = 0.022;
    public const double OldWoundPer1000 = 0.001;

    /// <summary>Labour share of building projects' cost, %: true means by kind, and how projects differ.</summary>
    public const double BuildingLabourShare = 20.5;
    public const double CivilLabourShare = 18.5;
    public const double LabourShareSpread = 2.5;

    /// <summary>Spread (σ) of the pay of building projects about <see cref="BuilderWage"/>.</summary>
    public const double BuilderWageSpread = 0.1;

    /// <summary>Shares of building projects registered without a cost, and without a labour share.</summary>
    public const double WithoutCost = 0.02;
    public const double WithoutLabourShare = 0.4;

    public const double RejectedShare = 0.04;

    /// <summary>City's average contribution wage from 2010 on, yuan a month.</summary>
    private static readonly double[] AverageWages = [.. Enumerable.Range(2010, 30).Select(year => 5_050 * Math.Pow(1.052, year - 2019))];

    public static double AverageWage(int year) => AverageWages[year - 2010];

    /// <summary>Monthly pay of those who work on building projects, yuan.</summary>
    public static double BuilderWage(int year) => 4_650 * Math.Pow(1.042, year - 2019);

    /// <summary>全国城镇居民人均可支配收入 of the year before, yuan (domain.md 4b); the figure of 2025 is not known yet and 2024's stands for it.</summary>
    public static int NationalIncomeBefore(int year) => year switch
    {
        <= 2018 => 36_396,
        2019 => 39_251,
        2020 => 42_359,
        2021 => 43_834,
        2022 => 47_412,
        2023 => 49_283,
        2024 => 51_821,
        _ => 54_188,
    };

    /// <summary>City's season of accidents by month: pause at the new year's festival, restart after it, summer.</summary>
    public static readonly double[] Season = [0.93, 0.80, 1.14, 1.05, 1.00, 1.06, 1.10, 1.10, 1.00, 0.96, 0.97, 0.95];

    /// <summary>Occupational diseases first diagnosed a year: 80 in 2019 falling to 50.</summary>
    public static double NewDiseases(int year) => 80 - (4.5 * Math.Min(year - 2019, 6.7));
}
