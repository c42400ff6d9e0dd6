using MathNet.Numerics.Distributions;

namespace Model.Statistics.Forecasting.Backtesting;

/// <summary>
/// The method with the smallest CRPS, and so never one that loses to seasonal naive. The count model for counts, then the combination, are
/// preferred while a paired t-test over the origins (5 %) cannot tell them from the best and they do not lose to seasonal naive:
/// a handful of origins cannot part such methods, and whoever wins by luck has limits too narrow.
/// </summary>
internal static class MethodChoice
{
    private static readonly ForecastMethod[] Preferred = [ForecastMethod.CountSmoothing, ForecastMethod.Combination];

    public static (ForecastMethod Method, ChoiceReason Why) Of(SeriesBacktest backtest)
    {
        var history = backtest.History;
        if (history.IsCount && history.Known(0, history.Length).All(at => history.Values[at] == 0))
        {
            return (ForecastMethod.CountSmoothing, ChoiceReason.AllZero);
        }

        if (backtest.Rows.Count == 0)
        {
            return (Simplest(history), ChoiceReason.TooShortToBacktest);
        }

        var scores = backtest.Rows.Where(pair => pair.Key != ForecastMethod.Pooled).ToDictionary(pair => pair.Key, pair => pair.Value.Average(row => row.Crps));
        var best = scores.MinBy(pair => pair.Value).Key;
        var bar = scores.GetValueOrDefault(ForecastMethod.SeasonalNaive, double.PositiveInfinity);
        var asGood = Preferred.Where(method => scores.TryGetValue(method, out var score) && score <= bar && !CanBeTold(backtest.Rows[method], backtest.Rows[best])).ToArray();
        var chosen = asGood.Length > 0 ? asGood[0] : best;
        return (chosen, chosen != best ? ChoiceReason.AsGoodAsBest : best == ForecastMethod.SeasonalNaive ? ChoiceReason.SeasonalNaiveNotBeaten : ChoiceReason.BestOnBacktest);
    }

    private static ForecastMethod Simplest(History history) =>
        history.IsCount ? ForecastMethod.CountSmoothing
        : history.Known(0, history.Length).Count() >= 8 ? ForecastMethod.DampedTrend
        : ForecastMethod.SeasonalNaive;

    /// <summary>Origins, not single forecasts, are what is independent, as far as anything is.</summary>
    private static bool CanBeTold(BacktestRow[] own, BacktestRow[] other)
    {
        var behind = own.Zip(other, (a, b) => (a.Back, Behind: a.Crps - b.Crps))
            .GroupBy(row => row.Back, row => row.Behind).Select(group => group.Average()).ToArray();
        if (behind.Length < 2)
        {
            return false;
        }

        var mean = behind.Average();
        var error = Math.Sqrt(behind.Sum(b => (b - mean) * (b - mean)) / (behind.Length - 1) / behind.Length);
        return mean > StudentT.InvCDF(0, 1, behind.Length - 1, 0.975) * error;
    }
}
