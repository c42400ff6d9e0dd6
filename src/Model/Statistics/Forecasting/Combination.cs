using Model.Statistics.Forecasting.Backtesting;

namespace Model.Statistics.Forecasting;

/// <summary>
/// The smoothing methods that suit, in equal parts: a linear pool, whose CRPS is never above the mean of theirs and often below the
/// least (Gneiting and Raftery 2007; equal weights after Stock and Watson, J. Forecasting 23, 2004). Each path is one method's throughout.
/// </summary>
internal sealed class Combination : IForecastMethod
{
    private static readonly ForecastMethod[] Parts =
        [ForecastMethod.DampedTrendAdditive, ForecastMethod.DampedTrendMultiplicative, ForecastMethod.CountSmoothing];

    public ForecastMethod Kind => ForecastMethod.Combination;

    public Futures?[] At(History history, IReadOnlyList<int> origins, PathPlan plan) =>
        Of(Parts.ToDictionary(part => part, part => Methods.Of(part).At(history, origins, plan)), origins.Count);

    /// <returns>Null where fewer than two of its parts suit: it would be but one of them.</returns>
    public static Futures?[] Of(IReadOnlyDictionary<ForecastMethod, Futures?[]> said, int origins) =>
        [.. Enumerable.Range(0, origins).Select(at => Pool([.. Parts.Select(part => said[part][at]).OfType<Futures>()]))];

    private static Futures? Pool(Futures[] parts) => parts.Length < 2 ? null : new Futures(
        [.. parts[0].Mean.Select((_, step) => parts.Average(part => part.Mean[step]))],
        [.. parts[0].Paths.Select((paths, step) => paths.Select((_, path) => parts[path % parts.Length].Paths[step][path]).ToArray())]);
}
