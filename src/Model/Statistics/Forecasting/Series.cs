namespace Model.Statistics.Forecasting;

/// <summary>One series as it was counted, at equal steps of time, oldest first.</summary>
/// <param name="Name">What the caller knows it by.</param>
/// <param name="Values">Null or NaN is a gap: time passes and nothing is learnt. Counts when there is an exposure.</param>
/// <param name="Exposure">Insured persons (or hours) of each step; the forecast is then of the rate, times the exposure to come.</param>
/// <param name="FutureExposure">Exposure of the steps to come; where it ends, the last season's is carried on with its growth.</param>
public sealed record Series(
    string Name,
    IReadOnlyList<double?> Values,
    IReadOnlyList<double?>? Exposure = null,
    IReadOnlyList<double?>? FutureExposure = null);

/// <summary>What the values are, which decides the distribution that is forecast.</summary>
public enum SeriesKind
{
    /// <summary>Whole numbers from zero, or anything with an exposure: limits are whole numbers.</summary>
    Count,

    /// <summary>Never below zero, not whole.</summary>
    NonNegative,

    /// <summary>Any numbers.</summary>
    Real,
}

/// <summary>Why a series has no forecast; the caller puts it in words.</summary>
public enum SeriesProblem
{
    None,

    /// <summary>No value at all, or gaps alone.</summary>
    Empty,

    /// <summary>A count below zero beside an exposure.</summary>
    NegativeCount,

    /// <summary>An infinite value or exposure, or an exposure below zero.</summary>
    NotANumber,

    /// <summary>A value so large that its digits no longer count: above a billion for counts, 1e100 for others.</summary>
    TooLarge,

    /// <summary>Values and exposures differ in length.</summary>
    LengthsDiffer,

    /// <summary>Something happened where nobody was exposed.</summary>
    CountWithoutExposure,

    /// <summary>An exposure was given and is zero or missing everywhere.</summary>
    NoExposure,
}
