using CsCheck;
using Model.Statistics;

namespace Model.Tests.Statistics;

/// <summary>Against fixtures of PHEindicatormethods: <c>tests/oracles/standardise*.csv</c>.</summary>
public sealed class StandardisationTests
{
    private static readonly Gen<Stratum[]> Strata = Gen.Select(Gen.Int[0, 500], Gen.Double[10, 50_000]).Array[1, 8]
        .Select(pairs => pairs.Select((p, i) => new Stratum($"{i}", p.Item1, p.Item2)).ToArray());

    public static IEnumerable<TheoryDataRow<string, string>> Cases() => Oracle.Rows("standardise.csv").Select(r => new TheoryDataRow<string, string>(r["unit"], r["method"]));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_standardised_rate_and_its_limits_agree_with_the_published_program(string unit, string method)
    {
        var published = Oracle.Rows("standardise.csv").Single(r => r["unit"] == unit && r["method"] == method);
        var strata = Oracle.Rows("standardise_units.csv").Where(r => r["unit"] == unit)
            .Select(r => new Stratum(r["stratum"], Oracle.Number(r["count"]), Oracle.Number(r["exposure"]))).ToList();
        var reference = Oracle.Rows("standardise_reference.csv")
            .Select(r => new Stratum(r["stratum"], Oracle.Number(r["count"]), Oracle.Number(method == "direct" ? r["weight"] : r["exposure"]))).ToList();

        foreach (var (confidence, lower, upper) in new[] { (0.95, "lower95", "upper95"), (0.998, "lower998", "upper998") })
        {
            var ours = method == "direct"
                ? Standardisation.Direct(strata, reference, 100_000, confidence).Rate
                : Standardisation.Indirect(strata, reference, 100_000, confidence).Rate;

            Near(published["value"], ours?.Value);
            Near(published[lower], ours?.Lower);
            Near(published[upper], ours?.Upper);
        }
    }

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

    private static void Near(string published, double? ours)
    {
        Assert.Equal(published.Length == 0, ours is null);
        if (ours is { } value)
        {
            Assert.Equal(1, value / Oracle.Number(published), 9);
        }
    }
}
