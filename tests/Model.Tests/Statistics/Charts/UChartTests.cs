using CsCheck;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using Model.Statistics.Charts;

namespace Model.Tests.Statistics.Charts;

public sealed class UChartTests
{
    /// <summary>NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.1: defects on 25 wafers, mean 16; wafer 24 with 31 lies outside and no other.</summary>
    [Fact]
    public void Of_the_published_wafers_the_twenty_fourth_alone_is_outside()
    {
        int[] wafers = [16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31, 13];

        var chart = UChart.Of([.. wafers.Select(defects => ((double, double)?)(defects, 1))])!;

        Assert.Equal(16, chart.Mean, 9);
        Assert.Equal(Signal.OutsideHigh, chart.Signals[23]);
        Assert.Equal(1, chart.Signals.Count(signal => signal is Signal.OutsideHigh or Signal.OutsideLow));
    }

    [Fact]
    public void Limits_hold_the_mean_and_widen_where_the_exposure_is_smaller() => Gen.Select(Gen.Double[0.2, 40], Gen.Double[1, 5]).Sample((expected, less) =>
    {
        var chart = UChart.Of([(expected, 1.0), (expected / less, 1 / less)])!;

        return chart.Lower[0] <= chart.Mean && chart.Mean <= chart.Upper[0]
            && chart.Upper[1] >= chart.Upper[0] - 1e-9 && chart.Lower[1] <= chart.Lower[0] + 1e-9;
    });

    [Theory]
    [InlineData(0.7)]
    [InlineData(2)]
    [InlineData(8)]
    public void Of_a_process_that_does_not_change_fewer_than_three_in_a_thousand_points_are_outside(double expected)
    {
        const int Points = 60_000;
        var random = new MersenneTwister(7);
        var counts = Enumerable.Range(0, Points).Select(_ => ((double, double)?)(Poisson.Sample(random, expected), 1)).ToList();

        var outside = UChart.Of(counts)!.Signals.Count(signal => signal != Signal.None);

        Assert.InRange(outside / (double)Points, 0, 0.0027);
    }

    [Fact]
    public void A_month_without_data_has_no_limits_and_no_signal_and_moves_none_to_another_month()
    {
        var chart = UChart.Of([(1, 10), null, (1, 10), (9, 10)], fixedOn: 3)!;

        Assert.True(double.IsNaN(chart.Upper[1]));
        Assert.Equal([Signal.None, Signal.None, Signal.None, Signal.OutsideHigh], chart.Signals);
    }

    [Fact]
    public void Without_events_or_exposure_behind_the_limits_there_is_no_chart()
    {
        Assert.Null(UChart.Of([(0, 10), (0, 12), (3, 10)], fixedOn: 2));
        Assert.Null(UChart.Of([null, null]));
    }
}
