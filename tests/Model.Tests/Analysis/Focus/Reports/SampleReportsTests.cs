using Microsoft.EntityFrameworkCore;
using Model.Analysis.Focus.Reports;
using Model.Calendar;
using Model.Codes;
using Model.Operations;
using Model.Operations.Kit.Personal;
using Model.Operations.Kit.Samples;
using Model.Tests.Operations;

namespace Model.Tests.Analysis.Focus.Reports;

public sealed class SampleReportsOnSqliteTests() : SampleReportsTests(TestStore.OnSqlite());

public sealed class SampleReportsOnPostgresTests(PostgresServer server) : SampleReportsTests(TestStore.OnPostgres(server));

/// <summary>The sample's reports: every list has something to show on the sample's day.</summary>
public abstract class SampleReportsTests(TestStore store) : IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task There_is_a_report_in_every_state_late_ones_and_drafts_of_the_running_year_and_they_are_made_once()
    {
        using var tiny = new TinySnapshot { DataThrough = new(2026, 10, 1), SettledThrough = new(2026, 6, 1) };
        foreach (var (county, place) in CodeList.Named("counties").Codes.Select((county, place) => (county, place)))
        {
            for (var month = new DateOnly(2025, 1, 1); month <= tiny.DataThrough; month = month.AddMonths(1))
            {
                var key = new CellKey(month, county, "33", "", "50-249", "unit");
                tiny.Cells.Add(new Cell(key, 1000));
                tiny.Injuries.Add(new Injury(key, "14-1", "03", "minor", 1 + (place % 4)));
            }

            tiny.Add($"insert into marts.fct_injury (case_number, employer_code, month, status, ground, is_production, is_all, severity, cause, deviation, place, county_code, industry_code, licence, enrolment_kind) values ('c{place}', '', '2025-06-01', 'recognised', '14-1', true, true, 'minor', '03', '00', 'road', '{county}', '33', '', 'unit')");
        }

        tiny.Publish("b-1");
        using var reader = tiny.Reader();
        await using var db = OperationsStore.Open(store.Data);

        var city = new SampleCity(db, new PersonalSeal(store.Data)) { Snapshot = reader };
        Assert.Equal(SampleOutcome.Waits, await new SampleReports().MakeAsync(city with { Snapshot = null }, Stop));
        Assert.Equal(SampleOutcome.There, await new SampleReports().MakeAsync(city, Stop));
        var made = await db.Set<AnnualReport>().CountAsync(Stop);
        await new SampleReports().MakeAsync(city, Stop);
        Assert.Equal(made, await db.Set<AnnualReport>().CountAsync(Stop));
        var reports = await db.Set<AnnualReport>().ToListAsync(Stop);
        var last = reports.Where(report => report.Year == 2025).ToList();

        Assert.Equal(13, last.Count);
        Assert.All(Enum.GetValues<ReportState>(), state => Assert.Contains(last, report => report.State == state));
        Assert.Contains(last, report => report.IsLate);
        Assert.Single(last, report => report.IsOverdueOn(BusinessDate.SampleToday));
        Assert.Contains(reports, report => report is { Year: 2026, State: ReportState.Draft });
        Assert.All(reports.SelectMany(report => report.Transitions), move => Assert.True(move.At < new DateTimeOffset(BusinessDate.SampleToday.AddDays(1), default, TimeSpan.FromHours(8))));
        var numbers = reports.Select(report => report.Number).OfType<string>().ToList();
        Assert.Equal(numbers.Distinct().Count(), numbers.Count);
    }
}
