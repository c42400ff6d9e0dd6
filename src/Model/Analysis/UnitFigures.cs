using Model.Statistics;

namespace Model.Analysis;

/// <summary>A part of a whole in the period, and in the same months a year earlier.</summary>
/// <param name="Now">The period's row.</param>
/// <param name="Before">Null where nobody was insured and nothing happened, or the months have no data.</param>
public sealed record PartFigures(IncidenceRow Now, IncidenceRow? Before)
{
    /// <summary>Cases more than a year earlier; null without a year before.</summary>
    public long? MoreCases => Before is { } before ? Now.Cases - before.Cases : null;

    /// <summary>The rate as a multiple of the year before's; null where nobody was insured or nothing happened then.</summary>
    public RateRatio? Ratio => Before is { } before ? RateRatio.Of(Now.Cases, Now.AverageInsured, before.Cases, before.AverageInsured) : null;
}

/// <summary>The plain numbers of one population in one period.</summary>
public sealed record UnitFigures
{
    public required Population Population { get; init; }

    public required Measure Measure { get; init; }

    public required ReportPeriod Period { get; init; }

    /// <summary>Months with data, oldest first.</summary>
    public required IReadOnlyList<IncidenceRow> Months { get; init; }

    /// <summary>Twelve months ending with each.</summary>
    public required IReadOnlyList<IncidenceRow> Rolling { get; init; }

    /// <summary>Null where nobody was insured and nothing happened in the period.</summary>
    public IncidenceRow? Now { get; init; }

    /// <summary>The same months a year earlier.</summary>
    public IncidenceRow? Before { get; init; }

    /// <summary>上下班途中 in the period, counted apart.</summary>
    public long Commuting { get; init; }

    /// <summary>Undecided applications in months that may not be judged yet.</summary>
    public long OpenPending { get; init; }

    /// <summary>Months with data that may not be judged yet.</summary>
    public int OpenMonths { get; init; }

    public required DecisionLag Lag { get; init; }

    /// <summary>Insured at the end of the last month; null when that month has no data.</summary>
    public IncidenceRow? LastMonth => Months.Count > 0 ? Months[^1] : null;

    /// <summary>Rate of <see cref="Population.Whole"/> in the period.</summary>
    public double? RateOfWhole { get; init; }

    /// <summary>So few people that a rate shows no trend: <see cref="SmallNumbers"/>.</summary>
    public bool IsSmall => Now is { } now && SmallNumbers.AreIn(now.AverageInsured, RateOfWhole);
}
