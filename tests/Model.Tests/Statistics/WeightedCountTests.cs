using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using Model.Analysis.Severity;
using Model.Statistics;

namespace Model.Tests.Statistics;

public sealed class WeightedCountTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(400)]
    public void With_every_weight_one_it_is_the_count_with_its_exact_limits(long events)
    {
        var exact = PoissonRate.Of(events, exposed: 500)!;

        var rate = WeightedCount.Of(events, events, largest: 1, exposed: 500)!;

        Assert.Equal(exact.Value, rate.Value, 9);
        Assert.Equal(exact.Lower, rate.Lower, 9);
        Assert.Equal(exact.Upper, rate.Upper, 9);
    }

    [Fact]
    public void Weights_twice_as_large_give_twice_the_sum_and_the_limits()
    {
        var one = WeightedCount.Of(640, 40_000, 90, exposed: 500)!;
        var two = WeightedCount.Of(1280, 160_000, 180, exposed: 500)!;

        Assert.Equal(one.Lower * 2, two.Lower, 9);
        Assert.Equal(one.Upper * 2, two.Upper, 9);
    }

    [Fact]
    public void A_few_heavy_cases_are_less_certain_than_many_light_ones_of_the_same_sum()
    {
        var even = WeightedCount.Of(600, 20 * 30 * 30, 30, exposed: 500)!;
        var uneven = WeightedCount.Of(600, (19 * 10 * 10) + (410 * 410), 410, exposed: 500)!;

        Assert.True(uneven.Lower < even.Lower && uneven.Upper > even.Upper);
    }

    [Fact]
    public void Without_a_case_or_without_insured_there_is_no_rate()
    {
        Assert.Null(WeightedCount.Of(0, 0, 0, exposed: 500));
        Assert.Null(WeightedCount.Of(90, 3000, 40, exposed: 0));
    }

    /// <summary>Lost days as skewed as the sample city's: lognormal about a median of 32, one in seven about 210.</summary>
    [Theory]
    [InlineData(SeverityFigure.FewestKnown, 0.90)]
    [InlineData(40, 0.93)]
    [InlineData(200, 0.95)]
    public void Of_generated_lost_days_the_limits_hold_the_truth_as_often_as_the_definition_says(int expected, double atLeast)
    {
        const int Histories = 4000;
        var random = new MersenneTwister(20_260_101);
        var (minor, serious) = (new LogNormal(Math.Log(32), 0.6, random), new LogNormal(Math.Log(210), 0.7, random));
        var truth = expected * ((0.85 * minor.Mean) + (0.15 * serious.Mean));

        var held = 0;
        for (var i = 0; i < Histories; i++)
        {
            var days = Enumerable.Range(0, Poisson.Sample(random, expected)).Select(_ => random.NextDouble() < 0.15 ? serious.Sample() : minor.Sample()).ToList();
            var rate = WeightedCount.Of(days.Sum(), days.Sum(d => d * d), days.Max(), exposed: 1, per: 1)!;
            held += rate.Lower <= truth && truth <= rate.Upper ? 1 : 0;
        }

        Assert.InRange(held / (double)Histories, atLeast, 0.99);
    }
}
