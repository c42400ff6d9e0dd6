using Model.Statistics;

namespace Model.Analysis.Severity;

/// <summary>严重程度: how badly people of a unit were hurt in some settled months.</summary>
public sealed record SeverityFigure
{
    /// <summary>Below this share of known days their sum would be too low by more than it is uncertain.</summary>
    public const double LeastKnown = 0.8;

    /// <summary>With fewer known cases limits of their days hold the truth in less than nine of ten (generated histories).</summary>
    public const int FewestKnown = 20;

    /// <summary><c>city</c>, an office's county or a key industry.</summary>
    public string Code { get; init; } = "";

    public Bilingual Name { get; init; } = new("", "");

    /// <summary>Persons, as an average over the months.</summary>
    public double AverageInsured { get; init; }

    /// <summary>Recognised cases.</summary>
    public long Cases { get; init; }

    public long Fatal { get; init; }

    public long Serious { get; init; }

    /// <summary>Appraised at grade 1 to 4: no longer able to work.</summary>
    public long Grade1To4 { get; init; }

    public long Grade5To6 { get; init; }

    public long Grade7To10 { get; init; }

    /// <summary>Cases without deaths whose lost days are known.</summary>
    public long DaysKnown { get; init; }

    /// <summary>Sum of the known lost days, without deaths.</summary>
    public double Days { get; init; }

    public double DaysSquared { get; init; }

    /// <summary>Of the case with the most.</summary>
    public double MostDays { get; init; }

    /// <summary>Of the known; null without any.</summary>
    public double? MedianDays { get; init; }

    public long NotFatal => Cases - Fatal;

    public long Graded => Grade1To4 + Grade5To6 + Grade7To10;

    /// <summary>Cases per 1,000 insured (‰).</summary>
    public PoissonRate? Rate => PoissonRate.Of(Cases, AverageInsured);

    /// <summary>Deaths per 100,000 insured.</summary>
    public PoissonRate? Deaths => PoissonRate.Of(Fatal, AverageInsured, per: 100_000);

    /// <summary>Serious injuries and deaths in per cent of all cases.</summary>
    public Proportion? SeriousShare => Proportion.Of(Serious + Fatal, Cases, per: 100);

    /// <summary>Whether enough of the lost days are known to be summed.</summary>
    public bool AreDaysKnown => DaysKnown >= FewestKnown && DaysKnown >= LeastKnown * NotFatal;

    /// <summary>伤害严重率 without deaths: known lost days per 1,000 insured of the period; null when too few are known.</summary>
    public PoissonRate? DaysRate => AreDaysKnown ? WeightedCount.Of(Days, DaysSquared, MostDays, AverageInsured) : null;

    /// <summary>Lost days a case whose days are known.</summary>
    public double? MeanDays => DaysKnown > 0 ? Days / DaysKnown : null;
}

/// <summary>How badly people were hurt, of the whole and of its parts.</summary>
/// <param name="First">First settled month.</param>
/// <param name="Last">Last settled month of the year.</param>
/// <param name="Years">Years with a settled month, latest first.</param>
/// <param name="Whole">Of the reader's scope or the county asked for; null when nobody was insured.</param>
/// <param name="Industries">Key industries, in their order.</param>
/// <param name="Counties">Counties, in their order; empty within one county.</param>
public sealed record SeverityYear(
    DateOnly First, DateOnly Last, IReadOnlyList<int> Years, SeverityFigure? Whole, IReadOnlyList<SeverityFigure> Industries, IReadOnlyList<SeverityFigure> Counties);
