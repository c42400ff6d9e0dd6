namespace Model.Statistics.Forecasting;

internal static class Whole
{
    /// <summary>A draw as the kind of series can have it: counts whole and from zero, amounts from zero.</summary>
    public static double Or(SeriesKind kind, double value) => kind switch
    {
        SeriesKind.Count => Math.Max(0, Math.Round(value)),
        SeriesKind.NonNegative => Math.Max(0, value),
        _ => value,
    };

    /// <summary>A count of given mean whose variance is <paramref name="dispersion"/> times the mean: Poisson, negative binomial above, rounded normal below.</summary>
    public static double Draw(double mean, double dispersion, Draws draws)
    {
        if (mean <= 0)
        {
            return 0;
        }

        return dispersion switch
        {
            < 0.7 => Math.Max(0, Math.Round(mean + (Math.Sqrt(dispersion * mean) * draws.Normal()))),
            <= 1.02 => draws.Poisson(mean),
            _ => draws.Poisson((dispersion - 1) * draws.Gamma(mean / (dispersion - 1))),
        };
    }
}
