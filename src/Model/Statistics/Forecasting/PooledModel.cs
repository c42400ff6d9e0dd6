namespace Model.Statistics.Forecasting;

/// <summary>A model learnt from all series at once (合并模型), outside of this library: it says rates, and what is not known of them.</summary>
public interface IPooledModel
{
    /// <param name="series">Place among the series given.</param>
    /// <param name="origin">So many values of it are known; nothing later may be looked at.</param>
    /// <returns>Null where it has nothing to say.</returns>
    PooledOutlook? At(int series, int origin);
}

/// <summary>
/// What is expected of one series: counts are Poisson around rate × exposure × level × month, the last two gamma with mean 1. So the count
/// of a month is negative binomial (Greenwood and Yule 1920), and months share what is not known of the level.
/// </summary>
/// <param name="Rates">Events per one of exposure, a step each, as many as the horizon at least.</param>
/// <param name="LevelVariance">Variance of the level that all steps have in common.</param>
/// <param name="MonthVariance">Variance of what each month adds of its own.</param>
public sealed record PooledOutlook(IReadOnlyList<double> Rates, double LevelVariance, double MonthVariance);
