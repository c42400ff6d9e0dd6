namespace Model.Statistics.Forecasting.Counts;

/// <summary>One setting of the count model's variances, all of the log rate; the model averages over a grid of them.</summary>
/// <param name="Level">Standard deviation of the level's step from month to month.</param>
/// <param name="Slope">How the trend behaves.</param>
/// <param name="Season">Standard deviation of the seasonal effects before anything is known; zero for no season.</param>
/// <param name="SeasonDrift">Standard deviation by which an effect moves from one year to the next.</param>
/// <param name="Noise">Standard deviation of what makes a month differ beyond Poisson's law.</param>
/// <param name="LogPrior">Log of the weight before any data.</param>
internal sealed record CountComponent(double Level, CountSlope Slope, double Season, double SeasonDrift, double Noise, double LogPrior);

/// <param name="Start">Standard deviation of the first slope.</param>
/// <param name="Step">Standard deviation of its step from month to month.</param>
/// <param name="Damping">Share of a slope that is left a month later.</param>
internal sealed record CountSlope(double Start, double Step, double Damping)
{
    public bool IsNone => Start == 0;
}

/// <summary>The grid: from a rate that stands still to one that halves or doubles within a year; the simplest weigh most.</summary>
internal static class CountGrid
{
    private static readonly double[] Levels = [0, 0.01, 0.025, 0.06, 0.15];

    private static readonly (CountSlope Slope, double Weight)[] Slopes =
        [(new(0, 0, 0), 0.5), (new(0.008, 0, 1), 0.25), (new(0.015, 0.005, 0.92), 0.25)];

    private static readonly (double Season, double Drift, double Weight)[] Seasons = [(0, 0, 0.4), (0.15, 0, 0.35), (0.35, 0.03, 0.25)];

    private static readonly (double Noise, double Weight)[] Noises = [(0, 0.5), (0.08, 0.25), (0.25, 0.25)];

    /// <param name="season">Steps in a season: a yearly series moves more from step to step than a monthly one.</param>
    public static IReadOnlyList<CountComponent> For(int season)
    {
        var longer = 12.0 / Math.Clamp(season == 1 ? 12 : season, 1, 12);
        return
        [
            .. from level in Levels
               from slope in Slopes
               from seasonal in Seasons
               where season > 1 || seasonal.Season == 0
               from noise in Noises
               select new CountComponent(
                   level * Math.Sqrt(longer),
                   new CountSlope(slope.Slope.Start * longer, slope.Slope.Step * longer, Math.Pow(slope.Slope.Damping, longer)),
                   seasonal.Season,
                   seasonal.Drift,
                   noise.Noise,
                   Math.Log(slope.Weight * seasonal.Weight * noise.Weight)),
        ];
    }
}
