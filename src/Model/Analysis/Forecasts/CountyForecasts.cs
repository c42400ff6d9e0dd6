using Model.Statistics.Forecasting;

namespace Model.Analysis.Forecasts;

/// <summary>Why the model over all series is not used for a kind of series.</summary>
public enum PooledRefusal
{
    /// <summary>The series are too short, or it said nothing of them.</summary>
    NotTested,

    /// <summary>CRPS or MASE no smaller than that of last year's value.</summary>
    LosesToSeasonalNaive,

    /// <summary>CRPS or MASE no smaller than that of what was chosen for each series alone.</summary>
    LosesToChosen,
}

/// <summary>The training behind the forecasts of a build.</summary>
public sealed record ForecastRunFacts
{
    public string Run { get; init; } = "";

    public DateTime MadeAt { get; init; }

    /// <summary>Last month known to the forecasts.</summary>
    public DateOnly SettledThrough { get; init; }

    /// <summary>Months of series that the model over all of them was learnt from.</summary>
    public int Examples { get; init; }

    /// <summary>Of whole counties: empty when the model over all series is used, else why not (<see cref="PooledRefusal"/>, comma separated).</summary>
    public string RefusalsWhole { get; init; } = "";

    /// <summary>Of key industries in counties.</summary>
    public string RefusalsIndustry { get; init; } = "";

    public IReadOnlyList<PooledRefusal> Refusals(bool ofWhole) =>
        [.. (ofWhole ? RefusalsWhole : RefusalsIndustry).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PooledRefusal>)];
}

/// <summary>How a method did on the back-test of one kind of series.</summary>
public sealed record ForecastScore
{
    public bool IsWhole { get; init; }

    /// <summary>Null in the row of what was chosen for each series alone.</summary>
    public ForecastMethod? Method { get; init; }

    public int Series { get; init; }

    public int Forecasts { get; init; }

    public double? Mase { get; init; }

    public double Coverage80 { get; init; }

    public double Coverage95 { get; init; }

    public double Crps { get; init; }

    public double? Skill { get; init; }

    /// <summary>Its forecasts are those shown.</summary>
    public bool IsUsed { get; init; }
}

/// <summary>What is expected of a county, or of a key industry in it.</summary>
public abstract record CellForecast
{
    public string CountyCode { get; init; } = "";

    /// <summary>Key industry, or <see cref="CellSeries.Whole"/>.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Insured persons assumed; over several months the mean.</summary>
    public double Insured { get; init; }

    /// <summary>Production injuries.</summary>
    public double Expected { get; init; }

    public double Lower80 { get; init; }

    public double Upper80 { get; init; }

    public double Lower95 { get; init; }

    public double Upper95 { get; init; }

    /// <summary>The method whose forecast this is.</summary>
    public ForecastMethod Method { get; init; }

    /// <summary>A count per 1,000 insured over the same months; null when nobody is.</summary>
    public double? Per1000(double count) => Insured > 0 ? count / Insured * 1000 : null;
}

/// <summary>One month ahead.</summary>
public sealed record MonthForecast : CellForecast
{
    public DateOnly Month { get; init; }

    /// <summary>Months after the last settled one, from 1.</summary>
    public int Step { get; init; }
}

/// <summary>Several months ahead together; their limits are those of the sum, not sums of limits.</summary>
public sealed record SpanForecast : CellForecast
{
    /// <summary>Months from the first one after the last settled one.</summary>
    public int Months { get; init; }

    public DateOnly FirstMonth { get; init; }

    public DateOnly LastMonth { get; init; }

    /// <summary>Injuries of the twelve months up to the last settled one.</summary>
    public long CasesBefore { get; init; }

    /// <summary>Mean insured persons of those.</summary>
    public double InsuredBefore { get; init; }

    /// <summary>Rate of those per 1,000; null when nobody was insured.</summary>
    public double? RateBefore => InsuredBefore > 0 ? CasesBefore / InsuredBefore * 1000 : null;
}
