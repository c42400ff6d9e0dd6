namespace Model.Statistics.Forecasting;

/// <summary>From what the caller gave to what the methods need, or to why it cannot be.</summary>
internal static class HistoryReading
{
    private const double MostCount = 1e9;
    private const double MostAmount = 1e100;

    public static (History? History, SeriesProblem Problem) Read(Series series, int season, int horizon)
    {
        var values = series.Values.Select(Number).ToArray();
        if (Refuse(series, values) is var problem and not SeriesProblem.None)
        {
            return (null, problem);
        }

        var kind = KindOf(series, values);
        if (values.Any(v => Math.Abs(v) > (kind == SeriesKind.Count ? MostCount : MostAmount)))
        {
            return (null, SeriesProblem.TooLarge);
        }

        var exposure = FutureExposure.Complete(series, values.Length, horizon, season);
        var unit = exposure.Values.Take(values.Length).Average();
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = series.Exposure is not null && Number(series.Exposure[at]) is not > 0 ? double.NaN : values[at];
        }

        var used = values.Length < 2 * season ? 1 : season;
        return (new History(values, [.. exposure.Values.Select(e => e / unit)], unit, used, kind, exposure.Carried), SeriesProblem.None);
    }

    private static SeriesProblem Refuse(Series series, double[] values)
    {
        if (series.Exposure is null)
        {
            return values.All(double.IsNaN) ? SeriesProblem.Empty
                : values.Any(double.IsInfinity) ? SeriesProblem.NotANumber
                : SeriesProblem.None;
        }

        var exposure = series.Exposure.Select(Number).ToArray();
        var future = series.FutureExposure?.Select(Number) ?? [];
        return exposure.Length != values.Length ? SeriesProblem.LengthsDiffer
            : values.All(double.IsNaN) ? SeriesProblem.Empty
            : values.Concat(exposure).Concat(future).Any(double.IsInfinity) || exposure.Concat(future).Any(e => e < 0) ? SeriesProblem.NotANumber
            : values.Any(v => v < 0) ? SeriesProblem.NegativeCount
            : values.Zip(exposure).Any(pair => pair.First > 0 && pair.Second == 0) ? SeriesProblem.CountWithoutExposure
            : !values.Zip(exposure).Any(pair => !double.IsNaN(pair.First) && pair.Second > 0) ? SeriesProblem.NoExposure
            : SeriesProblem.None;
    }

    private static SeriesKind KindOf(Series series, double[] values)
    {
        var known = values.Where(v => !double.IsNaN(v)).ToArray();
        return series.Exposure is not null || known.All(v => v >= 0 && v == Math.Floor(v)) ? SeriesKind.Count
            : known.All(v => v >= 0) ? SeriesKind.NonNegative
            : SeriesKind.Real;
    }

    private static double Number(double? value) => value ?? double.NaN;
}
