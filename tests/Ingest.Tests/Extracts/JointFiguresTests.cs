using Ingest.Tests.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Model.Analysis;
using Model.Calendar;
using Model.JointPrevention.Meetings;
using Model.JointPrevention.Packs;
using Model.Operations;
using Model.Warehouse;

namespace Ingest.Tests.Extracts;

/// <summary>Figures of joint meetings, counted a second time from the operational store by the module's own words.</summary>
public sealed class JointFiguresTests : IDisposable
{
    private static readonly DateOnly Today = BusinessDate.SampleToday;

    private readonly Installation here = new();

    public JointFiguresTests()
    {
        new BusinessDate(here.Data, TimeProvider.System).Remember(DataMode.Sample);
        using var db = OperationsStore.Open(here.Data);
        SampleMeetings.Make(db);
        db.Add(new Cadence { County = null, Year = 2026, Wanted = 4, CreatedBy = "secretary", CreatedAt = DateTimeOffset.UtcNow });
        var resolutions = db.Set<Resolution>().ToList();
        Assert.Null(resolutions.First(one => one.State == ResolutionState.Open && one.DueOn < Today).Extend(Today.AddDays(9), "secretary", DateTimeOffset.UtcNow, "waits for the budget"));
        Assert.Null(resolutions.First(one => one.State == ResolutionState.Reported).Return("secretary", DateTimeOffset.UtcNow, "no evidence"));
        Assert.Null(resolutions.Last(one => one.State == ResolutionState.Open && one.DueOn > Today).Drop("secretary", DateTimeOffset.UtcNow, "done elsewhere"));
        var overdue = resolutions.First(one => one.IsOverdue(Today));
        Assert.Null(overdue.Report(overdue.Owner, "done at last", $"liaison-{overdue.Owner}", DateTimeOffset.UtcNow));
        db.SaveChanges();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        here.Dispose();
    }

