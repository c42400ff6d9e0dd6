namespace Model.Statistics.Charts;

/// <summary>
/// 单值-移动极差图 (XmR chart): the mean of a series and the limits between which it varies without cause, after Shewhart and Wheeler,
/// with the rules of NHS England's "Making Data Count" as NHSRplotthedots computes them.
/// </summary>
/// <param name="Mean">Mean of the points; null without any.</param>
/// <param name="Lower">Mean − 2.66 × mean moving range; null with fewer than two neighbouring points. May be below zero: the page cuts it, the rule does not.</param>
/// <param name="Upper">Mean + 2.66 × mean moving range.</param>
/// <param name="Signals">One a point; <see cref="Signal.None"/> for a gap.</param>
public sealed record XmrChart(double? Mean, double? Lower, double? Upper, IReadOnlyList<Signal> Signals)
{
    /// <summary>With fewer points limits still move with every new one; the page says so.</summary>
    public const int FewPoints = 12;

    /// <summary>3 ÷ 1.128: three standard deviations from the mean range of two.</summary>
    private const double LimitFactor = 2.66;

    /// <summary>Upper limit of moving ranges; longer ones are left out once, when asked.</summary>
    private const double RangeFactor = 3.267;

    /// <param name="values">In order of time; null for a period without data, which breaks runs and ranges.</param>
    /// <param name="screenOutliers">Leaves out, once, ranges of 3.267 mean ranges and more, so that one odd point does not widen the limits.</param>
    /// <param name="fixedOn">Mean and limits come from so many first points and judge all; null for all points.</param>
    public static XmrChart Of(IReadOnlyList<double?> values, bool screenOutliers = false, int? fixedOn = null)
    {
        var basis = values.Take(fixedOn ?? values.Count).ToList();
        var known = basis.OfType<double>().ToList();
        if (known.Count == 0)
        {
            return new XmrChart(null, null, null, [.. values.Select(_ => Signal.None)]);
        }

        // The mean of equal numbers may differ from them in its last digit, and every point would lie outside.
        var mean = known.TrueForAll(v => v == known[0]) ? known[0] : known.Average();
        var range = MeanRange(basis, screenOutliers);
        var limits = range is { } r ? new XmrLimits(mean, LimitFactor * r) : null;
        return new XmrChart(mean, limits?.Lower, limits?.Upper, XmrRules.Signals(
            values, mean, [.. values.Select(v => v is { } value && limits?.IsOutside(value) == true)], [.. values.Select(v => v is { } value && limits?.IsNear(value) == true)]));
    }

    private static double? MeanRange(List<double?> values, bool screenOutliers)
    {
        var ranges = values.Zip(values.Skip(1), (a, b) => Math.Abs(b - a ?? double.NaN)).Where(r => !double.IsNaN(r)).ToList();
        if (ranges.Count == 0)
        {
            return null;
        }

        var mean = ranges.Average();
        var kept = screenOutliers ? ranges.FindAll(r => r < RangeFactor * mean) : ranges;
        // Equal points have no range to screen by: the limits are the mean.
        return kept.Count == 0 ? mean : kept.Average();
    }
}

/// <param name="Centre">The mean.</param>
/// <param name="Reach">From the mean to a limit: three standard deviations.</param>
internal sealed record XmrLimits(double Centre, double Reach)
{
    public double Lower => Centre - Reach;

    public double Upper => Centre + Reach;

    public bool IsOutside(double value) => value > Upper || value < Lower;

    /// <summary>Beyond two standard deviations, not beyond three.</summary>
    public bool IsNear(double value) => !IsOutside(value) && (value > Centre + (Reach * 2 / 3) || value < Centre - (Reach * 2 / 3));
}
