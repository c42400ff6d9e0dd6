using System.Text.Json;
using Model.Analysis.Risk;

namespace Model.Tests.Analysis.Risk;

/// <summary>What is learnt from a day of the past must be what was known that day.</summary>
public sealed class RiskFeatureReaderTests
{
    private static readonly DateOnly Origin = new(2024, 6, 30);

    /// <summary>All that can have happened after the origin happens otherwise.</summary>
    [Theory]
    [InlineData("delete from marts.fct_enrolment_month where month > '2024-06-30'")]
    [InlineData("update marts.fct_enrolment_month set insured_count = 1, county_code = '370830', industry_code = '47', risk_class = 1 where month > '2024-06-30'")]
    [InlineData("delete from marts.fct_injury where reported_on > '2024-06-30'")]
    [InlineData("insert into marts.fct_injury select * replace (case_number || 'x' as case_number, date '2024-06-29' as occurred_on, date '2024-07-01' as reported_on, date '2024-08-01' as decided_on) from marts.fct_injury")]
    [InlineData("update marts.fct_injury set decided_on = null, status = 'pending', is_production = false, is_all = false where decided_on > '2024-06-30'")]
    [InlineData("delete from marts.fct_training where held_on > '2024-06-30'")]
    [InlineData("insert into marts.fct_inspection select employer_code, date '2024-07-01', 'joint', 2, 'rectify', null, county_code, industry_code, 1, '2025年', 1 from marts.dim_employer")]
    [InlineData("insert into marts.fct_contribution_month select employer_code, date '2024-07-01', 1, 9.9, 1, 1, null, county_code, industry_code, 8, 1, '2025年', 1 from marts.dim_employer")]
    [InlineData("insert into marts.employer_version select * replace (date '2024-07-01' as opened_on) from marts.employer_version")]
    public void Changing_what_came_after_a_day_changes_nothing_that_was_known_on_it(string change) => Assert.Equal(Known(), Known(change));

    [Fact]
    public void What_was_known_of_an_employer_is_counted_as_by_hand()
    {
        const string Code = "91370811MA0000010X";
        using var tiny = RankedCity.Build(
            $"delete from marts.fct_injury where employer_code = '{Code}'",
            Injury(Code, "2024-05-01", "2024-05-10", "2024-06-30", "serious"),
            Injury(Code, "2024-05-02", "2024-05-12", "2024-07-01", "minor"),
            Injury(Code, "2023-06-30", "2023-07-10", "2023-09-01", "minor"),
            Injury(Code, "2021-06-30", "2021-07-10", "2021-09-01", "minor"));
        using var reader = tiny.Reader();

        var employer = new RiskFeatureReader(reader).At(Origin).Single(e => e.EmployerCode == Code);

        // Of the second nothing is decided, of the fourth thirty-six months are over.
        Assert.Equal((1, 1, 2, 1, 1), (employer.Cases12, employer.Cases24, employer.Cases36, employer.Serious36, employer.OpenApplications));
        Assert.Equal(9.5, employer.MeanLagDays);
        Assert.Equal(3 * employer.Insured, employer.Years36, 9);
    }

    [Fact]
    public void Injuries_of_before_anybody_is_known_to_be_insured_are_no_history()
    {
        const string Code = "91370811MA0000010X";
        using var tiny = RankedCity.Build(
            $"delete from marts.fct_injury where employer_code = '{Code}'",
            "delete from marts.fct_enrolment_month where month < '2023-07-01'",
            "delete from marts.mart_incidence_month where month < '2023-07-01'",
            Injury(Code, "2023-06-01", "2023-06-10", "2023-07-01", "minor"),
            Injury(Code, "2024-05-01", "2024-05-10", "2024-06-01", "minor"));
        using var reader = tiny.Reader();

        var employer = new RiskFeatureReader(reader).At(Origin).Single(e => e.EmployerCode == Code);

        Assert.Equal(1, employer.Cases36);
        Assert.Equal(employer.Insured, employer.Years36, 9);
    }

    [Fact]
    public void Outcomes_are_those_of_the_next_twelve_months_that_were_decided_in_time()
    {
        const string Code = "91370811MA0000010X";
        using var tiny = RankedCity.Build(
            $"delete from marts.fct_injury where employer_code = '{Code}'",
            Injury(Code, "2024-07-01", "2024-07-10", "2024-09-01", "minor"),
            Injury(Code, "2025-06-30", "2025-07-10", "2025-09-01", "minor"),
            Injury(Code, "2025-07-01", "2025-07-10", "2025-09-01", "minor"));
        using var reader = tiny.Reader();
        var features = new RiskFeatureReader(reader);

        Assert.Equal(2, features.Outcomes(Origin, new(2026, 10, 31))[Code]);
        Assert.Equal(1, features.Outcomes(Origin, new(2025, 8, 31))[Code]);
    }

    private static string Known(params string[] changes)
    {
        using var tiny = RankedCity.Build(changes);
        using var reader = tiny.Reader();
        var known = new RiskFeatureReader(reader).At(Origin);
        Assert.Equal(RankedCity.Employers, known.Count);
        return JsonSerializer.Serialize(known);
    }

    private static string Injury(string code, string occurred, string reported, string decided, string severity) => $"""
        insert into marts.fct_injury
        select '{occurred}' || '{decided}', 'token', '{code}', '示例', '{occurred}'::date, date_trunc('month', '{occurred}'::date), '{reported}', null, '{decided}', 'recognised', 'recognised', '14-1',
            true, true, false, false, false, '{severity}', null, 30, '01', '00', '00', '00', 'workshop', '370811', '06', '', '50-249', 4, 'unit', 2, 'Sheet1', 3
        """;
}
