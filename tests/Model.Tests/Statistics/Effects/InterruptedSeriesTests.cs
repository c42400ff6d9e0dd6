using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using Model.Statistics.Effects;

namespace Model.Tests.Statistics.Effects;

/// <summary>Level and slope at an event, where the truth is known.</summary>
public sealed class InterruptedSeriesTests(ITestOutputHelper output)
{
    private static readonly DateOnly First = new(2019, 1, 1);
    private static readonly DateOnly At = new(2023, 6, 1);

    [Fact]
    public void Counts_without_chance_give_level_slope_and_trend_exactly()
    {
        var series = InterruptedSeries.Of(Months(90, level: 0.8, slope: 0.9, random: null), At).Series!;

        Assert.Equal(0.8, series.Level.Ratio, 6);
        Assert.Equal(0.9, series.Slope.Ratio, 6);
        Assert.Equal(0.72, series.AfterYear.Ratio, 6);
        Assert.Equal(0.95, series.TrendBefore.Ratio, 6);
        Assert.All(series.Months, m => Assert.Equal(m.Seen.Cases, m.Fitted, 4));
        Assert.All(series.Months.Where(m => m.Seen.Month < At), m => Assert.Equal(m.Fitted, m.Without, 6));
        Assert.Equal(series.Months[^1].Fitted, series.Months[^1].Without * 0.8 * Math.Pow(0.9, 36 / 12.0), 3);
    }

    [Fact]
    public void Trend_and_season_alone_are_no_effect()
    {
        var series = InterruptedSeries.Of(Months(90, level: 1, slope: 1, random: null), At).Series!;

        Assert.Equal(1, series.Level.Ratio, 6);
        Assert.Equal(1, series.Slope.Ratio, 6);
    }

    [Fact]
    public void A_short_or_empty_side_has_a_stated_reason()
    {
        var months = Months(90, 1, 1, random: null);

        Assert.Equal(SeriesGap.FewBefore, InterruptedSeries.Of(months, First.AddMonths(23)).Gap);
        Assert.Equal(SeriesGap.FewAfter, InterruptedSeries.Of(months, First.AddMonths(85)).Gap);
        Assert.Equal(SeriesGap.FewCases, InterruptedSeries.Of([.. months.Select(m => m with { Cases = 0 })], At).Gap);
        Assert.Equal(SeriesGap.FewBefore, InterruptedSeries.Of([], At).Gap);
        Assert.NotNull(InterruptedSeries.Of([.. months.Where(m => m.Month.Month != 7 || m.Month.Year != 2022)], At).Series);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    public void The_interval_of_the_level_holds_as_often_as_stated_also_when_counts_spread_more_than_poisson(double noise)
    {
        const int trials = 200;
        var random = new Random(7);
        var (held, logs) = (0, 0.0);
        for (var trial = 0; trial < trials; trial++)
        {
            var series = InterruptedSeries.Of(Months(90, 0.8, 1, random, noise), At).Series!;
            held += series.Level.Holds(0.8) ? 1 : 0;
            logs += Math.Log(series.Level.Ratio / 0.8);
        }

        output.WriteLine($"interval holds {held / (double)trials:P0}, bias {Math.Exp(logs / trials) - 1:P1}");
        Assert.InRange(held / (double)trials, 0.90, 1);
        Assert.InRange(Math.Exp(logs / trials), 0.97, 1.03);
    }

    [Fact]
    public void Columns_that_say_the_same_have_no_regression()
    {
        var columns = Matrix<double>.Build.DenseOfRows(Enumerable.Range(0, 6).Select(i => new[] { 1.0, i, 2.0 * i }));

        Assert.Null(PoissonRegression.Fit(columns, [1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 1, 1]));
    }

    private static List<SeriesMonth> Months(int count, double level, double slope, Random? random, double noise = 0) => [.. Enumerable.Range(0, count).Select(at =>
    {
        var month = First.AddMonths(at);
        var since = Model.Calendar.Month.Between(At, month) / 12.0;
        var exposed = 100_000 * (1 + (0.002 * at));
        var rate = 0.0004 * Math.Pow(0.95, at / 12.0) * (month.Month == 2 ? 0.7 : month.Month == 3 ? 1.2 : 1) * (since >= 0 ? level * Math.Pow(slope, since) : 1);
        var mean = rate * exposed * (random is null ? 1 : Math.Exp(Normal.Sample(random, 0, noise)));
        return new SeriesMonth(month, random is null ? mean : Poisson.Sample(random, mean), exposed);
    })];
}
