using CsCheck;
using Model.Statistics;

namespace Model.Tests.Statistics;

public sealed class PoissonRateTests
{
    private static readonly Gen<(long Events, double Exposed)> Counted = Gen.Select(Gen.Long[0, 5000], Gen.Double[1, 2_000_000]);

    /// <summary>Exact 95 % limits of a Poisson mean after Garwood (Biometrika 28, 1936), as epidemiological tables print them.</summary>
    [Theory]
    [InlineData(0, 0, 3.689)]
    [InlineData(3, 0.619, 8.767)]
    [InlineData(12, 6.201, 20.962)]
    public void The_exact_interval_agrees_with_printed_tables(long events, double lower, double upper)
    {
        var (low, high) = PoissonRate.ExactCount(events);

        Assert.Equal(lower, low, 3);
        Assert.Equal(upper, high, 3);
    }

    /// <summary>PHEindicatormethods 2.1.0, one event at 95 %.</summary>
    [Fact]
    public void One_event_has_the_published_limits_of_both_methods()
    {
        var (byar, exact) = (PoissonRate.ByarCount(1), PoissonRate.ExactCount(1));

        Assert.Equal((0.01307, 5.5638), (Math.Round(byar.Lower, 5), Math.Round(byar.Upper, 4)));
        Assert.Equal((0.02532, 5.5716), (Math.Round(exact.Lower, 5), Math.Round(exact.Upper, 4)));
    }

    [Fact]
    public void Twelve_cases_where_eight_were_expected_are_no_evidence_of_more()
    {
        var ratio = PoissonRate.Of(12, 8, per: 1)!;

        Assert.Equal((1.5, 0.775, 2.620), (ratio.Value, Math.Round(ratio.Lower, 3), Math.Round(ratio.Upper, 3)));
        Assert.InRange(1, ratio.Lower, ratio.Upper);
    }

    /// <summary>Of every true mean the outcomes whose interval holds it are summed: no random numbers, and never below what is stated.</summary>
    [Theory]
    [InlineData(0.8)]
    [InlineData(0.95)]
    [InlineData(0.998)]
    public void The_exact_interval_holds_the_true_rate_at_least_as_often_as_stated(double confidence)
    {
        var limits = Enumerable.Range(0, 400).Select(events => PoissonRate.ExactCount(events, confidence)).ToList();

        Assert.All(Enumerable.Range(1, 2000).Select(step => step * 0.1), mean =>
        {
            var held = limits.Select((limit, events) => limit.Lower <= mean && mean <= limit.Upper ? MathNet.Numerics.Distributions.Poisson.PMF(mean, events) : 0).Sum();
            Assert.True(held >= confidence - 1e-9, $"{mean}: {held}");
        });
    }

    [Fact]
    public void Nobody_exposed_gives_no_rate_rather_than_zero() => Assert.Null(PoissonRate.Of(0, 0));

    [Fact]
    public void The_interval_holds_the_point() => Counted.Sample(given =>
    {
        var rate = PoissonRate.Of(given.Events, given.Exposed)!;
        return rate.Lower <= rate.Value && rate.Value <= rate.Upper && rate.Upper > rate.Lower;
    });

    [Fact]
    public void One_more_event_moves_rate_and_limits_up() => Counted.Sample(given =>
    {
        var (rate, more) = (PoissonRate.Of(given.Events, given.Exposed)!, PoissonRate.Of(given.Events + 1, given.Exposed)!);
        return more.Value > rate.Value && more.Lower > rate.Lower && more.Upper > rate.Upper;
    });

    [Fact]
    public void More_confidence_is_a_wider_interval() => Counted.Sample(given =>
    {
        var (narrow, wide) = (PoissonRate.Of(given.Events, given.Exposed)!, PoissonRate.Of(given.Events, given.Exposed, confidence: 0.998)!);
        return wide.Lower <= narrow.Lower && wide.Upper > narrow.Upper;
    });

    [Fact]
    public void Per_ten_thousand_is_ten_times_per_thousand() => Counted.Sample(given =>
    {
        var (perThousand, perTenThousand) = (PoissonRate.Of(given.Events, given.Exposed)!, PoissonRate.Of(given.Events, given.Exposed, per: 10_000)!);
        return Near(perTenThousand.Value, 10 * perThousand.Value) && Near(perTenThousand.Lower, 10 * perThousand.Lower) && Near(perTenThousand.Upper, 10 * perThousand.Upper);
    });

    /// <summary>The exact limits are those counts at which what was seen has probability 2.5 %.</summary>
    [Fact]
    public void What_was_seen_is_just_possible_at_the_limits() => Gen.Long[1, 300].Sample(events =>
    {
        var (lower, upper) = PoissonRate.ExactCount(events);
        var (atMost, below) = (Cumulative(upper, events), Cumulative(lower, events - 1));
        return Math.Abs(atMost - 0.025) < 1e-9 && Math.Abs(1 - below - 0.025) < 1e-9;
    });

    private static double Cumulative(double mean, long events)
    {
        var (term, sum) = (Math.Exp(-mean), 0.0);
        for (var k = 0; k <= events; k++)
        {
            sum += term;
            term *= mean / (k + 1);
        }

        return sum;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1e-9, Math.Abs(b));
}
