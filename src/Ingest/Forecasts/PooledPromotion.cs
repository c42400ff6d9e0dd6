using Model.Analysis.Forecasts;
using Model.Statistics.Forecasting;
using Model.Statistics.Forecasting.Backtesting;

namespace Ingest.Forecasts;

/// <summary>Whether the model over all series is used for a kind of series; else what was chosen for each series alone is shown.</summary>
public static class PooledPromotion
{
    /// <param name="report">The back-test of the series of one kind.</param>
    /// <returns>Empty: it is used.</returns>
    public static IReadOnlyList<PooledRefusal> Judge(BacktestReport report)
    {
        var scores = report.Methods.ToDictionary(s => s.Method!.Value);
        if (!scores.TryGetValue(ForecastMethod.Pooled, out var pooled) || !scores.TryGetValue(ForecastMethod.SeasonalNaive, out var naive))
        {
            return [PooledRefusal.NotTested];
        }

        return
        [
            .. new (MethodScore? Other, PooledRefusal Why)[] { (naive, PooledRefusal.LosesToSeasonalNaive), (report.Chosen, PooledRefusal.LosesToChosen) }
                .Where(c => c.Other is not null && !Beats(pooled, c.Other)).Select(c => c.Why),
        ];
    }

    private static bool Beats(MethodScore one, MethodScore other) => one.Crps < other.Crps && one.Mase < other.Mase;
}
