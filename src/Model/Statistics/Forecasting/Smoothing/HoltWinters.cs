namespace Model.Statistics.Forecasting.Smoothing;

/// <summary>
/// Holt–Winters smoothing with weights given (Winters, Management Science 6, 1960), from simple start values: level = mean of the
/// first season, trend = difference of the first two seasons' means ÷ steps, effects = first season against its level. Errors count from
/// the second season on. For checking against published results; forecasts that people see are estimated (<see cref="DampedTrend"/>).
/// </summary>
public static class HoltWinters
{
    /// <param name="values">Two whole seasons at least.</param>
    /// <returns>Sum of squared one-step errors, and the mean of each step ahead.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two seasons, or a horizon below one.</exception>
    public static (double SquaredErrors, IReadOnlyList<double> Mean) Fixed(
        IReadOnlyList<double> values, int season, SeasonForm form, SmoothingWeights weights, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(season, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Count, 2 * season, nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        var level = values.Take(season).Average();
        var trend = (values.Skip(season).Take(season).Average() - level) / season;
        var effects = values.Take(season).Select(v => form == SeasonForm.Multiplicative ? v / level : v - level).ToArray();
        var state = new HoltWintersState(level, trend, effects, form);

        double squares = 0;
        for (var at = season; at < values.Count; at++)
        {
            squares += Math.Pow(values[at] - state.Expect(weights.Damping, at % season), 2);
            state.See(values[at], weights, at % season);
        }

        return (squares, [.. Enumerable.Range(1, horizon).Select(step => state.Ahead(weights.Damping, step, (values.Count + step - 1) % season))]);
    }

    /// <summary>Simple exponential smoothing from the first value on; every step ahead has the returned mean.</summary>
    public static double Simple(IReadOnlyList<double> values, double weight) =>
        values.Skip(1).Aggregate(values[0], (level, value) => level + (weight * (value - level)));
}
