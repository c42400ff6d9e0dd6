using CsCheck;
using Model.Statistics;

namespace Model.Tests.Statistics;

public sealed class RateComparisonTests
{
    /// <summary>60 of 51,477.5 against 30 of 54,308.7: one-sided 0.000428, two-sided 0.000856 doubled and 0.000675 by minimum likelihood (data/oracles/README.md).</summary>
    [Fact]
    public void The_exact_conditional_p_agrees_with_the_published_one()
    {
        var compared = RateComparison.Of(60, 51_477.5, 30, 54_308.7);

        Assert.Equal(0.000428, compared.OneSided, 6);
        Assert.Equal(0.000856, compared.TwoSided, 6);
        Assert.Equal(0.000675, compared.MinimumLikelihood!.Value, 6);
        Assert.Equal(2.1100, compared.Ratio!.Value, 4);
    }

    [Fact]
    public void A_fall_by_more_than_a_fifth_is_evidence_only_against_a_ratio_of_eight_tenths()
    {
        var compared = RateComparison.Of(52, 19_100, 63, 18_250, ratio0: 0.8);

        Assert.True(compared.Less > 0.4);
        Assert.Equal(compared.Less, compared.OneSided);
    }

    [Fact]
    public void Nothing_in_the_second_period_leaves_no_ratio_but_a_lower_limit()
    {
        var compared = RateComparison.Of(5, 1000, 0, 1000);

        Assert.Null(compared.Ratio);
        Assert.True(compared.Lower > 0);
        Assert.Equal(double.PositiveInfinity, compared.Upper);
    }

    [Fact]
    public void Nothing_in_either_period_says_nothing()
    {
        var compared = RateComparison.Of(0, 1000, 0, 1000);

        Assert.Equal((0.0, double.PositiveInfinity, 1.0), (compared.Lower, compared.Upper, compared.TwoSided));
    }

    [Fact]
    public void Limits_hold_one_just_when_the_two_sided_p_is_above_five_per_cent() =>
        Gen.Select(Gen.Long[0, 300], Gen.Double[100, 9000], Gen.Long[0, 300], Gen.Double[100, 9000]).Sample((first, a, second, b) =>
        {
            var compared = RateComparison.Of(first, a, second, b);

            Assert.Equal(compared.TwoSided > 0.05, compared.Lower < 1 && compared.Upper > 1);
        });

    [Fact]
    public void A_tiny_tail_keeps_its_digits_on_either_side()
    {
        var (few, many) = (RateComparison.Of(10, 1000, 200, 1000), RateComparison.Of(200, 1000, 10, 1000));

        Assert.True(few.Less is > 0 and < 1e-40);
        Assert.Equal(1, few.Less / many.Greater, 9);
    }

    [Fact]
    public void Counts_of_a_whole_country_are_compared_too() =>
        Assert.Null(RateComparison.Of(2_000_000_000, 1, 2_000_000_000, 1).MinimumLikelihood);

    [Fact]
    public void Exchanging_the_two_turns_the_ratio_over() =>
        Gen.Select(Gen.Long[1, 300], Gen.Double[100, 9000], Gen.Long[1, 300], Gen.Double[100, 9000]).Sample((first, a, second, b) =>
        {
            var (one, other) = (RateComparison.Of(first, a, second, b), RateComparison.Of(second, b, first, a));

            Assert.Equal(1, one.Ratio!.Value * other.Ratio!.Value, 9);
            Assert.Equal(1, one.Lower * other.Upper, 6);
            Assert.Equal(one.Less, other.Greater, 9);
        });
}
