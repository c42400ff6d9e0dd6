using AngleSharp.Dom;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Pages.Analysis;

/// <summary>
/// The analysis pages through the real host, over two counties and seven years: coal halves its rate in 2025, construction keeps it,
/// chemicals have a handful of people, and the last two months still hold undecided applications.
/// </summary>
public sealed class AnalysisHost : IDisposable
{
    public const string Rencheng = "370811";
    public const string Zoucheng = "370883";

    private readonly DashboardHost host = new();

    public AnalysisHost()
    {
        using (var tiny = new TinySnapshot { DataThrough = new(2026, 6, 1), SettledThrough = new(2026, 4, 1) })
        {
            for (var month = new DateOnly(2020, 1, 1); month <= tiny.DataThrough; month = month.AddMonths(1))
            {
                Add(tiny, month, Rencheng, "06", 10_000, month.Year < 2025 ? 40 : 20);
                Add(tiny, month, Rencheng, "47", 10_000, 40);
                Add(tiny, month, Zoucheng, "06", 5_000, 10);
                Add(tiny, month, Zoucheng, "26", 12, month.Month == 1 ? 1 : 0);
            }

            Add(tiny, new(2026, 5, 1), Rencheng, "47", 0, 7, pending: true);
            Commuting(tiny, new(2026, 1, 1));
            Diseases(tiny);
            Elsewhere(tiny);
            // Forty like mines with three injuries each the year before; the twenty trained ones had one each after, the others two.
            tiny.Add($"insert into marts.mart_event_comparison select 'training', 2024, 'mine ' || i, i % 2 = 0, '{Rencheng}', '06', '', 'coal', 100, 3, 100, case when i % 2 = 0 then 1 else 2 end, 0, 100, 1, 50 from range(40) as mine(i)");
            tiny.Add($"insert into marts.mart_cause_month select year || '-03-01', '370811', '47', '', 'unit', true, true, '20', '50', '30', '02', 'one', '09', false, 3 from (values ('2025'), ('2026')) as years(year)");
            tiny.Add($"insert into marts.mart_construction_month values ('2026-03-01', '{Rencheng}', '47', 2, 1, 1, 600, 500, 700, 0, 3, 3, 1, 1)");
            tiny.Add($"insert into marts.fct_keyword_proposal values ('济工认〔2026〕00001号', 'cause', 'electricity', '触电', '20', '05', '91370811MA3AAAAA1X', '甲公司', '2026-03-03', '2026-03-01', 'recognised', '{Rencheng}', '06', 1, 'Sheet1', 3)");
            PlanFiles(tiny);
            host.Publish(tiny);
        }

        Browser = host.Browser();
    }

    public HttpClient Browser { get; }

    public Task<IDocument> Page(string address) => DashboardHost.PageAsync(Browser, address);

    public void Dispose()
    {
        Browser.Dispose();
        host.Dispose();
    }

    private static void Add(TinySnapshot tiny, DateOnly month, string county, string industry, long insured, long cases, bool pending = false)
    {
        var key = new CellKey(month, county, industry, "", "50-249", "unit");
        if (insured > 0)
        {
            tiny.Cells.Add(new Cell(key, insured));
        }

        if (cases > 0)
        {
            tiny.Injuries.Add(new Injury(key, "14-1", "01", "minor", cases, pending));
        }
    }

    /// <summary>A plan of two counties, all injuries, measured against three years; and a file that is none.</summary>
    private static void PlanFiles(TinySnapshot tiny) => tiny.Add($"""
        create table meta.plan_file (name varchar, text varchar);
        insert into meta.plan_file values ('two-counties.yml', 'id: two-counties
        name: {"{"} zh: 两县规划, en: Plan of two counties {"}"}
        short: {"{"} zh: 两县, en: Two counties {"}"}
        baseline: {"{"} rule: pooled, years: [2021, 2022, 2023] {"}"}
        final_year: 2028
        reduction: 0.125
        path: {"{"} shape: stepped, steps: {"{"} 2024: 0.02, 2025: 0.04, 2026: 0.06, 2027: 0.1, 2028: 0.125 {"}"} {"}"}
        measure: all
        units: ["{Rencheng}", "{Zoucheng}"]
        counties: ["{Rencheng}", "{Zoucheng}"]
        source: {"{"} zh: 市人社局, en: City bureau {"}"}
        '), ('wrong.yml', 'id: wrong
        reduction: ten
        ');
        """);

    private static void Commuting(TinySnapshot tiny, DateOnly month) =>
        tiny.Injuries.Add(new Injury(new CellKey(month, Rencheng, "06", "", "50-249", "unit"), "14-6", "02", "serious", 5));

    private static void Elsewhere(TinySnapshot tiny)
    {
        foreach (var (series, name, value) in new[] { ("kunming_insured", "昆明市参加工伤保险人数", 107.27), ("kunming_insured_migrant", "昆明市参保农民工", 26.88) })
        {
            tiny.Add($"insert into marts.fct_reference_series (series, name_zh, name_en, period, period_start, period_end, value, unit_zh, unit_en, area_zh, area_en, source_zh, source_en, licence_zh, licence_en) values ('{series}', '{name}', 'Insured, Kunming', '2016-Q4', '2016-10-01', '2016-12-31', {value}, '万人', '× 10,000 persons', '昆明市', 'Kunming', '昆明年鉴', 'Kunming Yearbook', '公开', 'published')");
        }
    }

    private static void Diseases(TinySnapshot tiny)
    {
        tiny.Add("insert into marts.fct_reference_series (series, name_zh, name_en, period, period_start, period_end, value, unit_zh, unit_en, area_zh, area_en, source_zh, source_en, source_url, licence_zh, licence_en) values ('cn_occupational_disease', '全国新发职业病', 'New occupational disease, China', '2021', '2021-01-01', '2021-12-31', 15407, '例', 'cases', '中国', 'China', '年度通报', 'yearly notice', 'http://health.example/1 http://news.example/2', '公开', 'published')");
        tiny.Add("insert into marts.fct_reference_series (series, name_zh, name_en, period, period_start, period_end, value, unit_zh, unit_en, area_zh, area_en, source_zh, source_en, source_url, licence_zh, licence_en) values ('cn_pneumoconiosis', '全国新发职业性尘肺病', 'New pneumoconiosis, China', '2021', '2021-01-01', '2021-12-31', 11809, '例', 'cases', '中国', 'China', '年度通报', 'yearly notice', 'http://health.example/1 http://news.example/2', '公开', 'published')");
        foreach (var (day, disease, dust, stage, months) in new[]
        {
            ("2025-03-05", "silicosis", true, "'1'", 130), ("2025-11-05", "silicosis", true, "'1'", 130),
            ("2026-02-05", "silicosis", true, "'1'", 130), ("2026-02-06", "coal_workers", true, "'2'", 300), ("2026-03-06", "noise_deafness", false, "null", 40),
        })
        {
            tiny.Add($"""
                insert into marts.fct_occupational_disease (report_number, disease, is_pneumoconiosis, stage, is_new, exposure_months, diagnosed_on, month, county_code, industry_code)
                values ('{day}', '{disease}', {dust}, {stage}, true, {months}, '{day}', date_trunc('month', '{day}'::date), '{Zoucheng}', '06')
                """);
            tiny.Add($"insert into marts.mart_disease_year values (year('{day}'::date), '{Zoucheng}', '06', '{disease}', 1, 0)");
        }
    }
}
