using Model.Warehouse;

namespace Model.Analysis;

/// <summary>认定时限: days from acceptance to decision.</summary>
public sealed record DecisionLag
{
    /// <summary>《工伤保险条例》第二十条: sixty days from acceptance.</summary>
    public const int StatutoryDays = 60;

    /// <summary>Applications decided in the span, whatever the result.</summary>
    public long Decided { get; init; }

    /// <summary>Null when nothing was decided.</summary>
    public double? MedianDays { get; init; }

    /// <summary>Nine in ten were decided within so many days.</summary>
    public double? NinetiethDays { get; init; }

    public long OverStatutory { get; init; }
}

/// <summary>How long decisions take, by month of the decision: months of the accident would leave out those still waiting.</summary>
public sealed class DecisionLagReader(SnapshotReader reader)
{
    /// <param name="population">Its filters; dimension, grain and measure are not looked at.</param>
    /// <param name="from">First month of decision.</param>
    /// <param name="to">Last month of decision.</param>
    public DecisionLag Read(IncidenceQuery population, DateOnly from, DateOnly to) =>
        reader.Query<DecisionLag>("Analysis/decision_lag.sql", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["from"] = from,
            ["to"] = to,
            ["statutory_days"] = DecisionLag.StatutoryDays,
            ["industry"] = population.Industry,
            ["county"] = population.County,
            ["unit"] = population.KeyIndustry,
        }).Single();
}
