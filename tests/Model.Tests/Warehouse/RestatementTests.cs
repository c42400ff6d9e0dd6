using Model.Warehouse;
using static Model.Tests.Warehouse.SmallCity;

namespace Model.Tests.Warehouse;

/// <summary>What a build says about the figures it changed, told by a mine and a shop. Rows: county, unit, year, reason, production cases in, out, person-months.</summary>
public sealed class RestatementTests : IDisposable
{
    private const string Second = "济工认字〔2021〕00002号";

    private readonly SmallCity city = new();

    public RestatementTests()
    {
        city.Load("employers", new { }, new { employer_code = Shop, employer_name = "某商店", county_code = "370811", industry_code = "5211", risk_class = 2 });
        city.Load("enrolment", new { month = Day(2020, 12, 1) }, new { }, new { employer_code = Shop, insured_count = 50 });
        city.Load("accidents", new { });
    }

    public void Dispose() => city.Dispose();

    [Fact]
    public void The_first_build_has_nothing_to_be_compared_with()
    {
        city.Built();

        Assert.Equal(["1 -"], city.Rows("select count(*), max(previous_build) from marts.restatement_build"));
        Assert.Empty(Ledger());
    }

    [Fact]
    public void A_build_without_new_data_says_that_nothing_changed()
    {
        var first = city.Built().Data.CurrentBuild();

        city.Built();

        Assert.Equal(["-", first!], city.Rows("select previous_build from marts.restatement_build order by built_at"));
        Assert.Equal(["-"], city.Rows("select max(changed_models) from marts.restatement_build"));
        Assert.Empty(Ledger());
    }

    [Fact]
    public void A_case_of_a_published_month_that_arrives_afterwards_is_late()
    {
        city.Built().Load("accidents", new { case_number = Second });

        city.Built();

        Assert.Equal(["370883 all 2021 late 1 0 0", "370883 coal 2021 late 1 0 0", "370883 key-six 2021 late 1 0 0", "370883 key-six-2030 2021 late 1 0 0", "370883 mines 2021 late 1 0 0"], Ledger());
    }

    [Fact]
    public void Cases_and_insured_of_a_month_not_published_before_are_told_as_that()
    {
        // The case is known before its month has enrolment: it enters with the month.
        city.Load("accidents", new { case_number = Second, occurred_on = Day(2021, 4, 2), reported_on = Day(2021, 4, 9) });
        city.Built().Load("enrolment", new { month = Day(2021, 4, 1), insured_count = 110 });

        city.Built();

        Assert.Equal(["370883 all 2021 new-month 1 0 110"], Ledger("all"));
        Assert.Equal(["2021 1 1 2"], city.Rows("select year, months_before, months_new, months_after from marts.restatement_year"));
        Assert.Empty(city.Rows("from marts.fct_restatement_exposure"));
    }

    [Fact]
    public void Another_industry_takes_cases_and_insured_from_one_unit_to_the_other()
    {
        city.Built().Load("employers", new { industry_code = "4710", risk_class = 6 });

        city.Built();

        Assert.Empty(Ledger("all"));
        Assert.Equal(["370883 coal 2020 recoded 0 0 -100", "370883 coal 2021 recoded 0 1 -100"], Ledger("coal"));
        Assert.Equal(["370883 construction 2020 recoded 0 0 100", "370883 construction 2021 recoded 1 0 100"], Ledger("construction"));
    }

    [Fact]
    public void Another_office_takes_them_from_one_county_to_the_other()
    {
        city.Built().Load("employers", new { county_code = "370811" });

        city.Built();

        Assert.Equal(["370811 all 2020 recoded 0 0 100", "370811 all 2021 recoded 1 0 100", "370883 all 2020 recoded 0 0 -100", "370883 all 2021 recoded 0 1 -100"], Ledger("all"));
        Assert.Equal(
            [$"370811 1 370883 370811 accidents-3.xlsx Sheet1 3", $"370883 -1 370883 370811 accidents-3.xlsx Sheet1 3"],
            city.Rows("select county_code, change, county_before, county_after, file_name, sheet, row_number from marts.fct_restatement_case join meta.batch using (batch_id) where unit = 'all' and measure = 'all' order by 1"));
    }

