using static Model.Tests.Warehouse.SmallCity;

namespace Model.Tests.Warehouse;

/// <summary>Who is compared with whom after a training, counted by hand.</summary>
public sealed class EventComparisonMartTests : IDisposable
{
    private const string Question = """
        select employer_code = '91370800MA3C0MINE1', is_treated, industry_group, size_from, last_year_cases, last_year_insured, after_cases, after_commuting, after_insured, early_cases, early_insured
        from marts.mart_event_comparison where event = 'training' order by all desc
        """;

    private readonly SmallCity city = new();

    public EventComparisonMartTests() => city.Load("employers", new { }, new { employer_code = Shop, employer_name = "某商店", county_code = "370811", industry_code = "5211", risk_class = 2 });

    public void Dispose() => city.Dispose();

    [Fact]
    public void The_twelve_months_after_the_month_of_the_training_count_on_both_sides_and_the_months_before_it_apart()
    {
        Insured(Mine, Day(2020, 1, 1), 36, 120);
        Insured(Shop, Day(2020, 1, 1), 36, 24);
        city.Load("trainings", new { held_on = Day(2021, 3, 3) });
        // Of the mine: a year before; two months before; the month itself; one and twelve months after; thirteen after. Of the shop: one after, on the way to work.
        Injured(Mine, "14-1", Day(2020, 5, 1), Day(2021, 1, 10), Day(2021, 3, 30), Day(2021, 4, 1), Day(2022, 3, 31), Day(2022, 4, 1));
        Injured(Shop, "14-6", Day(2021, 4, 2));

        city.Built();

        Assert.Equal(["True True coal 100 1 120 2 0 120 1 20", "False False F 10 0 24 0 1 24 0 4"], city.Rows(Question));
    }

    [Fact]
    public void Nobody_is_compared_within_a_year_of_an_event_and_nobody_is_watched_beyond_the_next()
    {
        Insured(Mine, Day(2020, 1, 1), 36, 120);
        Insured(Shop, Day(2020, 1, 1), 36, 24);
        city.Load("trainings", new { held_on = Day(2021, 3, 3) }, new { held_on = Day(2021, 6, 3) }, new { employer_code = Shop, held_on = Day(2021, 8, 3) });

        city.Built();

        // The mine up to June, where its second training is no event; of both months with one, March is half the shop's weight as it is untrained then, up to August.
        Assert.Equal(["True True coal 100 0 120 0 0 30 0 20", "False True F 10 0 24 0 0 24 0 14", "False False F 10 0 24 0 0 5 0 2"], city.Rows(Question));
    }

    [Fact]
    public void Injuries_of_years_before_anybody_is_known_to_be_insured_are_not_those_of_the_year_before()
    {
        Insured(Mine, Day(2020, 1, 1), 36, 120);
        Insured(Shop, Day(2020, 1, 1), 36, 24);
        city.Load("trainings", new { held_on = Day(2021, 3, 3) });
        Injured(Mine, "14-1", Day(2018, 5, 1), Day(2019, 6, 1), Day(2020, 5, 1));

        city.Built();

        Assert.Equal(["True True coal 100 1 120 0 0 120 0 20", "False False F 10 0 24 0 0 24 0 4"], city.Rows(Question));
    }

    [Fact]
    public void Months_that_are_not_settled_and_years_without_a_whole_year_before_say_nothing()
    {
        Insured(Mine, Day(2020, 2, 1), 13, 120);
        city.Load("trainings", new { held_on = Day(2021, 1, 3) });

        city.Built();

        Assert.Empty(city.Rows(Question));
    }

    private void Insured(string employer, DateOnly first, int months, int persons) =>
        city.Load("enrolment", [.. Enumerable.Range(0, months).Select(at => (object)new { employer_code = employer, month = first.AddMonths(at), insured_count = persons })]);

    private void Injured(string employer, string ground, params DateOnly[] days) => city.Load("accidents", [.. days.Select((day, at) => (object)new
    {
        case_number = $"{ground}〔2021〕{at:00000}号",
        employer_code = employer,
        occurred_on = day,
        reported_on = day.AddDays(5),
        accepted_on = day.AddDays(6),
        decided_on = day.AddDays(40),
        ground,
        is_commuting = ground == "14-6",
    })]);
}
