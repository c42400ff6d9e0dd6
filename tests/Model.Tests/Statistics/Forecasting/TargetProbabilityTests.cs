using Model.Statistics.Forecasting;

namespace Model.Tests.Statistics.Forecasting;

public sealed class TargetProbabilityTests
{
    /// <summary>About twenty a month of a thousand insured.</summary>
    private static readonly SeriesForecast Forecast = Forecaster.Forecast([Histories.Monthly("a", 72, 20) with
    {
        Exposure = [.. Enumerable.Repeat((double?)1000, 72)],
        FutureExposure = [.. Enumerable.Repeat((double?)1000, 18)],
    }]).Series[0];

    [Fact]
    public void A_laxer_limit_is_likelier_kept()
    {
        var chances = new[] { 0.15, 0.2, 0.22, 0.24, 0.26, 0.35 }.Select(limit => Forecast.Paths!.ProbabilityOf(new RateTarget(limit, 1, 12))).ToArray();

        Assert.Equal(chances.Order(), chances);
        Assert.True(chances[0] < 0.05 && chances[^1] > 0.95);
    }

    [Fact]
    public void Months_that_have_gone_by_count_with_what_they_were()
    {
        double[] exposed = [.. Enumerable.Repeat(1000.0, 6)];
        double Chance(double known) => Forecast.Paths!.ProbabilityOf(new RateTarget(0.24, 1, 6, known, exposed));

        Assert.True(Chance(80) > Chance(120) && Chance(120) > Chance(160));
        Assert.Equal(0, Chance(241));
    }

    [Fact]
    public void Nothing_that_is_to_come_is_certain()
    {
        Assert.InRange(Forecast.Paths!.ProbabilityAtMost(1e9, 1, 12), 0.99, 1 - 1e-9);
        Assert.InRange(Forecast.Paths!.ProbabilityAtMost(0, 1, 12), 1e-9, 0.01);
    }

    [Fact]
    public void Months_of_a_path_share_its_level_so_that_a_years_total_is_less_sure_than_of_months_apart()
    {
        var walk = Forecaster.Forecast([new Series("walk", [.. Histories.Counts(new(100, 0.05, 0, 0), 72, 5).Select(c => (double?)c)])]).Series[0].Paths!;
        double Variance(Func<int, double> of) => MathNet.Numerics.Statistics.Statistics.Variance(Enumerable.Range(0, walk.Count).Select(of));

        var total = Variance(path => Enumerable.Range(1, 12).Sum(step => walk.At(step)[path]));
        var apart = Enumerable.Range(1, 12).Sum(step => Variance(path => walk.At(step)[path]));

        Assert.True(total > 2 * apart, $"{total} against {apart}");
    }

    [Fact]
    public void A_window_beyond_the_horizon_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Forecast.Paths!.ProbabilityOf(new RateTarget(1, 8, 12)));
}