    [Fact]
    public void A_move_with_another_head_count_is_told_apart_into_move_and_correction()
    {
        var built = city.Built();
        built.Load("employers", new { county_code = "370811" });
        built.Load("enrolment", new { insured_count = 120 });

        city.Built();

        Assert.Equal(["370811 all 2021 enrolment-corrected 0 0 20", "370811 all 2021 recoded 1 0 100", "370883 all 2021 recoded 0 1 -100"], Ledger("all").Where(row => row.Contains("2021", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_date_in_another_year_takes_the_case_there()
    {
        city.Built().Load("accidents", new { occurred_on = Day(2020, 12, 10) });

        city.Built();

        Assert.Equal(["370883 all 2020 date-corrected 1 0 0", "370883 all 2021 date-corrected 0 1 0"], Ledger("all"));
    }

    [Fact]
    public void A_date_in_another_month_of_the_year_changes_no_figure_of_the_year()
    {
        city.Load("enrolment", new { month = Day(2021, 1, 1) });
        city.Built().Load("accidents", new { occurred_on = Day(2021, 1, 10) });

        city.Built();

        Assert.Empty(Ledger());
    }

    [Fact]
    public void Decided_reversed_and_reinstated_cases_are_told_as_what_they_are()
    {
        city.Load("accidents", new { case_number = Second, result = (string?)null, ground = (string?)null, decided_on = (DateOnly?)null });
        city.Built().Load("accidents", new { case_number = Second });
        city.Built();
        Assert.Equal(["370883 all 2021 decided 1 0 0"], Ledger("all"));

        city.Load("accidents", new { case_number = Second, result = "revoked" });
        city.Built();
        Assert.Equal(["370883 all 2021 reversed 0 1 0"], Ledger("all"));

        city.Load("accidents", new { case_number = Second });
        city.Built();
        Assert.Equal(["370883 all 2021 reinstated 1 0 0"], Ledger("all"));
        Assert.Equal(["decided", "reversed", "reinstated"], city.Rows("select reason from marts.mart_restatement join marts.restatement_build using (build_id) where unit = 'all' order by built_at"));
    }

    [Fact]
    public void Another_ground_changes_the_measures_that_it_belongs_to_and_no_other()
    {
        city.Built().Load("accidents", new { ground = "14-6", is_commuting = true });

        city.Built();

        Assert.Equal(["370883 all 2021 ground-corrected 0 1 0"], Ledger("all"));
        Assert.Equal(["0 0"], city.Rows("select all_added, all_removed from marts.mart_restatement where unit = 'all'"));
    }

    [Fact]
    public void Head_counts_sent_again_are_corrections_down_to_the_employer_and_month()
    {
        city.Built().Load("enrolment", new { insured_count = 120 }, new { employer_code = Shop, month = Day(2020, 12, 1), insured_count = 7 });

        city.Built();

        Assert.Equal(["370811 all 2020 enrolment-corrected 0 0 7", "370883 all 2021 enrolment-corrected 0 0 20"], Ledger("all"));
        Assert.Equal(["2020-12-01 - 7 7", "2021-03-01 100 120 20"], city.Rows("select month, insured_before, insured_after, insured_added from marts.fct_restatement_exposure where unit = 'all' order by 1"));
    }

    [Fact]
    public void What_only_a_changed_definition_explains_is_told_as_that_and_names_it()
    {
        city.Built();
        Before("update marts.fct_injury set is_production = false; update marts.mart_incidence_month set production_cases = 0; update meta.definition set sha256 = 'older' where model = 'marts.fct_injury'");

        city.Built();

        Assert.Equal(["370883 all 2021 rule-change 1 0 0"], Ledger("all"));
        Assert.Equal(["marts.fct_injury"], city.Rows("select changed_models from marts.restatement_build where changed_models is not null"));
    }

    [Fact]
    public void Other_members_of_a_key_industry_are_a_changed_definition()
    {
        city.Built();
        Before("delete from marts.key_industry_member where key_industry = 'coal'; update meta.definition set sha256 = 'older' where model = 'codes.key_industry_members'");

        city.Built();

        Assert.Empty(Ledger("all"));
        Assert.Equal(["370883 coal 2020 rule-change 0 0 100", "370883 coal 2021 rule-change 1 0 100"], Ledger("coal"));
    }

    [Fact]
    public void A_change_that_neither_rows_nor_definitions_explain_is_not_published()
    {
        var before = city.Built().Data.CurrentBuild();
        Before("update marts.fct_injury set is_production = false; update marts.mart_incidence_month set production_cases = 0");

        var refused = Assert.IsType<BuildResult.Refused>(city.Build());

        Assert.Equal("every_change_of_a_published_figure_has_a_reason", Assert.Single(refused.Checks).Name);
        Assert.Equal(before, city.Data.CurrentBuild());
    }

    [Fact]
    public void A_snapshot_of_a_release_without_a_ledger_is_compared_all_the_same()
    {
        city.Built().Load("accidents", new { case_number = Second });
        Before("drop table marts.restatement_build; drop table marts.restatement_year; drop table marts.restatement_figure; drop table marts.mart_restatement; drop table marts.fct_restatement_case; drop table marts.fct_restatement_exposure; drop table meta.definition; drop table meta.plan_unit");

        city.Built();

        Assert.Equal(["370883 key-six 2021 late 1 0 0"], Ledger("key-six"));
    }

    [Fact]
    public void A_snapshot_that_cannot_be_compared_counts_as_none()
    {
        city.Built();
        Before("drop table marts.employer_version");

        city.Built();

        Assert.Equal(["1 -"], city.Rows("select count(*), max(previous_build) from marts.restatement_build"));
    }

    private List<string> Ledger(string? unit = null) => city.Rows($"""
        select county_code, unit, year, reason, production_added, production_removed, insured_months_added
        from marts.mart_restatement
        where build_id = (select build_id from meta.build) and {(unit is null ? "true" : $"unit = '{unit}'")}
        order by all
        """);

    /// <summary>Changes what was published, as if another release had written it.</summary>
    private void Before(string sql)
    {
        using var published = WarehouseFile.OpenForWriting(city.Data.SnapshotFile(city.Data.CurrentBuild()!));
        using var command = published.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
