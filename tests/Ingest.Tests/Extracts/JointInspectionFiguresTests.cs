using Ingest.Tests.Commands;
using Ingest.Tests.Contracts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Model.Analysis;
using Model.Calendar;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Officers;
using Model.Operations;
using Model.Operations.Kit;
using Model.Operations.Kit.Deadlines;
using Model.Warehouse;

namespace Ingest.Tests.Extracts;

/// <summary>Figures of joint inspections, counted a second time from the operational store by the module's own words.</summary>
public sealed class JointInspectionFiguresTests : IDisposable
{
    private const string By = "inspector";

    private static readonly DateOnly Today = BusinessDate.SampleToday;
    private static readonly Reckoning Days = new(WorkingDays.Published);

    private readonly Installation here = new();

    public JointInspectionFiguresTests()
    {
        new BusinessDate(here.Data, TimeProvider.System).Remember(DataMode.Sample);
        using var db = OperationsStore.Open(here.Data);
        Officer[] team = [.. new[] { TeamDraw.Lead, "emergency" }.Select(department => new Officer { Department = department, Facts = new("王某", department, true), CreatedBy = By, CreatedAt = At(new(2026, 1, 1)) })];
        db.AddRange(team);
        db.SaveChanges();

        // Never visited; visited and clean; in time; late by a failed re-check; overdue; suspended before it was; transferred; one of another year and county.
        Made(db, 1, "370883");
        Must(Visited(db, team, 2, "370883", new(2026, 3, 2), 0).Clear(By, At(new(2026, 3, 3))));
        Recheck(Ordered(db, team, 3, new(2026, 3, 2)), new(2026, 3, 20), all: true);
        var late = Ordered(db, team, 4, new(2026, 3, 3));
        Recheck(late, new(2026, 3, 20), all: false);
        Recheck(late, new(2026, 4, 20), all: true);
        Ordered(db, team, 5, new(2026, 3, 4));
        Must(Ordered(db, team, 9, new(2026, 3, 4)).Suspend(new(2026, 3, 20), Today, By, At(new(2026, 3, 20)), "sealed by a court", Days));
        Must(Ordered(db, team, 6, new(2026, 3, 5)).Transfer("emergency", "《安全生产法》第一百零二条", new(2026, 5, 1), new(2026, 5, 1), By, At(new(2026, 5, 1)), "nothing was done"));
        Recheck(Ordered(db, team, 7, new(2025, 6, 5), "370811"), new(2025, 6, 20), all: true);
        var mistaken = Visited(db, team, 8, "370883", new(2026, 6, 1), 2);
        Must(mistaken.Withdraw(1, "written down twice"));
        db.SaveChanges();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        here.Dispose();
    }

    [Fact]
    public async Task Inspections_findings_and_orders_put_right_in_time_are_what_the_module_itself_says()
    {
        using var catalog = await PublishAsync();
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        await using var db = OperationsStore.Open(here.Data);
        var made = (await db.Set<Inspection>().ToListAsync(Stop)).Where(one => one.State is not (InspectionState.Planned or InspectionState.Cancelled)).ToList();

        foreach (var (year, county) in new (int?, string?)[] { (null, null), (2026, null), (2025, null), (2026, "370883"), (2026, "370811") })
        {
            var own = made.Where(one => (year is null || one.VisitedOn!.Value.Year == year) && (county is null || one.County == county)).ToList();
            var figures = InspectionFigures.Sum([.. new JointInspectionReader(reader).Inspections(year, county)]);
            Assert.Equal(
                (own.Count, own.Count(one => one.Standing.Any()), own.Sum(one => one.Standing.Count()), own.Count(one => one.RectifiedInTime == true), own.Count(one => one.IsOverdue(Today)), own.Count(one => one.TransferredOn is not null)),
                (figures.Inspected, figures.WithFindings, figures.Findings, figures.InTime, figures.Overdue, figures.Transferred));
            Assert.Equal(own.Count(one => one.RectifiedInTime == false && one.TransferredOn is null), figures.Late);
            Assert.Equal(figures.InTime + figures.Late + figures.Transferred + figures.Overdue, figures.Judged);
            Assert.Equal(
                own.SelectMany(one => one.Standing).GroupBy(finding => finding.Kind).Select(kind => (kind.Key.ToString().ToLowerInvariant(), kind.Count(), kind.Count(finding => finding.FixedOn is not null))).Order(),
                new JointInspectionReader(reader).Findings(year, county).Select(one => (one.Kind, one.Findings, one.Fixed)).Order());
        }
    }

    [Fact]
    public async Task Neither_names_of_employers_nor_what_was_found_leave_the_module()
    {
        using var catalog = await PublishAsync();

        var written = string.Concat(Directory.EnumerateFiles(here.Data.Received).Select(File.ReadAllText));

        Assert.Contains(Identifiers.Uscc(3), written, StringComparison.Ordinal);
        Assert.All(new[] { "某厂", "护栏缺失", "王某", "complaint" }, text => Assert.DoesNotContain(text, written, StringComparison.Ordinal));
    }

    private static Inspection Made(OperationsDb db, int number, string county)
    {
        var (made, refusal) = Inspection.ByItself(new(Identifiers.Uscc(number), "某厂", county, number % 2 == 0 ? "coal" : null), new(2026, 12, 1), "complaint", By, At(new(2025, 1, 1)));
        Must(refusal);
        db.Add(made!);
        return made!;
    }

    private static Inspection Visited(OperationsDb db, Officer[] team, int number, string county, DateOnly on, int findings)
    {
        var inspection = Made(db, number, county);
        Must(inspection.Staff(team));
        var found = Enumerable.Range(0, findings).Select(at => new FindingNote(Guid.NewGuid(), at == 0 ? FindingKind.Hazard : FindingKind.Precursor, "emergency", "护栏缺失", null, null, null, null)).ToList();
        Must(inspection.Note([], [], found, By, At(on)));
        Must(inspection.Visit([], on, Today, null, By, At(on)));
        return inspection;
    }

    private static Inspection Ordered(OperationsDb db, Officer[] team, int number, DateOnly on, string county = "370883")
    {
        var inspection = Visited(db, team, number, county, on, 2);
        Must(inspection.Order(on, ClockPeriod.Until(on.AddDays(30)), on, null, By, At(on.AddDays(1)), Days));
        return inspection;
    }

    private static void Recheck(Inspection inspection, DateOnly on, bool all)
    {
        Must(inspection.Report(on, Today, By, At(on), "done", Days));
        Must(inspection.Recheck(on, Today, all ? [1, 2] : [1], all ? null : on.AddDays(40), By, At(on.AddDays(1)), "seen", Days));
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8));

    private static void Must(Refusal? refusal) => Assert.Null(refusal);

    private async Task<SnapshotCatalog> PublishAsync()
    {
        Assert.Equal(0, (await here.RunAsync("extract")).Exit);
        Assert.Equal(0, (await here.RunAsync("build")).Exit);
        return new SnapshotCatalog(here.Data);
    }
}
