using static Model.Tests.Warehouse.SmallCity;

namespace Model.Tests.Warehouse;

/// <summary>Injuries before and after an employer's first joint inspection, counted by hand.</summary>
public sealed class InspectedEmployerTests : IDisposable
{
    private const string Question = "select inspected_month, is_complete, before_cases, before_insured, after_cases, after_insured from marts.mart_inspected_employer";

    private readonly SmallCity city = new();

    public void Dispose() => city.Dispose();

    [Fact]
    public void Twelve_months_on_each_side_count_the_month_itself_does_not_and_only_the_first_inspection_does()
    {
        Insured(Day(2020, 1, 1), 36, 120);
        city.Load("joint_inspections", new { visited_on = Day(2021, 4, 20) }, new { inspection_id = 2L, visited_on = Day(2021, 10, 1) }, new { inspection_id = 3L, visited_on = Day(2020, 2, 1), state = "cancelled" });
        // Thirteen months before; twelve; the month itself; one and twelve after; thirteen after.
        Injured(Day(2020, 3, 31), Day(2020, 4, 1), Day(2021, 4, 30), Day(2021, 5, 1), Day(2022, 4, 30), Day(2022, 5, 1));

        city.Built();

        Assert.Equal(["2021-04-01 True 1 120 2 120"], city.Rows(Question));
    }

    [Fact]
    public void Months_that_are_not_settled_yet_are_not_compared()
    {
        Insured(Day(2020, 1, 1), 27, 120);
        city.Load("joint_inspections", new { });

        city.Built();

        Assert.Equal(["2021-04-01 False 0 120 0 110"], city.Rows(Question));
    }

    [Fact]
    public void A_month_without_anybody_insured_counts_as_nobody()
    {
        Insured(Day(2021, 1, 1), 24, 120);
        city.Load("joint_inspections", new { });

        city.Built();

        Assert.Equal(["2021-04-01 True 0 30 0 120"], city.Rows(Question));
    }

    private void Insured(DateOnly first, int months, int persons)
    {
        city.Load("employers", new { });
        city.Load("enrolment", [.. Enumerable.Range(0, months).Select(at => (object)new { month = first.AddMonths(at), insured_count = persons })]);
    }

    private void Injured(params DateOnly[] days) => city.Load("accidents", [.. days.Select((day, at) => (object)new
    {
        case_number = $"济工认字〔2021〕{at:00000}号",
        occurred_on = day,
        reported_on = day.AddDays(5),
        accepted_on = day.AddDays(6),
        decided_on = day.AddDays(40),
    })]);
}
