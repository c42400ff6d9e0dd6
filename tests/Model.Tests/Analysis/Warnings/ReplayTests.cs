using System.Globalization;
using Model.Analysis.Warnings;

namespace Model.Tests.Analysis.Warnings;

public sealed class ReplayTests
{
    private static readonly DateOnly Then = new(2025, 6, 30);

    /// <summary>Some 3,600 applications of forty employers, scattered by a hash, with the days on which they were made and decided.</summary>
    private const string Scattered = """
        insert into marts.fct_injury (case_number, employer_code, employer_name, occurred_on, month, reported_on, decided_on, status, ground, is_production, is_all, is_commuting, is_fatal, severity, county_code, industry_code, licence, enrolment_kind)
        select
            'c' || n, 'E' || e, '单位' || e, occurred, date_trunc('month', occurred), reported, decided,
            case when decided is null then 'pending' when n % 20 = 0 then 'rejected' else 'recognised' end,
            case when decided is not null and n % 20 <> 0 then ground end,
            coalesce(decided is not null and n % 20 <> 0 and ground = '14-1', false),
            decided is not null and n % 20 <> 0,
            ground = '14-6', n % 31 = 0, case when n % 31 = 0 then 'fatal' when n % 7 = 0 then 'serious' else 'minor' end,
            if(e % 2 = 0, '370811', '370883'), ['06', '47', '13'][e % 3 + 1], '', 'unit'
        from (
            select *, if(reported + wait > '2026-11-10'::date, null, reported + wait) as decided
            from (
                select *, occurred + (hash(n + 5) % 50)::integer as reported
                from (
                    select n, (hash(n) % 40)::integer as e, '2020-01-01'::date + (hash(n * 7 + 1) % 2470)::integer as occurred,
                        (20 + hash(n * 11 + 2) % 60)::integer as wait, ['14-1', '14-1', '14-1', '14-6', '15-1'][(hash(n * 13) % 5 + 1)::integer] as ground
                    from range(3600) as t(n)
                )
            )
        )
        where reported <= '2026-11-10'::date
        """;

    private const string ScatteredDiseases = """
        insert into marts.fct_occupational_disease (report_number, employer_code, employer_name, disease, is_new, diagnosed_on, month, reported_on, county_code, industry_code)
        select 'd' || n, 'E' || hash(n) % 9, '单位', 'silicosis', n % 4 > 0, day, date_trunc('month', day), day + (hash(n * 3) % 60)::integer, '370811', '06'
        from (select n, '2021-01-01'::date + (hash(n * 17) % 2100)::integer as day from range(90) as t(n))
        """;

    [Fact]
    public void What_a_rule_says_of_a_day_in_the_past_does_not_change_by_what_came_after_it()
    {
        using var whole = City(new DateOnly(2026, 10, 1));
        whole.Publish();
        using var then = City(new DateOnly(2025, 5, 1));
        then.Tiny.Add($"delete from marts.fct_injury where reported_on > '{Then:O}'");
        then.Tiny.Add($"update marts.fct_injury set decided_on = null, status = 'pending', ground = null, is_production = false, is_all = false where decided_on > '{Then:O}'");
        then.Tiny.Add($"delete from marts.fct_occupational_disease where reported_on > '{Then:O}'");
        then.Publish();

        using var reader = whole.Reader();
        using var cut = then.Reader();
        Assert.All(WarningRule.All, rule => Assert.Equal(
            Evidence(Replay.Readings(rule, cut, Then, Then)),
            Evidence(Replay.Readings(rule, reader, new DateOnly(2025, 4, 30), new DateOnly(2025, 9, 30)).Where(reading => reading.KnownOn == Then))));
        Assert.All(WarningRule.All.Where(rule => rule.Method != WarningMethod.OverdueFeed), rule => Assert.NotEmpty(Replay.Readings(rule, cut, Then, Then)));
    }

    [Fact]
    public void Months_in_a_row_are_one_warning_and_what_came_of_it_decides()
    {
        using var city = new WatchedCity();
        // A: three, and another within the two years after. B: three and nothing more. C: three just now, of which nothing is known yet.
        city.Insure(WatchedCity.Rencheng, "06", 100)
            .Diagnose("A", new(2021, 1, 5), new(2021, 2, 5), new(2021, 3, 5), new(2023, 2, 5))
            .Diagnose("B", new(2021, 1, 5), new(2021, 2, 5), new(2021, 4, 5))
            .Diagnose("C", new(2026, 7, 5), new(2026, 8, 5), new(2026, 9, 5))
            .Publish();
        using var reader = city.Reader();

        var (history, alarms) = Replay.Of(WarningRule.Find("employer-diseases")!, reader, DateTimeOffset.UnixEpoch);

        Assert.Equal([("A", (bool?)true), ("B", false), ("C", null)], alarms.Select(alarm => (alarm.UnitZh[2..], alarm.CameTrue)));
        Assert.Equal([new(2021, 3, 31), new(2021, 4, 30), new DateOnly(2026, 9, 30)], alarms.Select(alarm => alarm.KnownOn));
        Assert.Equal((3, 2, 1), (history.Alarms, history.Judged, history.FalseAlarms));
        // Wilson of one in two.
        Assert.Equal((50, 9.45, 90.55), (history.FalseShare!.Value, Math.Round(history.FalseShare.Lower, 2), Math.Round(history.FalseShare.Upper, 2)));
    }

    private static WatchedCity City(DateOnly dataThrough)
    {
        var city = new WatchedCity();
        (city.Tiny.DataThrough, city.Tiny.SettledThrough) = (dataThrough, dataThrough);
        foreach (var (county, industry, letter) in new[] { ("370811", "06", "P"), ("370811", "47", "Q"), ("370883", "13", "R"), ("370883", "47", "S") })
        {
            city.Insure(county, industry, 4000).Employ(county, industry, 1, 200, letter);
        }

        city.Tiny.Add($"insert into marts.fct_enrolment_month (employer_code, month, insured_count, county_code, industry_code, enrolment_kind) select 'E' || e, m::date, 300, if(e % 2 = 0, '370811', '370883'), ['06', '47', '13'][e % 3 + 1], 'unit' from range(40) as t(e), generate_series('2020-01-01'::timestamp, '{dataThrough:O}'::timestamp, interval 1 month) as u(m)");
        city.Tiny.Add(Scattered);
        city.Tiny.Add(ScatteredDiseases);
        return city;
    }

    // Ten digits: sums over many rows are added up in another order each time.
    private static IEnumerable<string> Evidence(IEnumerable<Reading> readings) => readings
        .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Unit} {r.County} {r.First:O} {r.Last:O} {r.Cases} {r.Exposure:G10} {r.Value:G10} {r.Lower:G10} {r.Upper:G10} {r.Expected:G10} {r.Chance:G10} {r.Score:G10} {r.Detail.Zh} {r.Warns}"))
        .Order(StringComparer.Ordinal);
}
