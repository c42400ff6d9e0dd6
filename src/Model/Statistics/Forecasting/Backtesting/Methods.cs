using Model.Statistics.Forecasting.Counts;
using Model.Statistics.Forecasting.Smoothing;

namespace Model.Statistics.Forecasting.Backtesting;

internal static class Methods
{
    public static IReadOnlyList<IForecastMethod> All { get; } =
    [
        new SeasonalNaiveMethod(),
        new MeanMethod(),
        new DampedTrend(SeasonForm.None),
        new DampedTrend(SeasonForm.Additive),
        new DampedTrend(SeasonForm.Multiplicative),
        new CountSmoothing(),
        new Combination(),
    ];

    /// <param name="pooled">A model over all series as it sees one of them; null without one.</param>
    public static IReadOnlyList<IForecastMethod> With(IForecastMethod? pooled) => pooled is null ? All : [.. All, pooled];

    public static IForecastMethod Of(ForecastMethod kind) => All.Single(method => method.Kind == kind);
}
