using CsCheck;
using MathNet.Numerics.Distributions;
using Model.Statistics;

namespace Model.Tests.Statistics;

public sealed class RateRatioTests
{
    private static readonly Gen<(long Later, double LaterExposed, long Earlier, double EarlierExposed)> Counted =
        Gen.Select(Gen.Long[0, 800], Gen.Double[100, 500_000], Gen.Long[1, 800], Gen.Double[100, 500_000]);

    /// <summary>63 injuries of 18,250 in 2020, 52 of 19,100 now: 21.13 % less, and yet no evidence of 20 %.</summary>
    [Fact]
    public void A_fall_of_twenty_one_per_cent_from_few_injuries_does_not_prove_twenty()
    {
        var ratio = RateRatio.Of(52, 19_100, 63, 18_250)!;

        Assert.Equal(0.2113, ratio.Reduction, 4);
        Assert.InRange(0.8, ratio.Lower, ratio.Upper);
    }

    /// <summary>30 of 54,308.7 against 60 of 51,477.5: exact conditional one-sided p 0.000428 (data/oracles/README.md).</summary>
    [Fact]
    public void The_limit_reaches_one_at_the_published_exact_p_value()
    {
        const double oneSided = 0.000428;

        var ratio = RateRatio.Of(30, 54_308.7, 60, 51_477.5, confidence: 1 - (2 * oneSided))!;

        Assert.Equal(1, ratio.Upper, 3);
        Assert.Equal(oneSided, Binomial.CDF(54_308.7 / (54_308.7 + 51_477.5), 90, 30), 6);
    }

    [Fact]
    public void Without_an_earlier_event_there_is_no_ratio() => Assert.Null(RateRatio.Of(3, 100, 0, 100));

    [Fact]
    public void Without_anybody_insured_there_is_no_ratio()
    {
        Assert.Null(RateRatio.Of(3, 0, 3, 100));
        Assert.Null(RateRatio.Of(3, 100, 3, 0));
    }

    [Fact]
    public void No_later_event_is_a_ratio_of_zero_with_an_upper_limit() =>
        Assert.True(RateRatio.Of(0, 100, 5, 100) is { Value: 0, Lower: 0, Upper: > 0 });

    [Fact]
    public void The_interval_holds_the_point() => Counted.Sample(given =>
    {
        var ratio = RateRatio.Of(given.Later, given.LaterExposed, given.Earlier, given.EarlierExposed)!;
        return ratio.Lower <= ratio.Value && ratio.Value <= ratio.Upper;
    });

    [Fact]
    public void One_more_later_event_moves_the_interval_up() => Counted.Sample(given =>
    {
        var ratio = RateRatio.Of(given.Later, given.LaterExposed, given.Earlier, given.EarlierExposed)!;
        var more = RateRatio.Of(given.Later + 1, given.LaterExposed, given.Earlier, given.EarlierExposed)!;
        return more.Value > ratio.Value && more.Lower > ratio.Lower && more.Upper > ratio.Upper;
    });

    [Fact]
    public void Looked_at_the_other_way_round_the_ratio_is_inverted() => Counted.Where(given => given.Later > 0).Sample(given =>
    {
        var ratio = RateRatio.Of(given.Later, given.LaterExposed, given.Earlier, given.EarlierExposed)!;
        var inverse = RateRatio.Of(given.Earlier, given.EarlierExposed, given.Later, given.LaterExposed)!;
        return Near(ratio.Value, 1 / inverse.Value) && Near(ratio.Lower, 1 / inverse.Upper) && Near(ratio.Upper, 1 / inverse.Lower);
    });

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-6 * Math.Abs(b);
}
