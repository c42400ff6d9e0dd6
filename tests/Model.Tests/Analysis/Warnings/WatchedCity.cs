using Model.Analysis.Warnings;
using Model.Warehouse;

namespace Model.Tests.Analysis.Warnings;

/// <summary>A small city whose cases are written down one by one, with the days on which they became known.</summary>
public sealed class WatchedCity : IDisposable
{
    public const string Rencheng = "370811";
    public const string Zoucheng = "370883";

    /// <summary>The business date of every snapshot of the tests.</summary>
    public static readonly DateOnly Today = new(2026, 11, 10);

    private static readonly DateOnly First = new(2020, 1, 1);

    private int cases;

    public TinySnapshot Tiny { get; } = new() { DataThrough = new DateOnly(2026, 10, 1), SettledThrough = new DateOnly(2026, 10, 1) };

    public SnapshotReader Reader() => Tiny.Reader();

    /// <summary>Insured persons of a county's division in every month.</summary>
    public WatchedCity Insure(string county, string industry, long insured)
    {
        for (var month = First; month <= Tiny.DataThrough; month = month.AddMonths(1))
        {
            Tiny.Cells.Add(new Cell(Key(month, county, industry), insured));
        }

        return this;
    }

    /// <summary>Employers of equal size, in the register and in every month.</summary>
    public WatchedCity Employ(string county, string industry, int employers, int insured, string letter)
    {
        Tiny.Add($"insert into marts.dim_employer (employer_code, employer_name, county_code, industry_code) select '{letter}' || n, '单位{letter}' || n, '{county}', '{industry}' from range({employers}) as t(n)");
        Tiny.Add($"insert into marts.fct_enrolment_month (employer_code, month, insured_count, county_code, industry_code, enrolment_kind) select '{letter}' || n, m::date, {insured}, '{county}', '{industry}', 'unit' from range({employers}) as t(n), generate_series('{First:O}'::timestamp, '{Tiny.DataThrough:O}'::timestamp, interval 1 month) as u(m)");
        return this;
    }

    /// <summary>Recognised injuries of a month: applied for five days later, decided after twenty.</summary>
    public WatchedCity Hurt(DateOnly month, string county, string industry, int count, string employer = "X", string severity = "minor", string ground = "14-1")
    {
        if (count > 0)
        {
            Tiny.Injuries.Add(new Injury(Key(month, county, industry), ground, "01", severity, count));
        }

        for (var i = 0; i < count; i++)
        {
            Case(employer, county, industry, month.AddDays(2), month.AddDays(7), month.AddDays(22), severity, ground);
        }

        return this;
    }

    /// <summary>One application; undecided without a day.</summary>
    public void Case(string employer, string county, string industry, DateOnly occurred, DateOnly reported, DateOnly? decided, string severity, string ground, bool isRecognised = true)
    {
        var (isProduction, isRight) = (ground == "14-1", decided is not null && isRecognised);
        Tiny.Add($"""
            insert into marts.fct_injury (case_number, employer_code, employer_name, occurred_on, month, reported_on, decided_on, status, ground, is_production, is_all, is_commuting, is_fatal, severity, county_code, industry_code, licence, enrolment_kind)
            values ('案{++cases}', '{employer}', '单位{employer}', '{occurred:O}', date_trunc('month', '{occurred:O}'::date), '{reported:O}', {(decided is { } day ? $"'{day:O}'" : "null")},
            '{(decided is null ? "pending" : isRecognised ? "recognised" : "rejected")}', {(isRight ? $"'{ground}'" : "null")}, {isRight && isProduction}, {isRight}, {ground == "14-6"}, {severity == "fatal"}, '{severity}', '{county}', '{industry}', '', 'unit')
            """);
    }

    public WatchedCity Diagnose(string employer, params DateOnly[] days)
    {
        foreach (var day in days)
        {
            Tiny.Add($"insert into marts.fct_occupational_disease (report_number, employer_code, employer_name, disease, is_new, diagnosed_on, month, reported_on, county_code, industry_code) values ('卡{++cases}', '{employer}', '单位{employer}', 'silicosis', true, '{day:O}', date_trunc('month', '{day:O}'::date), '{day:O}', '{Rencheng}', '06')");
        }

        return this;
    }

    public WatchedCity Publish(string build = "b-1")
    {
        Tiny.Publish(build);
        return this;
    }

    /// <summary>What a rule says today of all it looked at.</summary>
    public IReadOnlyList<Reading> Ask(string rule)
    {
        using var reader = Reader();
        return Replay.Readings(WarningRule.Find(rule)!, reader, Today, Today);
    }

    public void Dispose() => Tiny.Dispose();

    private static CellKey Key(DateOnly month, string county, string industry) => new(month, county, industry, "", "50-249", "unit");
}
