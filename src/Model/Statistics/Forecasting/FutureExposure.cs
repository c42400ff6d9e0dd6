namespace Model.Statistics.Forecasting;

/// <summary>
/// Exposure of every step, past and to come. A missing one of the past is that of the step before (of the first known one at the start).
/// One to come that was not given is last season's same step, times the growth of the latest quarter season over the same steps a season before;
/// without a whole season, the last one known.
/// </summary>
internal static class FutureExposure
{
    public static (double[] Values, bool Carried) Complete(Series series, int length, int horizon, int season)
    {
        var all = new double[length + horizon];
        if (series.Exposure is null)
        {
            Array.Fill(all, 1);
            return (all, false);
        }

        var last = series.Exposure.First(e => e > 0)!.Value;
        for (var at = 0; at < length; at++)
        {
            all[at] = last = series.Exposure[at] is > 0 and var given ? given : last;
        }

        var growth = Growth(all, length, season);
        var carried = false;
        for (var step = 0; step < horizon; step++)
        {
            var given = series.FutureExposure is { } future && step < future.Count ? future[step] : null;
            carried |= given is null;
            all[length + step] = given ?? (length < season ? last : all[length - season + (step % season)] * growth);
        }

        return (all, carried);
    }

    private static double Growth(double[] all, int length, int season)
    {
        var quarter = Math.Max(1, season / 4);
        return length < season + quarter ? 1
            : all[(length - quarter)..length].Sum() / all[(length - season - quarter)..(length - season)].Sum();
    }
}
