using CsCheck;
using Model.Statistics.Charts;

namespace Model.Tests.Statistics.Charts;

public sealed class XmrChartTests
{
    /// <summary>The series of NHSRplotthedots' own snapshot: mean 0.1416238, limits −3.01138 and 3.294627, screening on.</summary>
    [Fact]
    public void Mean_and_limits_agree_with_the_published_snapshot()
    {
        // The first twenty of rnorm after set.seed(123), as its glimpse begins: -0.56047565, -0.23017749, 1.55870831, 0.07050839 …
        double?[] published =
        [
            -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123, -0.68685285, -0.44566197,
            1.22408180, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048, -1.96661716, 0.70135590, -0.47279141,
        ];

        var chart = XmrChart.Of(published, screenOutliers: true);

        Assert.Equal(0.1416238, chart.Mean!.Value, 6);
        Assert.Equal(-3.01138, chart.Lower!.Value, 5);
        Assert.Equal(3.294627, chart.Upper!.Value, 5);
        Assert.All(chart.Signals, s => Assert.Equal(Signal.None, s));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1.0 / 3)]
    [InlineData(7)]
    public void A_constant_series_has_its_value_for_limits_and_no_signal(double value)
    {
        var chart = XmrChart.Of([.. Enumerable.Repeat<double?>(value, 24)], screenOutliers: true);

        Assert.Equal((value, value, value), (chart.Mean, chart.Lower, chart.Upper));
        Assert.All(chart.Signals, s => Assert.Equal(Signal.None, s));
    }

    [Fact]
    public void A_month_without_data_ends_a_run_and_counts_for_nothing()
    {
        double?[] rising = [1, 2, 3, 4, null, 5, 6, 7];

        var chart = XmrChart.Of(rising);

        Assert.Equal(4, chart.Mean);
        Assert.DoesNotContain(Signal.TrendUp, chart.Signals);
        Assert.Equal(Signal.None, chart.Signals[4]);
    }

    [Fact]
    public void An_odd_point_left_out_of_the_ranges_no_longer_hides_itself()
    {
        double?[] values = [5, 6, 5, 6, 5, 6, 5, 6, 30, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6];

        Assert.True(XmrChart.Of(values, screenOutliers: true).Upper < XmrChart.Of(values).Upper);
        Assert.Equal(Signal.OutsideHigh, XmrChart.Of(values, screenOutliers: true).Signals[8]);
    }

    [Fact]
    public void Where_a_rise_turns_into_a_fall_the_turning_point_belongs_to_the_fall()
    {
        // The swings before keep the limits wide, so that nothing lies outside.
        double?[] values = [0, 20, 0, 20, 0, 20, 8, 9, 10, 11, 12, 13, 14, 13.5, 12.5, 11.5, 10.5, 9.5, 8.5];

        var signals = XmrChart.Of(values).Signals;

        Assert.Equal(Signal.TrendUp, signals[11]);
        Assert.Equal(Signal.TrendDown, signals[12]);
    }

    [Fact]
    public void Too_few_points_have_no_limits()
    {
        Assert.Null(XmrChart.Of([]).Mean);
        Assert.Equal((3.0, null), (XmrChart.Of([3]).Mean, XmrChart.Of([3]).Upper));
    }

    [Fact]
    public void Scale_and_place_of_the_values_do_not_change_the_signals() => Gen.Int[0, 1000].Array[2, 40].Sample(values =>
    {
        var signals = XmrChart.Of([.. values.Select(v => (double?)v)]).Signals;

        Assert.Equal(signals, XmrChart.Of([.. values.Select(v => (double?)((v * 4) + 1024))]).Signals);
    });
}
