using CsCheck;
using Model.Statistics;

namespace Model.Tests.Statistics;

public sealed class FunnelTests
{
    [Fact]
    public void A_count_lies_outside_just_when_its_exact_interval_leaves_the_expected_out() => Gen.Select(Gen.Int[0, 400], Gen.Double[0.01, 400]).Sample((count, expected) =>
    {
        var (lower, upper) = PoissonRate.ExactCount(count);
        var flag = Funnel.Of(expected).PlaceOf(count);

        Assert.Equal(expected < lower, flag is FunnelPlace.High95 or FunnelPlace.High998);
        Assert.Equal(expected > upper, flag is FunnelPlace.Low95 or FunnelPlace.Low998);
    });

    [Fact]
    public void No_count_is_too_low_where_even_none_is_likely()
    {
        Assert.Equal(0, Funnel.Of(3).Lower95);
        Assert.True(Funnel.Of(4).Lower95 > 0);
    }

    [Fact]
    public void Limits_widen_with_the_expected_count_and_narrow_in_proportion_to_it() => Gen.Double[0.5, 2_000_000].Sample(expected =>
    {
        var (few, many) = (Funnel.Of(expected), Funnel.Of(expected * 2));

        Assert.True(many.Upper95 - (expected * 2) > few.Upper95 - expected);
        Assert.True(many.Upper95 / (expected * 2) < few.Upper95 / expected);
        Assert.True(few.Lower998 <= few.Lower95 && few.Lower95 < expected && expected < few.Upper95 && few.Upper95 < few.Upper998);
    }, iter: 200);
}
