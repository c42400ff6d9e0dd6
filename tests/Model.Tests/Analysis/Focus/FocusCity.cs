namespace Model.Tests.Analysis.Focus;

/// <summary>Two counties with a thousand insured each in one industry: forty injuries in the first, twenty in the second, and one employer with nine of the forty.</summary>
internal static class FocusCity
{
    public const string Here = "370811";
    public const string There = "370883";

    public static TinySnapshot Build(long here = 40, long there = 20)
    {
        var tiny = new TinySnapshot();
        foreach (var (county, cases) in new[] { (Here, here), (There, there) })
        {
            for (var month = 1; month <= 12; month++)
            {
                tiny.Cells.Add(new Cell(Key(county, month), 1000));
            }

            tiny.Injuries.Add(new Injury(Key(county, 6), "14-1", "03", "minor", cases));
        }

        tiny.Add($"insert into marts.dim_employer (employer_code, employer_name, county_code, industry_code) values ('91370811MA3AAAAA1X', '甲公司', '{Here}', '33')");
        tiny.Add($"insert into marts.fct_enrolment_month (employer_code, month, insured_count, county_code, industry_code, licence, enrolment_kind) select '91370811MA3AAAAA1X', unnest(generate_series('2025-01-01'::date, '2025-12-01'::date, interval 1 month))::date, 100, '{Here}', '33', '', 'unit'");
        tiny.Add($"insert into marts.fct_injury (case_number, employer_code, month, status, ground, is_production, is_all, severity, cause, deviation, place, county_code, industry_code, licence, enrolment_kind) select 'case-' || n, '91370811MA3AAAAA1X', '2025-06-01', 'recognised', '14-1', true, true, 'minor', '03', '00', 'production', '{Here}', '33', '', 'unit' from range(9) as numbers(n)");
        tiny.Add($"insert into marts.fct_training values ('91370811MA3AAAAA1X', '2025-03-02', 'general', 10, 9, 4.5, '{Here}', '33', 1, '2025年', 5)");
        return tiny;
    }

    private static CellKey Key(string county, int month) => new(new(2025, month, 1), county, "33", "", "50-249", "unit");
}
