using System.Globalization;
using CsCheck;
using Model.Statistics.Credibility;

namespace Model.Tests.Statistics.Credibility;

/// <summary>Against actuar on Hachemeister's data (tests/oracles/README.md).</summary>
public sealed class BuhlmannStraubTests
{
    private static readonly string?[] Cohorts = ["1", "2", "1", "2", "2"];

    [Theory]
    [InlineData("BuhlmannStraub_BG_unbiased", false, false, 9)]
    [InlineData("Buhlmann_equal_weights", true, false, 9)]
    [InlineData("BuhlmannStraub_iterative", false, true, 5)]
    public void Structure_factors_and_premiums_agree_with_the_published_program(string model, bool equal, bool iterative, int digits)
    {
        var fit = BuhlmannStraub.Fit(States(equal, _ => null), iterative);

        foreach (var row in Oracle.Rows("credibility_hachemeister.csv").Where(r => r["model"] == model))
        {
            Assert.Equal(1, Ours(fit, row["quantity"], row["index"]) / Oracle.Number(row["value"]), digits);
        }
    }

    [Fact]
    public void The_hierarchical_model_agrees_with_the_published_vignette()
    {
        var fit = BuhlmannStraub.Fit(States(equal: false, i => Cohorts[i]), iterative: true);

        foreach (var row in Oracle.Rows("hierarchical_hachemeister.csv"))
        {
            Assert.Equal(Oracle.Number(row["value"]), Ours(fit, row["quantity"], row["index"]), HalfOfTheLastDigit(row["value"]));
        }
    }

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

    /// <summary>And a fiftieth of it, as the published iteration stops a little earlier than ours.</summary>
    private static double HalfOfTheLastDigit(string printed) => 0.51 * Math.Pow(10, -Math.Max(0, printed.Length - 1 - (printed + ".").IndexOf('.', StringComparison.Ordinal)));

    private static Experience Unit(string name, params double[] ratios) => new(name, null, [.. ratios.Select(r => new Observation(r, 1))]);

    private static List<Experience> States(bool equal, Func<int, string?> group) =>
        [.. Oracle.Rows("hachemeister.csv").Select((r, i) => new Experience(r["state"], group(i), [.. Enumerable.Range(1, 12).Select(q =>
            new Observation(Oracle.Number(r[$"ratio.{q}"]), equal ? 1 : Oracle.Number(r[$"weight.{q}"])))]))];

    private static double Ours(CredibilityFit fit, string quantity, string index)
    {
        var at = index.Length == 0 ? 0 : int.Parse(index, CultureInfo.InvariantCulture) - 1;
        return quantity switch
        {
            "collective" => fit.Collective,
            "between_var" => fit.Structure.Between,
            "within_var" => fit.Structure.Within,
            "group_var" => fit.Structure.Groups!.Value,
            "group_mean" => fit.Groups[at].Mean,
            "group_weight" => fit.Groups[at].Weight,
            "group_Z" => fit.Groups[at].Factor,
            "group_premium" => fit.Groups[at].Estimate,
            "mean" => fit.Units[at].Mean,
            "Z" => fit.Units[at].Factor,
            "premium" => fit.Units[at].Estimate,
            _ => throw new ArgumentOutOfRangeException(nameof(quantity), quantity, null),
        };
    }
}
