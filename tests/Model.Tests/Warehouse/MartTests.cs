using Model.Feeds;
using static Model.Tests.Warehouse.SmallCity;

namespace Model.Tests.Warehouse;

/// <summary>What the marts make of what was received, told by a mine and a shop.</summary>
public sealed class MartTests : IDisposable
{
    private readonly SmallCity city = new();

    public MartTests() => city.Load(
        "employers",
        new { },
        new { employer_code = Shop, employer_name = "某商店", county_code = "370811", industry_code = "5211", risk_class = 2 });

    public void Dispose() => city.Dispose();

    [Fact]
    public void A_late_correction_changes_its_month_and_no_other()
    {
        city.Load("enrolment", new { }, new { month = Day(2021, 4, 1), insured_count = 110 });
        city.Load("enrolment", new { insured_count = 105 });

        city.Built();

        Assert.Equal(["2021-03-01 105", "2021-04-01 110"], city.Rows("select month, insured_count from marts.mart_incidence_month order by 1"));
        Assert.Equal(["105 enrolment-3.xlsx"], city.Rows("select insured_count, file_name from marts.fct_enrolment_month join meta.batch using (batch_id) where month = '2021-03-01'"));
    }

    [Fact]
    public void A_month_of_payments_sent_again_replaces_the_whole_month()
    {
        city.Load("payments", new { }, new { payment_number = "P-2" }, new { payment_number = "P-3", paid_month = Day(2021, 4, 1) });
        city.Load("payments", new { amount = 70_000L });

        city.Built();

        Assert.Equal(["P-1 70000", "P-3 100000"], city.Rows("select payment_number, amount_fen from marts.fct_payment order by 1"));
    }

    [Fact]
    public void An_accident_where_nobody_was_insured_is_kept_and_has_no_rate()
    {
        city.Load("enrolment", new { month = Day(2020, 12, 1) });
        city.Load("accidents", new { });

        city.Built();

        Assert.Equal(["0 0 1"], city.Rows("select insured_count, size_band, production_cases from marts.mart_incidence_month where month = '2021-03-01'"));
        Assert.Equal(["1 -"], city.Rows("select production_cases, incidence_per_1000 from marts.mart_employer_year where year = 2021"));
    }

    [Fact]
    public void A_month_without_data_is_in_the_calendar_with_nothing_in_it()
    {
        city.Load("enrolment", new { }, new { month = Day(2021, 5, 1) });

        city.Built();

        Assert.Equal(["2021-03-01 100", "2021-04-01 -", "2021-05-01 100"], city.Rows("""
            select month, sum(insured_count) from marts.dim_month left join marts.mart_incidence_month using (month) group by 1 order by 1
            """));
    }

    [Fact]
    public void An_employer_that_changes_industry_counts_under_each_in_its_months()
    {
        city.Load("employers", new { industry_code = "4710", risk_class = 6, effective_from = Day(2021, 4, 20) });
        city.Load("enrolment", new { }, new { month = Day(2021, 4, 1) }, new { month = Day(2021, 5, 1) });
        city.Load("accidents", new { }, new { case_number = "济工认字〔2021〕00002号", occurred_on = Day(2021, 4, 2), reported_on = Day(2021, 4, 9) });

        city.Built();

        Assert.Equal(
            ["2021-03-01 06 8 100 1", "2021-04-01 47 6 100 1", "2021-05-01 47 6 100 0"],
            city.Rows("""
                select cell.month, cell.industry_code, fact.risk_class, cell.insured_count, cell.production_cases
                from marts.mart_incidence_month as cell join marts.fct_enrolment_month as fact using (month, industry_code) order by 1
                """));
        Assert.Equal(["2015-01-01 2021-04-20 06", "2021-04-20 - 47"], city.Rows(
            $"select valid_from, valid_to, industry_code from marts.employer_version where employer_code = '{Mine}' order by 1"));
    }

    [Fact]
    public void A_register_row_that_changes_nothing_opens_no_new_span()
    {
        city.Load("employers", new { effective_from = Day(2018, 1, 1) });

        city.Built();

        Assert.Equal(["1"], city.Rows($"select count(*) from marts.employer_version where employer_code = '{Mine}'"));
    }

    [Fact]
    public void Workers_insured_by_project_stand_apart_in_every_cell()
    {
        city.Load("employers", new { enrolment_kind = "project", effective_from = Day(2021, 1, 1) });
        city.Load("enrolment", new { }, new { employer_code = Shop, insured_count = 10 });
        city.Load("accidents", new { }, new { case_number = "济工认字〔2021〕00002号", employer_code = Shop });

        city.Built();

        Assert.Equal(["project 100 1", "unit 10 1"], city.Rows("select enrolment_kind, insured_count, production_cases from marts.mart_incidence_month order by 1"));
        Assert.Equal(["project - 0 0", "unit 100 1 10"], city.Rows("select enrolment_kind, incidence_per_1000, exposed_cases, average_exposed from marts.mart_employer_year order by 1"));
    }

