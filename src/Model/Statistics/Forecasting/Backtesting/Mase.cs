namespace Model.Statistics.Forecasting.Backtesting;

/// <summary>Mean absolute scaled error (Hyndman and Koehler, Int. J. Forecasting 22, 2006), with one scale for all series given together.</summary>
public static class Mase
{
    /// <summary>Mean absolute error of seasonal naive within the values themselves.</summary>
    /// <returns>Null without a pair of values one season apart, and where all are equal: errors cannot be told in multiples of nothing.</returns>
    public static double? Scale(IReadOnlyList<double> values, int season)
    {
        var differences = Enumerable.Range(season, Math.Max(0, values.Count - season))
            .Select(at => Math.Abs(values[at] - values[at - season])).Where(d => !double.IsNaN(d)).ToArray();
        return differences.Length > 0 && differences.Average() is > 0 and var scale ? scale : null;
    }

    /// <summary>Sum of the absolute seasonal differences, in values, and how many: to be pooled over series.</summary>
    internal static (double Sum, int Known) Differences(History history)
    {
        var known = history.Known(history.Season, history.Length).Where(at => !double.IsNaN(history.Values[at - history.Season])).ToArray();
        return (known.Sum(at => Math.Abs(history.Values[at] - (history.Rate(at - history.Season) * history.Exposure[at]))), known.Length);
    }
}
