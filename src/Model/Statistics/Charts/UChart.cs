namespace Model.Statistics.Charts;

/// <summary>
/// 单位缺陷数图 (u-chart): counts over exposures that differ, each with limits of its own about the common rate. Limits are the exact Poisson
/// ones with the tails of three standard deviations (0.135 % on each side) instead of the usual normal ones, so that small counts are judged
/// rightly: Montgomery, Introduction to Statistical Quality Control, ch. 7, on charts for nonconformities.
/// </summary>
/// <param name="Mean">Σ events ÷ Σ exposure of the points behind the limits.</param>
/// <param name="Lower">Limit of each point as a rate; NaN for a gap.</param>
/// <param name="Upper">Limit of each point as a rate; NaN for a gap.</param>
/// <param name="Signals">One a point. With small counts most points lie below the mean, so runs and trends say nothing: they are asked from <see cref="RunsFrom"/> expected events on.</param>
public sealed record UChart(double Mean, IReadOnlyList<double> Lower, IReadOnlyList<double> Upper, IReadOnlyList<Signal> Signals)
{
    /// <summary>Expected events of every point from which a count lies as often above the mean as below, nearly.</summary>
    public const int RunsFrom = 10;

    private const double ThreeDeviations = 0.00135;
    private const double TwoDeviations = 0.02275;

    /// <param name="points">In order of time; null for a period without exposure or data.</param>
    /// <param name="fixedOn">Mean and limits come from so many first points and judge all; null for all points.</param>
    /// <returns>Null without exposure or events behind the limits: there is no rate to vary about.</returns>
    public static UChart? Of(IReadOnlyList<(double Events, double Exposed)?> points, int? fixedOn = null)
    {
        var basis = points.Take(fixedOn ?? points.Count).OfType<(double Events, double Exposed)>().ToList();
        var (events, exposed) = (basis.Sum(p => p.Events), basis.Sum(p => p.Exposed));
        if (events <= 0 || exposed <= 0)
        {
            return null;
        }

        var mean = events / exposed;
        var (limits, near) = (Limits(points, mean, ThreeDeviations), Limits(points, mean, TwoDeviations));
        var outside = Judge(points, limits);
        var asksRuns = points.All(p => p is not { } point || point.Exposed * mean >= RunsFrom);
        var signals = asksRuns
            ? XmrRules.Signals([.. points.Select(p => p is { } point ? point.Events / point.Exposed : (double?)null)], mean, outside, [.. Judge(points, near).Zip(outside, (isNear, isOutside) => isNear && !isOutside)])
            : [.. points.Select((p, i) => !outside[i] ? Signal.None : p!.Value.Events / p.Value.Exposed > mean ? Signal.OutsideHigh : Signal.OutsideLow)];
        return new UChart(mean, Rates(points, limits, l => l.Lower), Rates(points, limits, l => l.Upper), signals);
    }

    private static List<(double Lower, double Upper)?> Limits(IReadOnlyList<(double Events, double Exposed)?> points, double mean, double tail) =>
        [.. points.Select(p => p is { Exposed: > 0 } point ? Funnel.Limits(point.Exposed * mean, tail) : ((double Lower, double Upper)?)null)];

    private static bool[] Judge(IReadOnlyList<(double Events, double Exposed)?> points, List<(double Lower, double Upper)?> limits) =>
        [.. points.Zip(limits, (p, l) => p is { } point && l is { } limit && (point.Events < limit.Lower || point.Events > limit.Upper))];

    private static List<double> Rates(IReadOnlyList<(double Events, double Exposed)?> points, List<(double Lower, double Upper)?> limits, Func<(double Lower, double Upper), double> side) =>
        [.. points.Zip(limits, (p, l) => p is { } point && l is { } limit ? side(limit) / point.Exposed : double.NaN)];
}