    /// <summary>工伤保险条例 art. 14 and 15: which grounds each measure counts is in <c>Codes/grounds.csv</c>.</summary>
    [Theory]
    [InlineData("14-1", "1 1")]
    [InlineData("14-2", "1 1")]
    [InlineData("14-3", "1 1")]
    [InlineData("14-4", "0 0")]
    [InlineData("14-5", "1 1")]
    [InlineData("14-6", "0 1")]
    [InlineData("14-7", "1 1")]
    [InlineData("15-1", "0 1")]
    [InlineData("15-2", "1 1")]
    [InlineData("15-3", "0 1")]
    public void Each_ground_counts_in_production_and_in_all_as_the_definition_says(string ground, string counted)
    {
        city.Load("accidents", new { ground, is_commuting = ground == "14-6" });

        city.Built();

        Assert.Equal([counted], city.Rows("select production_cases, all_cases from marts.mart_incidence_month"));
        Assert.Equal([ground == "14-4" ? "True" : "False"], city.Rows("select is_disease from marts.fct_injury"));
    }

    [Fact]
    public void Only_recognised_injuries_count_and_undecided_ones_are_pending()
    {
        city.Load(
            "accidents",
            new { result = "deemed", ground = "15-1" },
            new { case_number = "济工认字〔2021〕00002号", result = "rejected", ground = (string?)null },
            new { case_number = "济工认字〔2021〕00003号", result = "revoked" },
            new { case_number = "济工认字〔2021〕00004号", result = (string?)null, ground = (string?)null, decided_on = (DateOnly?)null });

        city.Built();

        Assert.Equal(["0 1 1"], city.Rows("select production_cases, all_cases, pending_cases from marts.mart_incidence_month"));
        Assert.Equal(["1"], city.Rows("select sum(cases) from marts.mart_injury_month"));
    }

    [Fact]
    public void Where_cases_are_usual_months_without_any_wait_for_their_file()
    {
        city.Load("enrolment", [.. Enumerable.Range(0, 15).Select(at => (object)new { month = Day(2020, 1, 1).AddMonths(at), insured_count = 100 })]);
        city.Load("accidents", [.. Enumerable.Range(0, 65).Select(at => (object)new { case_number = $"usual-{at}", occurred_on = Day(2020, 1 + (at % 12), 3), decided_on = Day(2020, 1 + (at % 12), 20) })]);

        city.Built();

        Assert.Equal(["2021-03-01 2020-12-01"], city.Rows("select data_through, settled_through from meta.build"));
    }

    [Fact]
    public void The_last_settled_month_is_before_the_first_with_more_than_two_percent_undecided()
    {
        city.Load("enrolment", new { month = Day(2021, 1, 1) }, new { month = Day(2021, 2, 1) }, new { month = Day(2021, 3, 1) }, new { month = Day(2021, 4, 1) });
        city.Load("accidents", [.. Enumerable.Range(1, 50).Select(i => Application(i, month: 1, decided: i > 1)), .. Enumerable.Range(51, 49).Select(i => Application(i, month: 3, decided: i > 51))]);

        city.Built();

        Assert.Equal(["2021-04-01 2021-02-01"], city.Rows("select data_through, settled_through from meta.build"));
        Assert.Equal(["2021-01-01", "2021-02-01"], city.Rows("select month from marts.dim_month where is_settled order by 1"));
    }

    [Fact]
    public void An_employer_that_paid_nothing_in_has_no_pay_ratio()
    {
        city.Load("contributions", new { premium_paid = 0L, paid_on = (DateOnly?)null }, new { employer_code = Shop, premium_paid = 200_000L });
        city.Load("payments", new { }, new { payment_number = "P-2", employer_code = Shop }, new { payment_number = "P-3", employer_code = Shop, payer = "employer", item = "employment_lump" });

        city.Built();

        Assert.Equal([$"{Mine} 100000 0 -", $"{Shop} 100000 100000 0.5"], city.Rows("select employer_code, fund_paid_fen, employer_paid_fen, pay_ratio from marts.mart_employer_year order by 1"));
    }

