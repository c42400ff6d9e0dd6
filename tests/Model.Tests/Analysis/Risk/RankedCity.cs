using System.Globalization;

namespace Model.Tests.Analysis.Risk;

/// <summary>A city of four hundred employers and eight years made by arithmetic: every tenth is six times as dangerous as the others, and stays so.</summary>
internal static class RankedCity
{
    public const int Employers = 400;

    public static TinySnapshot Build(params string[] more)
    {
        var tiny = new TinySnapshot { DataThrough = new(2026, 10, 1), SettledThrough = new(2026, 6, 1) };
        tiny.Add($"""
            create temp table employer as
            select n, printf('91370811MA%07dX', n) as code, 10 + (n * 7919) % 300 as insured, if(n % 10 = 0, 6, 1) as danger, if(n % 2 = 0, '370811', '370883') as county, if(n % 3 = 0, '06', '33') as industry
            from range({Employers.ToString(CultureInfo.InvariantCulture)}) as employers(n)
            """);
        tiny.Add("create temp table months as select unnest(generate_series(timestamp '2019-01-01', timestamp '2026-10-01', interval 1 month))::date as month");
        tiny.Add("insert into marts.mart_incidence_month select month, '370811', '06', '', '50-249', 'unit', 1000, 0, 0, 0, 0, 0, 0, 0 from months");
        tiny.Add("insert into marts.dim_employer select code, '示例' || n, county, industry, industry, 2017, 4, 'unit', '', date '2015-01-01', null, insured, '50-249', true, 1, '2025年', 1 from employer");
        tiny.Add("insert into marts.employer_version select code, '示例' || n, county, industry, industry, 2017, 4, 'unit', '', date '2015-01-01', null, date '2015-01-01', null, 1, '2025年', 1 from employer");
        tiny.Add("insert into marts.fct_enrolment_month select code, month, insured, county, industry, '', '50-249', 4, 'unit', 1, '2025年', 1 from employer cross join months");
        tiny.Add("""
            insert into marts.fct_injury
            select
                code || month, 'token', code, '示例' || n, month + 4, month, month + 4 + (n % 40)::integer, null, month + 64,
                if(month + 64 <= date '2026-11-09', 'recognised', 'pending'), 'recognised', '14-1', true, true, false, false, false, if(hash(n, month, 2) % 5 = 0, 'serious', 'minor'), null, 30,
                '01', '00', '00', '00', 'workshop', county, industry, '', '50-249', 4, 'unit', 2, 'Sheet1', 3
            from employer
            cross join months
            where hash(n, month, 1) % 100000 < insured * danger * 40
            """);
        tiny.Add("insert into marts.fct_training select code, month + 10, 'general', 10, 9, 4.5, county, industry, 1, '2025年', 1 from employer cross join months where hash(n, month, 3) % 50 = 0");
        foreach (var statement in more)
        {
            tiny.Add(statement);
        }

        tiny.Publish("b-ranked");
        return tiny;
    }
}
