namespace Model.Statistics.Forecasting;

/// <summary>
/// Each step repeats the last known value of its place in the season, as a rate times the exposure.
/// Normal limits as in R's forecast::snaive: root mean square of the seasonal differences, times √k in the k-th season ahead.
/// Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.2 and 5.5.
/// </summary>
public static class SeasonalNaive
{
    /// <summary>Without exposure; one step is one season when <paramref name="season"/> is 1.</summary>
    /// <returns>Mean and standard deviation of each step; the deviation is zero when no seasonal difference is known.</returns>
    public static IReadOnlyList<(double Mean, double Deviation)> Forecast(IReadOnlyList<double> values, int season, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Count, 1, nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(season, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        var ones = Enumerable.Repeat(1.0, values.Count + horizon).ToArray();
        var history = new History([.. values], ones, 1, season, SeriesKind.Real, ExposureCarried: false);
        var spread = Spread(history, values.Count);
        return [.. Enumerable.Range(0, horizon).Select(step =>
            (LastRate(history, values.Count, step), spread.Deviation * Math.Sqrt(1 + (step / season))))];
    }

    /// <summary>Root mean square of what the method missed one season ahead, per unit of exposure, and of how many.</summary>
    internal static (double Deviation, int Known) Spread(History history, int origin)
    {
        double square = 0;
        var known = 0;
        foreach (var at in history.Known(history.Season, origin).Where(at => !double.IsNaN(history.Values[at - history.Season])))
        {
            square += Math.Pow(history.Rate(at) - history.Rate(at - history.Season), 2);
            known++;
        }

        return (known == 0 ? 0 : Math.Sqrt(square / known), known);
    }

    /// <summary>The last known rate of the step's place in the season; where none is, the last known of all.</summary>
    internal static double LastRate(History history, int origin, int step)
    {
        var place = (origin + step) % history.Season;
        for (var at = origin - 1; at >= 0; at--)
        {
            if (at % history.Season == place && !double.IsNaN(history.Values[at]))
            {
                return history.Rate(at);
            }
        }

        return history.Rate(history.Known(0, origin).Last());
    }
}
