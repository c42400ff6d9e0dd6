namespace Model.Statistics.Forecasting;

/// <summary>The methods that compete; docs/statistics/forecasting.md has the formulas.</summary>
public enum ForecastMethod
{
    /// <summary>The value of the same month a year ago (季节朴素法).</summary>
    SeasonalNaive,

    /// <summary>The mean of the last three years.</summary>
    Mean,

    /// <summary>Exponential smoothing with a damped trend (阻尼趋势指数平滑).</summary>
    DampedTrend,

    /// <summary>Damped trend with an additive season.</summary>
    DampedTrendAdditive,

    /// <summary>Damped trend with a multiplicative season.</summary>
    DampedTrendMultiplicative,

    /// <summary>Smoothing of the log rate under Poisson counts, averaged over its variances (计数动态模型).</summary>
    CountSmoothing,

    /// <summary>Every smoothing method that suits, each with an equal share of the futures (组合).</summary>
    Combination,

    /// <summary>A model learnt from all series at once, given by the caller (合并模型); it is compared with what was chosen for each series and never chosen for one alone.</summary>
    Pooled,
}

/// <summary>Why that method; the caller puts it in words.</summary>
public enum ChoiceReason
{
    /// <summary>Smallest CRPS on the back-test.</summary>
    BestOnBacktest,

    /// <summary>Not the smallest CRPS, but by a paired t-test over the origins not to be told from it: the count model for counts, or the combination, whose limits luck does not narrow.</summary>
    AsGoodAsBest,

    /// <summary>Nothing beat last year's value, so last year's value it is.</summary>
    SeasonalNaiveNotBeaten,

    /// <summary>Too few steps to leave some out and forecast them: the simplest method that suits.</summary>
    TooShortToBacktest,

    /// <summary>Zeros alone: last year's zero is never wrong on them and says nothing of the chance of one; the count model does.</summary>
    AllZero,
}
