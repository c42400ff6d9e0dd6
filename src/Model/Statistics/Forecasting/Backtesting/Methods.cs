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

    public static IForecastMethod Of(ForecastMethod kind) => All.Single(method => method.Kind == kind);
}
