namespace Model.Statistics.Forecasting.Smoothing;

/// <summary>
/// Exponential smoothing with a damped trend (Gardner and McKenzie, Management Science 31, 1985) in its state-space form with one source
/// of error (Hyndman, Koehler, Ord and Snyder 2008), of the rate. Weights by least quasi-likelihood: the error's variance is a multiple of
/// the mean for counts, of its square for a multiplicative season, and constant otherwise.
/// </summary>
internal sealed class DampedTrend(SeasonForm form) : IForecastMethod
{
    private const int FewestValues = 5;

    public ForecastMethod Kind => form switch
    {
        SeasonForm.Additive => ForecastMethod.DampedTrendAdditive,
        SeasonForm.Multiplicative => ForecastMethod.DampedTrendMultiplicative,
        _ => ForecastMethod.DampedTrend,
    };

    public Futures?[] At(History history, IReadOnlyList<int> origins, PathPlan plan) =>
        [.. origins.Select(origin => Suits(history, origin) && DampedTrendFit.Of(history, origin, form) is { } fit ? DampedTrendFutures.Draw(history, origin, fit, plan) : null)];

    private bool Suits(History history, int origin)
    {
        var known = history.Known(0, origin).ToArray();
        return form switch
        {
            SeasonForm.None => known.Length >= FewestValues,
            SeasonForm.Additive => history.Season > 1 && known.Length >= 2 * history.Season,
            _ => history.Season > 1 && known.Length >= 2 * history.Season && history.Kind != SeriesKind.Real && known.Any(at => history.Values[at] > 0),
        };
    }
}
