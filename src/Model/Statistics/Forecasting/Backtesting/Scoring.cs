namespace Model.Statistics.Forecasting.Backtesting;

/// <summary>From single forecasts to scores.</summary>
internal sealed class Scoring(double? scale, IReadOnlyDictionary<ForecastMethod, IReadOnlyDictionary<int, Stretch>> stretches)
{
    /// <param name="rows">Of each, the method that made it and the seasonal naive forecast of the same value.</param>
    public MethodScore Score(ForecastMethod? name, IReadOnlyCollection<(ForecastMethod Method, BacktestRow Row, BacktestRow? Naive)> rows)
    {
        var crps = rows.Average(r => r.Row.Crps);
        var naive = rows.All(r => r.Naive is not null) ? rows.Average(r => r.Naive!.Crps) : 0;
        return new MethodScore(
            name,
            rows.Count,
            rows.Average(r => r.Row.Error) / scale,
            rows.Average(r => Inside(r.Method, r.Row).Of80 ? 1.0 : 0),
            rows.Average(r => Inside(r.Method, r.Row).Of95 ? 1.0 : 0),
            crps,
            naive > 0 ? 1 - (crps / naive) : null);
    }

    private (bool Of80, bool Of95) Inside(ForecastMethod method, BacktestRow row)
    {
        var (z80, z95) = stretches[method][row.Back].Scores(row.Step);
        var middle = row.Middle;
        return (Within(middle, z80), Within(middle, z95));

        static bool Within(double middle, double z)
        {
            var tail = MathNet.Numerics.Distributions.Normal.CDF(0, 1, -z);
            return middle >= tail && middle <= 1 - tail;
        }
    }
}
