using Model.Statistics;
using Model.Statistics.Ranking;

namespace Model.Tests.Statistics.Ranking;

public sealed class RankingTests
{
    /// <summary>Accidents of 647 women on high-explosive shells in five weeks: Greenwood and Yule, JRSS 83 (1920), who fit a negative binomial.</summary>
    private static readonly (long Accidents, int Women)[] GreenwoodYule = [(0, 447), (1, 132), (2, 42), (3, 21), (4, 3), (5, 2)];

    [Fact]
    public void Accident_proneness_of_munition_workers_is_fitted_as_published()
    {
        var women = GreenwoodYule.SelectMany(g => Enumerable.Repeat(g.Accidents, g.Women)).ToList();
        var mean = women.Average();

        var law = GammaPoisson.Fit(women.Select(accidents => (accidents, mean)));

        // Published: 442 women without an accident; a Poisson law would give 406.
        Assert.Equal(442, 647 * law.ChanceOfNone(mean), 1.5);
    }

    [Fact]
    public void Units_that_vary_no_more_than_chance_are_all_alike() => Assert.Equal(1, GammaPoisson.Fit([(1, 1.0), (1, 1.0), (1, 1.0)]).Multiplier(50, 1), 3);

    [Fact]
    public void Limits_of_a_count_hold_what_they_say()
    {
        var (lower, upper) = new GammaPoisson(1).Limits(9);

        // A geometric law with mean 9: P(count < k) = 1 − 0.9^k.
        Assert.Equal((0, 35), (lower, upper));
        Assert.True(1 - Math.Pow(0.9, upper) < 0.975 && 1 - Math.Pow(0.9, upper + 1) >= 0.975);
    }

    [Fact]
    public void False_discoveries_are_counted_as_Benjamini_and_Hochberg_did_in_1995()
    {
        // Their example of section 4.2, thrombolysis: of fifteen hypotheses the first four are rejected at 0.05.
        double[] chances = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000];

        var rates = FalseDiscovery.Rates(chances);

        Assert.Equal(4, rates.Count(r => r <= 0.05));
        Assert.Equal(0.0095 * 15 / 4, rates[3], 12);
        Assert.Equal(rates, FalseDiscovery.Rates([.. chances.Reverse()]).Reverse());
    }

    [Fact]
    public void Two_chances_together_follow_the_closed_form_of_Fishers_product() =>
        Assert.Equal(0.01 * 0.3 * (1 - Math.Log(0.01 * 0.3)), Evidence.Together([0.01, 0.3]), 9);

    [Fact]
    public void Nothing_seen_is_no_evidence()
    {
        Assert.Equal(1, Evidence.Together([]));
        Assert.Equal(1, Evidence.AtLeast(0, 0, 0.2));
        Assert.Equal(56 / 1024.0, Evidence.AtLeast(8, 10, 0.5), 12);
        // Four injuries, all in the first half: each lay there by a toss of a coin.
        Assert.Equal(1 / 16.0, Evidence.Silence(4, 30, 60), 12);
    }

    [Fact]
    public void A_share_of_the_head_has_the_limits_of_a_ratio_of_clusters()
    {
        var share = TopShare.Of([("a", 3, true), ("b", 1, false)])!;

        Assert.Equal(0.75, share.Value, 12);
        Assert.Equal(1.959964 * Math.Sqrt(2 * 0.75 * 0.75) / 4, share.Upper - share.Value, 6);
        Assert.Null(TopShare.Of([("a", 0, true)]));
        Assert.Equal(0.5, TopShare.Difference([("a", 3, true, false), ("b", 1, false, true)])!.Value, 12);
    }

    [Fact]
    public void Calibrated_counts_add_up_and_keep_their_order()
    {
        var random = new Random(4);
        var units = Enumerable.Range(1, 500).Select(at => (Predicted: at / 100.0, Observed: (long)random.Next(0, (at / 50) + 1))).ToList();

        var calibration = CountCalibration.Fit(units);

        var after = units.ConvertAll(u => calibration.Of(u.Predicted));
        Assert.Equal(units.Sum(u => u.Observed), after.Sum(), 6);
        Assert.Equal(after.Order(), after);
    }

    [Fact]
    public void Neighbours_in_the_wrong_order_are_pooled()
    {
        // Isotonic regression of 1, 3, 2, 4 is 1, 2.5, 2.5, 4; here the neighbours' predictions are pooled with them.
        var calibration = CountCalibration.Fit([(1, 1), (2, 3), (3, 2), (4, 4)], groups: 1000);

        Assert.Equal([(1, 1), (2.5, 2.5), (4, 4)], calibration.Knots.Select(k => (k.Predicted, k.Observed)));
        Assert.Equal(CountCalibration.None, CountCalibration.Fit([(1, 0)]));
    }
}
