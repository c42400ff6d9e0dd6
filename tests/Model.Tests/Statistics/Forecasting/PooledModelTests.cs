using MathNet.Numerics.Distributions;
using Model.Statistics.Forecasting;

namespace Model.Tests.Statistics.Forecasting;

/// <summary>What a model over all series says becomes a forecast with the law that is promised.</summary>
public sealed class PooledModelTests
{
    private static readonly Series Flat = new("flat", [.. Enumerable.Repeat((double?)20, 60)], [.. Enumerable.Repeat((double?)10_000, 60)], [.. Enumerable.Repeat((double?)20_000, 18)]);

    [Fact]
    public void The_mean_is_rate_times_insured_and_a_month_is_negative_binomial()
    {
        var forecast = Forecast(new PooledOutlook([.. Enumerable.Repeat(0.001, 18)], 0, 0.1));

        Assert.All(forecast.Points, p => Assert.Equal(20, p.Mean, 9));
        var law = new NegativeBinomial(10, 10.0 / 30);
        foreach (var count in new[] { 10, 15, 20, 25, 30 })
        {
            Assert.Equal(law.CumulativeDistribution(count), forecast.Paths!.At(7).Count(v => v <= count) / (double)forecast.Paths.Count, 0.04);
        }
    }

    [Fact]
    public void What_is_not_known_of_the_level_does_not_cancel_over_the_months()
    {
        double Spread(double level, double month)
        {
            var paths = Forecast(new PooledOutlook([.. Enumerable.Repeat(0.001, 18)], level, month)).Paths!;
            var sums = Enumerable.Range(0, paths.Count).Select(path => Enumerable.Range(1, 12).Sum(step => paths.At(step)[path])).ToList();
            return sums.Average(s => Math.Pow(s - sums.Average(), 2));
        }

        // Of a sum with mean 240: Poisson 240, common level 0.1 × 240², own months 12 × 0.1 × 20².
        Assert.InRange(Spread(0.1, 0), 5_100, 6_900);
        Assert.InRange(Spread(0, 0.1), 620, 820);
    }

    [Fact]
    public void It_competes_in_the_back_test_and_is_never_chosen_for_one_series()
    {
        var run = Forecaster.Forecast([Flat], 18, pooled: new Says(new PooledOutlook([.. Enumerable.Repeat(0.002, 18)], 0, 0)));

        Assert.Contains(run.Backtest.Methods, m => m.Method == ForecastMethod.Pooled);
        Assert.NotEqual(ForecastMethod.Pooled, run.Series[0].Method);
        Assert.Equal(ForecastMethod.Pooled, run.Pooled[0]!.Method);
        Assert.Empty(Forecaster.Forecast([Flat]).Pooled);
    }

    [Fact]
    public void Origins_are_told_to_whoever_must_learn_before_them() =>
        Assert.Equal([42, 48, 54, 60, 66, 72, 78, 84], Backtest.Origins(90));

    private static SeriesForecast Forecast(PooledOutlook outlook) => Forecaster.Forecast([Flat], 18, new ForecastOptions(Origins: 1), new Says(outlook)).Pooled[0]!;

    private sealed class Says(PooledOutlook outlook) : IPooledModel
    {
        public PooledOutlook? At(int series, int origin) => outlook;
    }
}
