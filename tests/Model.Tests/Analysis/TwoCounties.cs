namespace Model.Tests.Analysis;

/// <summary>One employer with a row in every fact in each of two counties; everything of the second one carries the mark.</summary>
internal static class TwoCounties
{
    public const string Here = "370811";
    public const string There = "370883";

    public static TinySnapshot Build()
    {
        var tiny = new TinySnapshot();
        for (var at = 0; at < 24; at++)
        {
            foreach (var (county, insured) in new[] { (Here, 100), (There, 7000) })
            {
                var key = new CellKey(new DateOnly(2024, 1, 1).AddMonths(at), county, "06", "", "50-249", "unit");
                tiny.Cells.Add(new Cell(key, insured));
                tiny.Injuries.Add(new Injury(key, "14-1", "01", "fatal", insured / 100));
            }
        }

        tiny.Add("insert into marts.forecast_run values ('r-1', '2026-10-16 04:30:00', '2025-12-01', 40000, '', 'LosesToChosen')");
        tiny.Add("insert into marts.restatement_build values ('b0', null, '2026-11-09 06:00:00', '2026-11-09', '2025-12-01', null, null), ('b1', 'b0', '2026-11-10 06:00:00', '2026-11-10', '2025-12-01', '2025-12-01', null)");
        Employer(tiny, "91370811MA3AAAAA1X", "甲公司", Here, 100);
        Employer(tiny, "91370883MA3BBBBB2X", "乙公司", There, 7000);
        return tiny;
    }

