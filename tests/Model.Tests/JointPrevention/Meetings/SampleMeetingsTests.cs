using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.JointPrevention.Meetings;
using Model.Operations;
using Model.Tests.Operations;

namespace Model.Tests.JointPrevention.Meetings;

public sealed class SampleMeetingsOnSqliteTests() : SampleMeetingsTests(TestStore.OnSqlite());

public sealed class SampleMeetingsOnPostgresTests(PostgresServer server) : SampleMeetingsTests(TestStore.OnPostgres(server));

/// <summary>The sample city's meetings: something for every list to show on its day.</summary>
public abstract class SampleMeetingsTests : IDisposable
{
    private readonly TestStore store;
    private readonly OperationsDb db;

    protected SampleMeetingsTests(TestStore store)
    {
        this.store = store;
        db = OperationsStore.Open(store.Data);
        SampleMeetings.Make(db);
        db.ChangeTracker.Clear();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_a_meeting_that_waits_for_answers_one_that_is_overdue_and_one_that_was_cancelled()
    {
        var meetings = await db.Set<Meeting>().ToListAsync(Stop);

        var next = Assert.Single(meetings, meeting => meeting.State == MeetingState.Convened);
        Assert.Contains(next.Invitations, invitation => invitation.IsComing is null);
        Assert.Contains(next.Agenda, point => point.ResolutionId is not null);
        Assert.Single(meetings, meeting => meeting.IsOverdue(BusinessDate.SampleToday));
        Assert.Single(meetings, meeting => meeting.State == MeetingState.Cancelled);
        Assert.Equal(meetings.Count(meeting => meeting.Number is not null), meetings.Select(meeting => meeting.Number).OfType<string>().Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task There_are_resolutions_done_reported_overdue_due_soon_and_with_time_left_and_what_is_done_was_done_by_today()
    {
        var today = BusinessDate.SampleToday;
        var resolutions = await db.Set<Resolution>().ToListAsync(Stop);

        Assert.Contains(resolutions, resolution => resolution.State == ResolutionState.Done);
        Assert.Contains(resolutions, resolution => resolution.State == ResolutionState.Reported);
        Assert.Contains(resolutions, resolution => resolution.IsOverdue(today));
        Assert.Contains(resolutions, resolution => resolution.IsDueSoon(today));
        Assert.Contains(resolutions, resolution => resolution.State == ResolutionState.Open && resolution.DueOn > today.AddDays(Resolution.SoonDays));
        Assert.All(resolutions.SelectMany(resolution => resolution.Transitions), move => Assert.True(move.At.UtcDateTime < today.ToDateTime(TimeOnly.MinValue), $"{move.At}"));
    }

    [Fact]
    public async Task Asked_again_nothing_is_made_twice()
    {
        var before = await db.Set<Meeting>().CountAsync(Stop);

        SampleMeetings.Make(db);

        Assert.Equal(before, await db.Set<Meeting>().CountAsync(Stop));
    }

    public void Dispose()
    {
        db.Dispose();
        store.Dispose();
        GC.SuppressFinalize(this);
    }
}
