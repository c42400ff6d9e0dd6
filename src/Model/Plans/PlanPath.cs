namespace Model.Plans;

/// <summary>路径形状: how the wanted reduction is spread over the years of a plan.</summary>
public enum PathShape
{
    /// <summary>直线: equal steps from month to month.</summary>
    Linear,

    /// <summary>等比: every year the same share of the rate the year began with.</summary>
    Geometric,

    /// <summary>分年给定: the plan states a value for each year; it holds from the end of that year until the end of the next.</summary>
    Stepped,

    /// <summary>期末达标: nothing is wanted before the end but that the rate is no higher than the baseline.</summary>
    Flat,
}

/// <summary>路径 of a plan.</summary>
public sealed record PlanPath
{
    public required PathShape Shape { get; init; }

    /// <summary>Reduction wanted by the end of each year, 0.04 for 4 %; only of <see cref="PathShape.Stepped"/>.</summary>
    public IReadOnlyDictionary<int, double> Steps { get; init; } = new Dictionary<int, double>();

    /// <summary>Share of the baseline rate that the twelve months ending with a month shall lie below.</summary>
    /// <param name="elapsed">Months since the end of the baseline.</param>
    /// <param name="length">Months from there to the end of the plan.</param>
    /// <param name="reduction">Wanted by the end, 0.2 for 20 %.</param>
    /// <param name="month">The month itself.</param>
    internal double ReductionBy(int elapsed, int length, double reduction, DateOnly month)
    {
        var gone = Math.Clamp((double)elapsed / length, 0, 1);
        return gone is 0 or 1 ? gone * reduction : Shape switch
        {
            PathShape.Linear => gone * reduction,
            PathShape.Geometric => 1 - Math.Pow(1 - reduction, gone),
            // In December the year itself has ended.
            PathShape.Stepped => Steps.GetValueOrDefault(month.Month == 12 ? month.Year : month.Year - 1),
            PathShape.Flat => 0,
            _ => throw new InvalidOperationException($"No path of shape {Shape}."),
        };
    }
}