    internal static void Employer(TinySnapshot tiny, string code, string name, string county, int insured)
    {
        var source = "1, '2025年', 5";
        tiny.Add($"insert into marts.dim_employer values ('{code}', '{name}', '{county}', '06', '06', 2017, 8, 'unit', '', '2019-01-01', null, {insured}, '50-249', true, {source})");
        tiny.Add($"insert into marts.employer_version values ('{code}', '{name}', '{county}', '06', '06', 2017, 8, 'unit', '', '2019-01-01', null, '2019-01-01', null, {source})");
        tiny.Add($"insert into marts.fct_enrolment_month values ('{code}', '2025-12-01', {insured}, '{county}', '06', '', '50-249', 8, 'unit', {source})");
        tiny.Add($"insert into marts.fct_injury values ('case 2025 {name}', 'token {name}', '{code}', '{name}', '2025-12-03', '2025-12-01', '2025-12-05', null, '2025-12-20', 'recognised', 'recognised', '14-1', true, true, false, false, true, 'fatal', null, 6000, '01', '00', '00', '00', 'underground', '{county}', '06', '', '50-249', 8, 'unit', 2, 'Sheet1', 3)");
        tiny.Add($"insert into marts.fct_occupational_disease values ('card {name}', 'token {name}', '{code}', '{name}', 'silicosis', true, '1', 'first', true, 100, '2025-11-03', '2025-11-01', '2025-11-05', null, '{county}', '06', '', '50-249', {source})");
        tiny.Add($"insert into marts.fct_contribution_month values ('{code}', '2025-12-01', 50000000, 1.9, 950000, 950000, '2025-12-20', '{county}', '06', 8, {source})");
        tiny.Add($"insert into marts.fct_payment values ('payment {name}', 'token {name}', '{code}', 'case {name}', '2025-12-01', 'medical', 'fund', 123456, '{county}', '06', {source})");
        tiny.Add($"insert into marts.mart_construction_month values ('2025-12-01', '{county}', '47', 1, 0, 0, 50, 40, 60, 45, 1, 1, 0, 0)");
        tiny.Add($"insert into marts.mart_cause_month values ('2025-12-01', '{county}', '06', '', 'unit', true, true, '01', '30', '40', '14', 'one', '01', true, {insured})");
        tiny.Add($"insert into marts.fct_keyword_proposal values ('case 2025 {name}', 'cause', 'electricity', '触电', '20', '05', '{code}', '{name}', '2025-12-03', '2025-12-01', 'recognised', '{county}', '06', {source})");
        tiny.Add($"insert into marts.fct_training values ('{code}', '2025-12-02', 'general', 10, 9, 4.5, '{county}', '06', {source})");
        tiny.Add($"insert into marts.fct_inspection values ('{code}', '2025-12-02', 'joint', 2, 'rectify', null, '{county}', '06', {source})");
        tiny.Add($"insert into marts.mart_employer_year values ('{code}', 2025, {insured}, 12, 1, 1, 1, 1, 600000000, 11400000, 11400000, 123456, 0, 0.0108, 1, 100, 10, 1, 1, 8, 1.9, '{county}', '06', '', '50-249')");
        tiny.Add($"insert into marts.mart_disease_year values (2025, '{county}', '06', 'silicosis', 1, 0)");
        tiny.Add($"insert into marts.mart_joint_inspection_year values ('{county}', 'coal', 2025, {insured}, 1, 1, 1, 1, 0, 0, 0)");
        tiny.Add($"insert into marts.fct_joint_finding values (1, {insured}, 'hazard', 'emergency', '{county}', 2025, null, {source})");
        tiny.Add($"insert into marts.mart_inspected_employer values ('{code}', 1, '{county}', 'coal', '2024-06-01', true, {insured}, 100, 1, 100)");
        foreach (var isTreated in new[] { "true", "false" })
        {
            tiny.Add($"insert into marts.mart_event_comparison select event, 2025, '{code}', {isTreated}, '{county}', '06', '', 'coal', 100, 3, 100, {insured}, 1, 100, 1, 50 from (values ('training'), ('inspection')) as kind(event)");
        }

        tiny.Add($"insert into marts.mart_restatement values ('b1', '{county}', 'all', 2025, 'late', {insured / 100}, 0, {insured / 100}, 0, 0), ('b1', '{county}', 'coal', 2025, 'enrolment-corrected', 0, 0, 0, 0, {insured})");
        tiny.Add($"insert into marts.fct_restatement_case values ('b1', 'production', 'all', '{county}', 2025, 'case 2025 {name}', 1, 'late', '{code}', null, '2025-12-01', null, '{county}', null, '06', null, 'recognised', null, '14-1', 2, 'Sheet1', 3)");
        tiny.Add($"insert into marts.fct_restatement_exposure values ('b1', 'all', '{county}', 2025, '{code}', '2025-12-01', 'enrolment-corrected', {insured}, 0, {insured}, '{county}', '{county}', '06', '06', {source})");

        const string Reasons = """[{"why":"size","weight":1.5},{"why":"history","weight":0.4},{"why":"change","weight":-0.1}]""";
        tiny.Add($"""
            insert into marts.employer_risk by name
            select '{code}' as employer_code, '{name}' as employer_name, '{county}' as county_code, '06' as industry_code, '' as licence, '2025-12-31' as origin, {(insured > 1000 ? 1 : 2)} as risk_rank, 2 as employers,
                '50-249' as size_band, {insured} as insured, {insured / 100} as expected, 0 as lower, {insured} as upper, 10 as credible_per_1000, 9 as industry_per_1000, 2 as city_per_1000, 1.1 as county_multiple,
                12 as cases_12, 9 as cases_24, 30 as cases_36, 20 as like_36, 3 as serious_36, 1 as open_applications, 0 as trainings_12, 1 as inspections_12, 0.1 as growth, 84 as age_months, 0 as peer_cases_12, 20 as city_insured,
                '{Reasons}' as reasons
            """);
        tiny.Add($"""
            insert into marts.employer_silence by name
            select '{code}' as employer_code, '{name}' as employer_name, '{county}' as county_code, '06' as industry_code, '' as licence, '2025-12-31' as through, {(insured > 1000 ? 1 : 2)} as silence_rank, 2 as employers,
                '50-249' as size_band, {insured} as insured, 500 as person_years, 8 as cases, 7.5 as expected, 6 as serious, 0.2 as serious_share, 0.001 as serious_chance, 1 as late, 0.1 as late_share, 0.6 as late_chance,
                3 as silent_months, 0.4 as silent_expected, 0.7 as silent_chance, 0.02 as chance, 0.04 as discovery_rate
            """);
        tiny.Add($"insert into marts.county_month_forecast select '{county}', unit, timestamp '2025-12-01' + to_months(step::integer), step, {insured}, {insured / 100.0}, 0, {insured}, 0, {insured}, 'Pooled' from range(1, 19) as ahead(step) cross join (values ('all'), ('coal')) as units(unit)");
        tiny.Add($"insert into marts.county_forecast select '{county}', unit, months, '2026-01-01', timestamp '2025-12-01' + to_months(months::integer), {insured}, months * {insured} / 100.0, 0, {insured}, 0, {insured}, 'Pooled', 12, {insured} from (values (12), (18)) as spans(months) cross join (values ('all'), ('coal')) as units(unit)");
        tiny.Add($"insert into marts.mart_joint_meeting_year values ('{county}', 2025, 2, 2, {insured / 100}, 0)");
        tiny.Add($"insert into marts.mart_joint_department_year values ('{county}', 'hrss', 2025, 2, 1, {insured}, 1, 1, 0, 0, 0, 0, 0)");
    }
}
