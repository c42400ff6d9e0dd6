using MathNet.Numerics.LinearAlgebra;

namespace Model.Statistics.Effects;

/// <param name="Month">First of the month.</param>
/// <param name="Cases">Cases of the month.</param>
/// <param name="Exposed">Persons insured, above zero.</param>
public readonly record struct SeriesMonth(DateOnly Month, double Cases, double Exposed);

/// <summary>A month as the model has it.</summary>
/// <param name="Seen">As given.</param>
/// <param name="Fitted">Cases that the model with the event expects.</param>
/// <param name="Without">Cases it would expect had the course before simply gone on; in months before the event the same.</param>
/// <param name="Lower">95 % limits of <see cref="Without"/>: of the course itself, without the chance of single months.</param>
public sealed record FittedMonth(SeriesMonth Seen, double Fitted, double Without, double Lower, double Upper);

/// <summary>Why a series has no answer.</summary>
public enum SeriesGap
{
    None,

    /// <summary>Fewer months before the event than <see cref="InterruptedSeries.LeastBefore"/>.</summary>
    FewBefore,

    /// <summary>Fewer months from the event on than <see cref="InterruptedSeries.LeastAfter"/>.</summary>
    FewAfter,

    /// <summary>Fewer cases than <see cref="InterruptedSeries.LeastCases"/> on a side, or the model cannot be fitted.</summary>
    FewCases,
}

/// <summary>
/// 间断时间序列: what changed in the level and in the slope of a monthly rate at an event, trend and season taken out; segmented Poisson
/// regression with exposure (Wagner et al. 2002; Lopez Bernal, Cummins and Gasparrini, Int J Epidemiol 46, 2017). The event's month is the
/// first with the new level.
/// </summary>
/// <param name="At">First month of the event.</param>
/// <param name="Level">Level just after ÷ level expected there.</param>
/// <param name="Slope">Change of a year's trend after ÷ before.</param>
/// <param name="AfterYear">Twelve months on (or at the last month, if sooner) ÷ what was expected there: level and slope together.</param>
/// <param name="AfterMonths">How many months on that is.</param>
/// <param name="TrendBefore">A year's trend before the event.</param>
/// <param name="Dispersion">Pearson's χ² ÷ degrees of freedom; above 1 widens the intervals.</param>
/// <param name="Autocorrelation">Of the residuals from month to month.</param>
/// <param name="IsCorrelated">So large that chance explains it in one series of twenty; the intervals are widened for it.</param>
/// <param name="Months">All months.</param>
public sealed record InterruptedSeries(
    DateOnly At,
    RatioEstimate Level,
    RatioEstimate Slope,
    RatioEstimate AfterYear,
    int AfterMonths,
    RatioEstimate TrendBefore,
    double Dispersion,
    double Autocorrelation,
    bool IsCorrelated,
    IReadOnlyList<FittedMonth> Months)
{
    public const int LeastBefore = 24;
    public const int LeastAfter = 6;
    public const int LeastCases = 30;

    private const int Year = 12;
    private const double Normal975 = 1.959963984540054;

    // Columns: level, trend, step, slope after, then the season.
    private const int Step = 2;
    private const int SlopeAfter = 3;
    private const int Lines = 4;

    /// <param name="months">Settled months, oldest first; missing ones are left out.</param>
    /// <param name="at">First month of the event.</param>
    /// <returns>The gap says why there is no series.</returns>
    public static (InterruptedSeries? Series, SeriesGap Gap) Of(IReadOnlyList<SeriesMonth> months, DateOnly at)
    {
        var known = months.Where(m => m.Exposed > 0).ToList();
        var (before, after) = (known.Where(m => m.Month < at).ToList(), known.Where(m => m.Month >= at).ToList());
        var gap = before.Count < LeastBefore ? SeriesGap.FewBefore
            : after.Count < LeastAfter ? SeriesGap.FewAfter
            : before.Sum(m => m.Cases) < LeastCases || after.Sum(m => m.Cases) < LeastCases ? SeriesGap.FewCases
            : SeriesGap.None;
        return gap != SeriesGap.None ? (null, gap) : Fit(known, at) is { } series ? (series, SeriesGap.None) : (null, SeriesGap.FewCases);
    }

    private static InterruptedSeries? Fit(List<SeriesMonth> months, DateOnly at)
    {
        var design = Matrix<double>.Build.DenseOfRows(months.Select(m => Columns(m.Month, at)));
        var fit = PoissonRegression.Fit(design, [.. months.Select(m => m.Cases)], [.. months.Select(m => m.Exposed)]);
        if (fit is null)
        {
            return null;
        }

        var correlation = Correlation(fit.Residuals);
        var isCorrelated = correlation > Normal975 / Math.Sqrt(months.Count);
        // Counts that spread less than Poisson do so by chance; neighbours that go together are worth fewer months (first-order autoregression).
        var inflation = Math.Max(1, fit.Dispersion) * (isCorrelated ? (1 + correlation) / (1 - correlation) : 1);
        var last = Math.Min(Year, Calendar.Month.Between(at, months[^1].Month));
        return new InterruptedSeries(
            at,
            fit.Ratio(Weights((Step, 1)), inflation),
            fit.Ratio(Weights((SlopeAfter, 1)), inflation),
            fit.Ratio(Weights((Step, 1), (SlopeAfter, last / (double)Year)), inflation),
            last,
            fit.Ratio(Weights((1, 1)), inflation),
            fit.Dispersion,
            correlation,
            isCorrelated,
            [.. months.Select((m, row) => Line(fit, m, design.Row(row), fit.Fitted[row], inflation))]);
    }

    private static FittedMonth Line(PoissonRegression fit, SeriesMonth month, Vector<double> columns, double fitted, double inflation)
    {
        var without = columns.Clone();
        (without[Step], without[SlopeAfter]) = (0, 0);
        var line = fit.Ratio([.. without], inflation);
        return new FittedMonth(month, fitted, line.Ratio * month.Exposed, line.Lower * month.Exposed, line.Upper * month.Exposed);
    }

    private static double[] Columns(DateOnly month, DateOnly at)
    {
        var (time, isAfter) = (Calendar.Month.Between(at, month) / (double)Year, month >= at ? 1.0 : 0);
        // A column a month of the year but January: no shape of the season is assumed (Spring Festival is no wave).
        return [1, time, isAfter, isAfter * time, .. Enumerable.Range(2, Year - 1).Select(m => month.Month == m ? 1.0 : 0)];
    }

    private static double[] Weights(params (int At, double Value)[] set)
    {
        var weights = new double[Lines + Year - 1];
        foreach (var (at, value) in set)
        {
            weights[at] = value;
        }

        return weights;
    }

    private static double Correlation(IReadOnlyList<double> residuals)
    {
        var mean = residuals.Average();
        var around = residuals.Select(r => r - mean).ToArray();
        var all = around.Sum(r => r * r);
        return all > 0 ? around.Zip(around.Skip(1), (a, b) => a * b).Sum() / all : 0;
    }
}
