using Model.Plans;
using Model.Statistics;

namespace Model.Analysis;

/// <summary>
/// 基期发生率 of a unit by the rule of its plan (<see cref="BaselineRule"/>), and what a later rate is as a multiple of it. Of a mean of yearly
/// rates the interval of the ratio takes the count of a Poisson rate with the same mean and variance, as Fay and Feuer
/// (Statistics in Medicine 16, 1997) do for weighted rates; with equally many insured every year that is the pooled rate's exact one.
/// </summary>
public sealed class TargetBaseline
{
    private readonly double events;
    private readonly double exposure;
    private readonly bool isGiven;

    private TargetBaseline(RateWindow window, double events, double exposure, bool isGiven) =>
        (Window, this.events, this.exposure, this.isGiven) = (window, events, exposure, isGiven);

    /// <summary>First to last month; cases of all years, insured persons on average; the rate by the rule.</summary>
    public RateWindow Window { get; }

    /// <param name="plan">Plan.</param>
    /// <param name="unit">One of its units, or all together.</param>
    /// <param name="isWhole">The unit is read in all of the plan's scope: a stated rate says nothing about a part of it.</param>
    /// <param name="year">The twelve months that end with one; null where they are not all there.</param>
    /// <returns>Null where a year of the baseline is not there, or the plan states no rate.</returns>
    public static TargetBaseline? Of(TargetPlan plan, string unit, bool isWhole, Func<DateOnly, RateWindow?> year)
    {
        if (plan.Baseline.Rule == BaselineRule.Given)
        {
            var key = unit == PlanUnits.Together(plan) ? plan.Units.Count == 1 ? plan.Units[0] : "together" : unit;
            return isWhole && plan.Baseline.Rates.TryGetValue(key, out var stated) ? Given(plan, stated) : null;
        }

        var years = plan.Baseline.Years.Select(one => year(new DateOnly(one, 12, 1))).ToList();
        return years.TrueForAll(one => one is not null) ? Of(plan.Baseline.Rule, [.. years.OfType<RateWindow>()]) : null;
    }

    /// <summary>A later rate as a multiple of the baseline, with its interval.</summary>
    /// <returns>Null where the baseline has no rate above zero, or nobody was insured.</returns>
    public RateRatio? Ratio(long cases, double insured)
    {
        if (!isGiven)
        {
            return RateRatio.Of(cases, insured, events, exposure);
        }

        // A stated rate is no count: all that varies is the later one.
        return PoissonRate.Of(cases, insured) is { } rate && Window.Rate!.Value is var stated ? new RateRatio(rate.Value / stated, rate.Lower / stated, rate.Upper / stated) : null;
    }

    private static TargetBaseline Given(TargetPlan plan, double stated) => new(
        new RateWindow { Start = plan.BaselineEnd.AddMonths(-11), End = plan.BaselineEnd, Cases = 0, Pending = 0, AverageInsured = 0, Rate = new PoissonRate(stated, stated, stated) },
        0, 0, isGiven: true);

    private static TargetBaseline Of(BaselineRule rule, IReadOnlyList<RateWindow> years)
    {
        var (cases, insured) = (years.Sum(one => one.Cases), years.Sum(one => one.AverageInsured));
        var (events, exposure) = rule == BaselineRule.Mean && cases > 0 && years.All(one => one.AverageInsured > 0) ? SameMeanAndVariance(years) : (cases, insured);
        var limits = PoissonRate.ExactCount(events);
        // A mean of rates needs a rate of every year.
        var hasRate = rule == BaselineRule.Mean ? years.All(one => one.AverageInsured > 0) : insured > 0;
        var window = new RateWindow
        {
            Start = years[0].Start,
            End = years[^1].End,
            Cases = cases,
            Pending = years.Sum(one => one.Pending),
            AverageInsured = insured / years.Count,
            Rate = hasRate ? new PoissonRate(events / exposure * 1000, limits.Lower / exposure * 1000, limits.Upper / exposure * 1000) : null,
        };
        return new TargetBaseline(window, hasRate ? events : 0, exposure, isGiven: false);
    }

    private static (double Events, double Exposure) SameMeanAndVariance(IReadOnlyList<RateWindow> years)
    {
        var mean = years.Average(one => one.Cases / one.AverageInsured);
        var variance = years.Sum(one => one.Cases / Math.Pow(one.AverageInsured, 2)) / Math.Pow(years.Count, 2);
        return (mean * mean / variance, mean / variance);
    }
}
