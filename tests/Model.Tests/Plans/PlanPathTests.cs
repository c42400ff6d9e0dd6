using Model.Plans;

namespace Model.Tests.Plans;

/// <summary>Paths by hand: a plan from the end of 2020 to the end of 2025 that wants 20 % less.</summary>
public sealed class PlanPathTests
{
    private static readonly TargetPlan Ours = TargetPlan.Shipped.Single(plan => plan.Id == "city-2021-2025");

    /// <summary>Linear: 20 % × months ÷ 60. Geometric: 1 − 0.8^(months ÷ 60): after one year 1 − 0.8^0.2 = 4.3648 %. Stepped: what the year that ended last was given. Flat: nothing before the end.</summary>
    [Theory]
    [InlineData(PathShape.Linear, 2020, 12, 0)]
    [InlineData(PathShape.Linear, 2021, 12, 0.04)]
    [InlineData(PathShape.Linear, 2023, 6, 0.10)]
    [InlineData(PathShape.Linear, 2025, 12, 0.20)]
    [InlineData(PathShape.Geometric, 2020, 12, 0)]
    [InlineData(PathShape.Geometric, 2021, 12, 0.0436475)]
    [InlineData(PathShape.Geometric, 2023, 6, 0.1055728)]
    [InlineData(PathShape.Geometric, 2025, 12, 0.20)]
    [InlineData(PathShape.Stepped, 2021, 11, 0)]
    [InlineData(PathShape.Stepped, 2021, 12, 0.01)]
    [InlineData(PathShape.Stepped, 2022, 6, 0.01)]
    [InlineData(PathShape.Stepped, 2024, 12, 0.12)]
    [InlineData(PathShape.Stepped, 2025, 11, 0.12)]
    [InlineData(PathShape.Stepped, 2025, 12, 0.20)]
    [InlineData(PathShape.Flat, 2025, 11, 0)]
    [InlineData(PathShape.Flat, 2025, 12, 0.20)]
    [InlineData(PathShape.Flat, 2027, 1, 0.20)]
    public void A_path_wants_by_a_month_what_its_shape_says(PathShape shape, int year, int month, double wanted)
    {
        var plan = Ours with { Path = new PlanPath { Shape = shape, Steps = new Dictionary<int, double> { [2021] = 0.01, [2022] = 0.04, [2023] = 0.08, [2024] = 0.12, [2025] = 0.20 } } };

        Assert.Equal(wanted, plan.ReductionBy(new DateOnly(year, month, 1)), 7);
    }

    /// <summary>Each year the same share of the rate it began with.</summary>
    [Fact]
    public void A_geometric_path_falls_by_the_same_share_every_year()
    {
        var plan = Ours with { Path = new PlanPath { Shape = PathShape.Geometric } };

        Assert.All(Enumerable.Range(2021, 5), year => Assert.Equal(Math.Pow(0.8, 0.2), Left(year) / Left(year - 1), 12));

        double Left(int year) => 1 - plan.ReductionBy(new DateOnly(year, 12, 1));
    }
}
