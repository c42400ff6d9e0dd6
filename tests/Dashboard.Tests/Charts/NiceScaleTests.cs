using Dashboard.Charts;

namespace Dashboard.Tests.Charts;

public sealed class NiceScaleTests
{
    [Fact]
    public void Every_value_fits_between_round_ends()
    {
        var scale = NiceScale.Around([2.87, 4.99]);

        Assert.Equal((2.5, 5.0, 0.5), (scale.Low, scale.High, scale.Step));
    }

    [Fact]
    public void Bars_start_at_zero()
    {
        Assert.Equal(0, NiceScale.Around([83, 61, 40], fromZero: true).Low);
    }

    [Fact]
    public void A_single_value_still_has_a_scale()
    {
        Assert.True(NiceScale.Around([3.2]).High > NiceScale.Around([3.2]).Low);
    }

    [Fact]
    public void Ticks_are_written_with_a_true_minus_and_as_many_decimals_as_the_step()
    {
        Assert.Equal("−20", new NiceScale(-40, 40, 20).Format(-20));
        Assert.Equal("2.5", new NiceScale(2, 4, 0.5).Format(2.5));
        Assert.Equal("1,000", new NiceScale(0, 2000, 500).Format(1000));
    }
}
