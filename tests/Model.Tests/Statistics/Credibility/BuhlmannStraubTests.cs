using CsCheck;
using Model.Statistics.Credibility;

namespace Model.Tests.Statistics.Credibility;

public sealed class BuhlmannStraubTests
{
    [Fact]
    public void Units_that_differ_no_more_than_chance_are_not_believed_at_all()
    {
        var fit = BuhlmannStraub.Fit([Unit("a", 1, 9), Unit("b", 2, 8), Unit("c", 9, 1)]);

        Assert.True(fit.Structure.Between <= 0);
        Assert.All(fit.Units, u => Assert.Equal((0.0, fit.Collective), (u.Factor, u.Estimate)));
        Assert.Equal(5, fit.Collective, 12);
    }

    [Fact]
    public void A_unit_without_weight_is_estimated_as_the_rest()
    {
        var fit = BuhlmannStraub.Fit([Unit("a", 1, 2), Unit("b", 8, 9), new Experience("new", null, [new(0, 0), new(0, 0)])]);

        Assert.Equal(fit.Collective, fit.Units[2].Estimate, 12);
    }

    [Fact]
    public void Data_that_cannot_tell_chance_from_difference_are_refused_with_what_is_missing()
    {
        Assert.Equal(CredibilityLack.TwoUnits, BuhlmannStraub.Lack([Unit("a", 1, 2)]));
        Assert.Equal(CredibilityLack.TwoPeriods, BuhlmannStraub.Lack([new Experience("a", null, [new(1, 1)]), new Experience("b", null, [new(2, 1)])]));
        Assert.Equal(CredibilityLack.TwoGroups, BuhlmannStraub.Lack([Unit("a", 1, 2) with { Group = "x" }, Unit("b", 1, 2) with { Group = "x" }]));
    }

    [Fact]
    public void An_estimate_lies_between_the_own_mean_and_the_collective_and_nearer_the_more_weight() =>
        Gen.Select(Gen.Double[0, 10], Gen.Double[1, 500]).Array[3].Array[3, 9].Sample(all =>
        {
            var fit = BuhlmannStraub.Fit([.. all.Select((o, i) => new Experience($"{i}", null, [.. o.Select(p => new Observation(p.Item1, p.Item2))]))]);

            Assert.All(fit.Units, u => Assert.InRange(u.Estimate, Math.Min(u.Mean, fit.Collective) - 1e-9, Math.Max(u.Mean, fit.Collective) + 1e-9));
            Assert.Equal(fit.Units.OrderBy(u => u.Weight).Select(u => u.Factor), fit.Units.Select(u => u.Factor).Order());
        });

    private static Experience Unit(string name, params double[] ratios) => new(name, null, [.. ratios.Select(r => new Observation(r, 1))]);
}
