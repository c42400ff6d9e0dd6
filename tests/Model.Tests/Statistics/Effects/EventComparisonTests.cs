using MathNet.Numerics.Distributions;
using Model.Statistics.Effects;

namespace Model.Tests.Statistics.Effects;

/// <summary>Employers with an event against like employers without, where the truth is known.</summary>
public sealed class EventComparisonTests(ITestOutputHelper output)
{
    private const double Truth = 0.85;

    [Fact]
    public void Two_strata_by_hand_give_the_ratio_of_weighted_sums()
    {
        // R = 30·1000/2000 + 10·500/1500, S = 40·1000/2000 + 10·1000/1500
        Observation[] rows =
        [
            new("a", 1, true, 30, 1000), new("b", 1, false, 40, 1000),
            new("c", 2, true, 10, 1000), new("d", 2, false, 10, 500),
        ];

        var estimate = EventComparison.Of(rows).Estimate!;

        Assert.Equal((15 + (10.0 / 3)) / (20 + (20.0 / 3)), estimate.Ratio, 12);
    }

    [Fact]
    public void A_stratum_without_anybody_to_compare_with_counts_on_neither_side()
    {
        Observation[] rows = [new("a", 1, true, 12, 1000), new("b", 1, false, 20, 1000), new("c", 2, true, 500, 1000), new("d", 3, false, 500, 1000)];

        var compared = EventComparison.Of(rows);

        Assert.Equal((12, 1000, 20, 1000, 1), (compared.Treated, compared.TreatedExposed, compared.Others, compared.OthersExposed, compared.Strata));
        Assert.Equal(0.6, compared.Estimate!.Ratio, 12);
        Assert.Equal(0.02, compared.OthersStandardised!.Ratio, 12);
    }

    [Fact]
    public void With_nine_injuries_on_a_side_nothing_is_said()
    {
        Observation[] rows = [new("a", 1, true, 9, 1000), new("b", 1, false, 200, 1000)];

        Assert.Null(EventComparison.Of(rows).Estimate);
        Assert.Null(EventComparison.Of([]).Estimate);
    }

    [Fact]
    public void Injuries_that_come_in_clusters_widen_the_interval()
    {
        var apart = Enumerable.Range(0, 200).SelectMany(i => new[] { new Observation($"t{i}", i % 10, true, 1, 100), new Observation($"c{i}", i % 10, false, 1, 100) }).ToList();
        var together = Enumerable.Range(0, 200).SelectMany(i => new[] { new Observation($"t{i}", i % 10, true, i < 20 ? 10 : 0, 100), new Observation($"c{i}", i % 10, false, i < 20 ? 10 : 0, 100) }).ToList();

        var (single, clustered) = (EventComparison.Of(apart).Estimate!, EventComparison.Of(together).Estimate!);

        Assert.Equal(0.1, single.StandardError, 6);
        Assert.InRange(clustered.StandardError, 0.25, 0.4);
    }

    /// <summary>
    /// Employers differ for life; those with many injuries last year are ten times as likely to be trained, and training takes 15 % away.
    /// Before and after would credit it with far more.
    /// </summary>
    [Fact]
    public void Of_employers_chosen_for_a_bad_year_the_true_effect_is_found_and_the_interval_holds_as_often_as_stated()
    {
        const int cities = 150;
        var random = new Random(20220631);
        var (logs, held, naive) = (0.0, 0, 0.0);
        for (var city = 0; city < cities; city++)
        {
            var (rows, before, after) = City(random);
            var estimate = EventComparison.Of(rows).Estimate!;
            logs += Math.Log(estimate.Ratio / Truth);
            held += estimate.Holds(Truth) ? 1 : 0;
            naive += after / before;
        }

        output.WriteLine($"bias {Math.Exp(logs / cities) - 1:P1}, interval holds {held / (double)cities:P0}, before and after {naive / cities:0.00}");
        Assert.InRange(Math.Exp(logs / cities), 0.97, 1.03);
        Assert.InRange(held / (double)cities, 0.91, 1);
        Assert.InRange(naive / cities, 0.3, 0.75);
    }

    private static (List<Observation> Rows, double Before, double After) City(Random random)
    {
        var rows = new List<Observation>();
        var (before, after) = (0.0, 0.0);
        for (var at = 0; at < 1500; at++)
        {
            var size = at % 4;
            double[] heads = [30, 80, 200, 500];
            var expected = heads[size] * 0.005 * Gamma.Sample(random, 1.4, 1.4);
            var lastYear = Poisson.Sample(random, expected);
            var isTrained = random.NextDouble() < 0.05 * (lastYear >= 3 ? 10 : lastYear > 0 ? 2 : 1);
            var cases = Poisson.Sample(random, expected * (isTrained ? Truth : 1));
            rows.Add(new Observation($"e{at}", (size * 100) + Math.Min(lastYear, 12), isTrained, cases, heads[size]));
            (before, after) = isTrained ? (before + lastYear, after + cases) : (before, after);
        }

        return (rows, before, after);
    }
}
