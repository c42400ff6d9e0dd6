using static Model.Tests.Warehouse.SmallCity;

namespace Model.Tests.Warehouse;

/// <summary>Insured months of projects by hand: cost × labour share ÷ wage, over the days of the works.</summary>
public sealed class ConstructionMartTests : IDisposable
{
    private readonly SmallCity city = new();

    public ConstructionMartTests() => city.Load("employers", new { enrolment_kind = "project", industry_code = "4710" });

    public void Dispose() => city.Dispose();

    /// <summary>2亿元 × 20 % is the example of 鲁人社发〔2015〕15号's formula; ÷ 5,141 yuan (2021) = 7,780.6 insured months over 365 days.</summary>
    [Fact]
    public void Cost_times_share_over_wage_is_spread_by_days()
    {
        city.Load("construction_projects", new { project_cost = 20_000_000_000L, labour_share = 20m, started_on = Day(2021, 1, 1), ends_on = Day(2021, 12, 31) });
        city.Built();

        Assert.Equal(["7780.6"], city.Rows("select round(sum(estimated_insured), 1) from marts.fct_construction_month"));
        Assert.Equal(["660.8 596.9 31"], city.Rows("select round(max(estimated_insured), 1), round(min(estimated_insured), 1), 31 from marts.fct_construction_month"));
        Assert.Equal(["12"], city.Rows("select count(*) from marts.fct_construction_month where estimated_insured = estimated_lowest and not is_share_assumed"));
    }

    [Fact]
    public void What_the_register_leaves_open_is_the_stated_default_and_said_so()
    {
        city.Load("construction_projects", new { project_cost = 514_100_000L, started_on = Day(2020, 10, 1), ends_on = (DateOnly?)null });
        city.Built();

        // 18 months from October 2020; half done in 2021: 5,141,000 yuan × 20 % ÷ 5,141 = 200 insured months; 150 and 250 at the ends.
        Assert.Equal(["200 150 250 18"], city.Rows("select round(sum(estimated_insured), 6)::integer, round(sum(estimated_lowest), 6)::integer, round(sum(estimated_highest), 6)::integer, count(*) from marts.fct_construction_month where is_share_assumed and is_period_assumed"));
    }

    [Fact]
    public void An_early_completion_ends_the_months_and_a_later_accident_stands_apart()
    {
        city.Load("construction_projects", new { completed_on = Day(2021, 3, 9), ends_on = Day(2021, 12, 31) });
        city.Load("accidents", new { }, new { case_number = "济工认字〔2021〕00002号", occurred_on = Day(2021, 4, 1), reported_on = Day(2021, 4, 2), decided_on = Day(2021, 5, 1) });
        city.Built();

        Assert.Equal(["2021-03-01 1 1 0", "2021-04-01 0 0 1"], city.Rows("select month, projects, production_cases, production_cases_without from marts.mart_construction_month order by 1"));
    }

    [Fact]
    public void Without_a_cost_there_is_no_estimate_and_the_project_is_counted()
    {
        city.Load("construction_projects", new { project_cost = (long?)null });
        city.Load("accidents", new { });
        city.Built();

        Assert.Equal(["0 1 0 0 1"], city.Rows("select projects, projects_without, estimated_insured, production_cases, production_cases_without from marts.mart_construction_month"));
    }
}
