using CsCheck;
using Model.Statistics;

namespace Model.Tests.Statistics;

public sealed class StandardisationTests
{
    private static readonly Gen<Stratum[]> Strata = Gen.Select(Gen.Int[0, 500], Gen.Double[10, 50_000]).Array[1, 8]
        .Select(pairs => pairs.Select((p, i) => new Stratum($"{i}", p.Item1, p.Item2)).ToArray());

    [Fact]
    public void A_unit_that_lacks_a_stratum_of_the_reference_has_no_direct_rate_and_says_why()
    {
        var (rate, gap) = Standardisation.Direct([new("coal", 40, 1000)], [new("coal", 80, 2000), new("pharma", 10, 2000)]);

        Assert.Null(rate);
        Assert.Equal(StandardisationGap.EmptyStratum, gap);
    }

    [Fact]
    public void A_unit_from_which_nothing_is_expected_has_no_ratio()
    {
        var indirect = Standardisation.Indirect([new("coal", 0, 0)], [new("coal", 80, 2000)]);

        Assert.Null(indirect.Ratio);
    }

    [Fact]
    public void Standardising_to_oneself_gives_ones_own_rate_and_a_ratio_of_one() => Strata.Sample(own =>
    {
        var crude = own.Sum(s => s.Count) / own.Sum(s => s.Exposure) * 1000;
        var indirect = Standardisation.Indirect(own, own);

        Assert.True(indirect.Ratio is null ? crude == 0 : Math.Abs(indirect.Ratio.Value - 1) < 1e-9);
        Assert.True(Standardisation.Direct(own, own).Rate is not { } direct || Math.Abs((direct.Value / crude) - 1) < 1e-9);
    });
}