    [Fact]
    public void An_average_is_over_the_months_of_the_year_that_have_data()
    {
        city.Load("enrolment", new { month = Day(2021, 1, 1) }, new { month = Day(2021, 2, 1), insured_count = 50 }, new { employer_code = Shop, month = Day(2021, 2, 1), insured_count = 10 });

        city.Built();

        Assert.Equal([$"{Mine} 75 2", $"{Shop} 5 1"], city.Rows("select employer_code, average_insured, months_insured from marts.mart_employer_year order by 1"));
    }

    [Fact]
    public void An_employer_the_register_does_not_know_is_kept_apart()
    {
        city.Load("enrolment", new { employer_code = Stranger });

        city.Built();

        Assert.Equal(["False 000000 00"], city.Rows($"select is_registered, county_code, industry_code from marts.dim_employer where employer_code = '{Stranger}'"));
        Assert.Equal(["000000 00 100"], city.Rows("select county_code, industry_code, insured_count from marts.mart_incidence_month"));
        Assert.Equal(["enrolment-2.xlsx Sheet1 3"], city.Rows($"select file_name, sheet, row_number from marts.dim_employer join meta.batch using (batch_id) where employer_code = '{Stranger}'"));
    }

    [Fact]
    public void Every_fact_row_names_the_file_the_sheet_and_the_row_it_came_from()
    {
        string[] facts = ["fct_enrolment_month", "fct_contribution_month", "fct_injury", "fct_occupational_disease", "fct_payment", "fct_training", "fct_inspection", "fct_construction_month", "fct_reference_series", "fct_joint_meeting", "fct_joint_attendance", "fct_joint_resolution", "fct_joint_inspection", "fct_joint_finding"];
        foreach (var feed in FeedCatalog.All)
        {
            city.Load(feed.Id, new { });
        }

        city.Built();

        Assert.All(facts, fact => Assert.Equal(["1"], city.Rows(
            $"select count(*) from marts.{fact} join meta.batch using (batch_id) where file_name is not null and sheet = 'Sheet1' and row_number = 3")));
    }

    [Fact]
    public void A_persons_death_is_counted_once_however_many_cards_carry_it()
    {
        city.Load(
            "occupational_diseases",
            new { },
            new { report_number = "ZYB-2", @event = "progressed", stage = "2", diagnosed_on = Day(2022, 5, 1), reported_on = Day(2022, 5, 9), died_on = Day(2023, 2, 1) },
            new { report_number = "ZYB-3", @event = "again", stage = "2", diagnosed_on = Day(2022, 6, 1), reported_on = Day(2022, 6, 9), died_on = Day(2023, 2, 1) });

        city.Built();

        Assert.Equal(["2021 1 0", "2023 0 1"], city.Rows("select year, new_cases, deaths from marts.mart_disease_year order by 1"));
    }

    /// <summary>GB/T 4754: 58 of 2011 was split in 2017 into 58 agencies and 59, which took in handling (581).</summary>
    [Theory]
    [InlineData(2017, "0610", "06 same")]
    [InlineData(2017, "59", "59 same")]
    [InlineData(2011, "0610", "06 same")]
    [InlineData(2011, "8010", "81 renumbered")]
    [InlineData(2011, "58", "00 unresolved")]
    [InlineData(2011, "5810", "59 renumbered")]
    [InlineData(2011, "5822", "58 same")]
    [InlineData(2011, "5900", "59 same")]
    [InlineData(2017, "9910", "00 unresolved")]
    public void A_code_is_resolved_by_its_edition(int edition, string code, string resolved)
    {
        city.Load("employers", new { employer_code = Stranger, industry_edition = edition, industry_code = code });

        city.Built();

        Assert.Equal([resolved], city.Rows($"select distinct industry_code, how from marts.industry_bridge where edition = {edition} and code_sent = '{code}'"));
    }

    [Fact]
    public void A_licensed_haulier_is_in_two_key_industries_and_once_among_the_six()
    {
        city.Load("employers", new { employer_code = Shop, industry_code = "5430", hazchem_licence = true, effective_from = Day(2021, 1, 1) });
        city.Load("enrolment", new { employer_code = Shop });

        city.Built();

        Assert.Equal(["hazchem 100", "transport 100"], city.Rows("""
            select key_industry, sum(insured_count) from marts.key_industry_member join marts.mart_incidence_month using (industry_code, licence) group by 1 order by 1
            """));
    }

    private static object Application(int number, int month, bool decided) => new
    {
        case_number = $"济工认字〔2021〕{number:D5}号",
        occurred_on = Day(2021, month, 5),
        reported_on = Day(2021, month, 9),
        accepted_on = Day(2021, month, 10),
        result = decided ? "recognised" : null,
        ground = decided ? "14-1" : null,
        decided_on = decided ? Day(2021, month, 28) : (DateOnly?)null,
    };
}
