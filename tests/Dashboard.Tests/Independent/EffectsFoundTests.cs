using Model.Analysis;
using Model.Analysis.Effects;
using Model.Statistics.Effects;

namespace Dashboard.Tests.Independent;

/// <summary>What trainings and inspections did in the sample city is known (docs/sample-city.md): the product must find it, and before-and-after must not.</summary>
[Collection(TwoWaysGroup.Name)]
public sealed class EffectsFoundTests(TwoWays ways, ITestOutputHelper output)
{
    [Theory]
    [InlineData(EventKind.Training, 0.85)]
    [InlineData(EventKind.Inspection, 0.88)]
    public void The_true_effect_lies_in_the_interval_and_a_plain_before_and_after_far_from_it(EventKind kind, double truth)
    {
        var effect = new EventEffectReader(ways.Reader).Read(new EventChoices(kind))!;
        var (estimate, change) = (effect.After.Estimate!, effect.BeforeAfter!);
        Tell("effect", estimate);
        Tell("commuting", effect.Commuting.Estimate!);
        Tell("before the event", effect.Early.Estimate!);
        Tell("others by themselves", change.OthersChange);
        output.WriteLine($"treated {effect.Treated}, compared {effect.Compared}, others {effect.Others}, strata {effect.After.Strata}, injuries {effect.After.Treated} of {effect.After.TreatedExposed:0}; {effect.After.Others:0.0} of {effect.After.OthersExposed:0}");
        output.WriteLine($"naive {change.Naive.Ratio:0.000} ({change.Naive.Lower:0.000}-{change.Naive.Upper:0.000}), trend {change.Trend:0.000}, regression {change.Regression:0.000}");
        foreach (var part in effect.Years.Concat(effect.Industries).Where(p => p.After.Estimate is not null))
        {
            Tell($"{part.Code} ({part.Employers})", part.After.Estimate!);
        }

        Assert.True(estimate.Holds(truth), $"{estimate.Lower:0.000}-{estimate.Upper:0.000}");
        Assert.InRange(estimate.Ratio, truth - 0.05, truth + 0.05);
        Assert.True(estimate.Upper < 1);
        Assert.False(effect.IsSuspect);
        // Most of what before-and-after shows is no effect, and its interval does not even hold the truth.
        Assert.True(change.Naive.Upper < truth);
        Assert.InRange(change.Regression, 0.5, 0.9);
        Assert.InRange(change.OthersChange.Ratio * estimate.Ratio / change.Naive.Ratio, 0.9, 1.1);
        Assert.True(effect.Compared > 0.95 * effect.Treated);
    }

    /// <summary>Nothing happened in the sample city's machinery in June 2023: its rate falls in a straight line.</summary>
    [Fact]
    public void Where_nothing_happened_a_series_finds_no_change()
    {
        var series = new SeriesEffectReader(ways.Reader).Read(Population.OfIndustry("machinery")!, Measure.Production, new DateOnly(2023, 6, 1)).Series!;
        Tell("level", series.Level);
        Tell("after a year", series.AfterYear);

        Assert.True(series.Level.HoldsOne);
        Assert.True(series.AfterYear.HoldsOne);
        Assert.True(series.TrendBefore.Ratio < 1);
        Assert.All(series.Months, month => Assert.True(month.Seen.Month <= new DateOnly(2026, 6, 1)));
    }

    private void Tell(string what, RatioEstimate estimate) => output.WriteLine($"{what}: {estimate.Ratio:0.000} ({estimate.Lower:0.000}-{estimate.Upper:0.000})");
}