    [Fact]
    public async Task Meetings_held_and_wanted_are_what_the_module_itself_says_of_each_level_and_year()
    {
        using var catalog = await PublishAsync();
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        using var db = OperationsStore.Open(here.Data);

        var years = new JointWorkReader(reader).Meetings();

        Assert.Equal(["370811", "370883", "city"], years.Select(one => one.CountyCode).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(5 + 2 + 2, years.Count);
        foreach (var one in years)
        {
            var state = await CadenceState.ReadAsync(db, one.CountyCode == "city" ? null : one.CountyCode, one.Year, Today, Stop);
            Assert.Equal((state.Wanted, state.Held, state.IsOverdue), (one.Wanted, one.Held, one.IsBehind));
        }
    }

    [Fact]
    public async Task Attendance_is_who_came_of_whom_was_invited_to_meetings_that_were_held()
    {
        using var catalog = await PublishAsync();
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        using var db = OperationsStore.Open(here.Data);
        var meetings = await db.Set<Meeting>().ToListAsync(Stop);

        foreach (var year in new int?[] { 2022, 2023, 2026, null })
        {
            var counted = meetings.Where(meeting => meeting.HeldOn is { } held && (year is null || held.Year == year)).SelectMany(meeting => meeting.Invitations).ToLookup(invitation => invitation.Department);
            Assert.Equal(
                counted.Select(department => (department.Key, department.Count(), department.Count(one => one.Attendee is not null))).OrderBy(one => one.Key, StringComparer.Ordinal),
                new JointWorkReader(reader).Departments(year).Where(one => one.Invited > 0).Select(one => (one.Department, one.Invited, one.Attended)));
        }
    }

    [Fact]
    public async Task Resolutions_are_in_time_late_overdue_or_not_due_as_their_own_moves_tell()
    {
        using var catalog = await PublishAsync();
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        using var db = OperationsStore.Open(here.Data);
        var resolutions = (await db.Set<Resolution>().ToListAsync(Stop)).Where(one => one.State != ResolutionState.Dropped).ToLookup(one => one.Owner);

        var counted = new JointWorkReader(reader).Departments().Where(one => one.Resolutions > 0).ToList();

        Assert.Contains(counted, one => one.Overdue > 0);
        Assert.Contains(counted, one => one.Late > 0);
        Assert.Contains(counted, one => one.Extensions > 0);
        Assert.Equal(1, counted.Sum(one => one.Dropped));
        Assert.Equal(resolutions.Count, counted.Count);
        Assert.All(counted, one =>
        {
            var own = resolutions[one.Department].ToList();
            var reported = own.Where(r => r.DueOn < Today && !r.IsOverdue(Today)).ToList();
            var late = reported.Count(r => r.Transitions.Last(move => move.Verb == nameof(ResolutionVerb.Report)).At.ToOffset(TimeSpan.FromHours(8)).Date > r.DueOn.ToDateTime(TimeOnly.MinValue));
            Assert.Equal(
                (own.Count, own.Count(r => r.IsOverdue(Today)), late, reported.Count - late, own.Count(r => r.IsUnfinished)),
                (one.Resolutions, one.Overdue, one.Late, one.InTime, one.Open));
        });
    }

    [Fact]
    public async Task A_county_sees_its_own_figures_and_not_the_citys()
    {
        using var catalog = await PublishAsync();
        using var reader = new SnapshotReader(catalog, CountyScope.Of("370883"));
        using var db = OperationsStore.Open(here.Data);

        Assert.Equal(["370883"], new JointWorkReader(reader).Meetings().Select(one => one.CountyCode).Distinct());
        Assert.Equal(await db.Set<Resolution>().CountAsync(one => one.County == "370883" && one.State != ResolutionState.Dropped, Stop), new JointWorkReader(reader).Departments().Sum(one => one.Resolutions));
    }

    [Fact]
    public async Task A_pack_tells_how_resolutions_stood_at_the_end_of_a_month_whatever_happened_since()
    {
        using var catalog = await PublishAsync();
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        using var db = OperationsStore.Open(here.Data);
        var all = (await db.Set<Resolution>().ToListAsync(Stop)).Where(one => one.County is null).ToList();
        var meetings = await db.Set<Meeting>().ToDictionaryAsync(meeting => meeting.Id, meeting => meeting.HeldOn, Stop);
        var asked = new PackReader(reader);

        foreach (var (year, month) in new[] { (2026, 10), (2025, 6), (2023, 1), (2021, 12) })
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, month, 1));
            var day = last.AddMonths(1).AddDays(-1);
            foreach (var department in all.Select(one => one.Owner).Distinct().Append(null))
            {
                var there = all.Where(one => (department is null || one.Owner == department) && meetings[one.MeetingId] <= day && !(LastDay(one, ResolutionVerb.Drop) <= day)).ToList();
                bool Reported(Resolution one, DateOnly by) => one.State is ResolutionState.Done or ResolutionState.Reported && LastDay(one, ResolutionVerb.Report) <= by;
                var due = there.Where(one => one.DueOn >= first && one.DueOn <= day).ToList();
                var code = department is null ? "city" : $"city:{department}";
                PackAnswer Answer(PackSubject subject) => asked.Answer(new(subject, code, first, last));
                Assert.Equal(there.Count(one => !(LastDay(one, ResolutionVerb.Confirm) <= day)), Answer(PackSubject.ResolutionsUnfinished).Value);
                Assert.Equal(there.Count(one => one.DueOn <= day && !Reported(one, day)), Answer(PackSubject.ResolutionsOverdue).Value);
                Assert.Equal((due.Count(one => Reported(one, one.DueOn)), due.Count), (Answer(PackSubject.ResolutionsInTime).Cases, Answer(PackSubject.ResolutionsInTime).AverageInsured));
            }
        }
    }

    [Fact]
    public void Nothing_divided_by_nothing_is_no_share()
    {
        var none = JointDepartment.Sum([]);

        Assert.Null(none.Attendance);
        Assert.Null(none.InTimeShare);
    }

    private static DateOnly? LastDay(Resolution resolution, ResolutionVerb verb) =>
        resolution.Transitions.LastOrDefault(move => move.Verb == verb.ToString()) is { } move ? DateOnly.FromDateTime(move.At.ToOffset(TimeSpan.FromHours(8)).DateTime) : null;

    private async Task<SnapshotCatalog> PublishAsync()
    {
        Assert.Equal(0, (await here.RunAsync("extract")).Exit);
        Assert.Equal(0, (await here.RunAsync("build")).Exit);
        return new SnapshotCatalog(here.Data);
    }
}
