using Model.JointPrevention.Meetings;
using static Model.Tests.JointPrevention.Meetings.Course;

namespace Model.Tests.JointPrevention.Meetings;

/// <summary>A joint meeting's course, and what is refused on it.</summary>
public sealed class MeetingTests
{
    private static readonly Dictionary<string, string> Nobody = new(StringComparer.Ordinal);

    [Fact]
    public void A_meeting_goes_from_the_schedule_to_issued_minutes()
    {
        var meeting = Held();
        Assert.Null(meeting.Minute("通报了情况。", "总体下降。", "王某", "secretary", Morning.AddDays(18)));
        Assert.Null(meeting.Close("secretary", Morning.AddDays(20)));

        Assert.Equal((MeetingState.Closed, Day), (meeting.State, meeting.HeldOn));
        Assert.Equal(["Convene", "Hold", "Minute", "Close"], meeting.Transitions.Select(move => move.Verb));
    }

    [Fact]
    public void Nobody_is_invited_without_an_agenda_a_place_and_a_second_department()
    {
        var meeting = Planned();
        Assert.Equal("no_agenda", meeting.Convene(["hrss", "health"], "secretary", Morning)?.Code);
        meeting.AddPoint("通报", null);
        Assert.Equal("too_few_invited", meeting.Convene(["hrss"], "secretary", Morning)?.Code);
        meeting.Change(meeting.Facts with { Place = "" });
        Assert.Equal("no_place", meeting.Convene(["hrss", "health"], "secretary", Morning)?.Code);

        Assert.Equal((MeetingState.Planned, 0), (meeting.State, meeting.Invitations.Count));
    }

    [Fact]
    public void Only_an_invited_department_answers_and_says_who_comes_or_why_nobody_does()
    {
        var meeting = Convened();

        Assert.Equal("not_invited", meeting.Acknowledge("union", true, "李某", null, "li", Morning)?.Code);
        Assert.Equal("no_attendee", meeting.Acknowledge("health", true, " ", null, "li", Morning)?.Code);
        Assert.Equal("no_excuse", meeting.Acknowledge("health", false, null, null, "li", Morning)?.Code);
        Assert.Null(meeting.Acknowledge("health", true, "李某", null, "li", Morning));

        Assert.Equal([null, true, null], meeting.Invitations.Select(invitation => invitation.IsComing));
    }

    [Fact]
    public void It_was_not_held_tomorrow_nor_by_nobody_and_who_did_not_come_is_recorded()
    {
        Assert.Equal("held_in_future", Convened().Hold(Day.AddDays(1), Day, Nobody, "secretary", Morning)?.Code);
        Assert.Equal("nobody_came", Convened().Hold(Day, Day, Nobody, "secretary", Morning)?.Code);

        Assert.Equal([("hrss", true, "王某"), ("health", false, null), ("housing", true, "赵某")], Held().Invitations.Select(i => (i.Department, i.HasAttended!.Value, i.Attendee)));
    }

    [Fact]
    public void Minutes_are_written_until_they_are_right_and_issued_only_once_signed()
    {
        var meeting = Held();
        Assert.Equal("no_minutes", meeting.Minute("", null, "王某", "secretary", Morning.AddDays(18))?.Code);
        Assert.Null(meeting.Minute("初稿", null, null, "secretary", Morning.AddDays(18)));
        Assert.Equal("not_signed", meeting.Close("secretary", Morning.AddDays(19))?.Code);
        Assert.Null(meeting.Minute("定稿", null, "王某", "secretary", Morning.AddDays(19)));
        Assert.Null(meeting.Close("secretary", Morning.AddDays(20)));

        Assert.Equal("no_reason", meeting.Reopen("secretary", Morning.AddDays(21), null)?.Code);
        Assert.Null(meeting.Reopen("secretary", Morning.AddDays(21), "出席名单有误"));
        Assert.Equal(("定稿", MeetingState.Minuted), (meeting.Minutes, meeting.State));
    }

    [Fact]
    public void What_was_sent_out_is_cancelled_with_a_reason_and_never_deleted()
    {
        var meeting = Convened();

        Assert.Equal("sent_out", meeting.Delete("secretary", Morning, "误发")?.Code);
        Assert.Equal("no_reason", meeting.Cancel("secretary", Morning, "")?.Code);
        Assert.Null(meeting.Cancel("secretary", Morning, "防汛"));
        Assert.Equal("held_already", meeting.Change(meeting.Facts)?.Code);
        Assert.Null(Planned().Delete("secretary", Morning, "重复"));
    }

    [Fact]
    public void The_next_meeting_opens_with_what_is_unfinished_and_drops_what_was_finished_since()
    {
        var unfinished = Resolved(Held());
        var next = Planned();
        next.AddPoint("新议题", null);

        next.CarryOver([unfinished]);
        next.CarryOver([unfinished]);

        Assert.Equal([("核对在建项目参保", "housing"), ("新议题", null)], next.Agenda.Select(point => (point.Title, point.Department)));
        Assert.Equal("no_such_point", next.RemovePoint(next.Agenda[0].Number)?.Code);
        next.CarryOver([]);
        Assert.Equal(["新议题"], next.Agenda.Select(point => point.Title));
    }

    [Fact]
    public void What_was_on_the_agenda_of_a_meeting_that_was_held_stays_on_it()
    {
        var meeting = Planned();
        meeting.CarryOver([Resolved(Held())]);
        Assert.Null(meeting.Convene(["hrss", "health"], "secretary", Morning));
        Assert.Null(meeting.Hold(Day, Day, new Dictionary<string, string>(StringComparer.Ordinal) { ["hrss"] = "王某" }, "secretary", Morning));

        meeting.CarryOver([]);

        Assert.Single(meeting.Agenda);
    }

    [Theory]
    [InlineData("2026-05-19", false)]
    [InlineData("2026-05-20", false)]
    [InlineData("2026-05-21", true)]
    public void A_meeting_whose_day_passed_is_overdue_until_it_is_held_or_cancelled(string today, bool isOverdue)
    {
        var day = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(isOverdue, Convened().IsOverdue(day));
        Assert.False(Held().IsOverdue(day));
    }

    [Theory]
    [InlineData(2, 0, "2026-06-30", "2026-06-30", false)]
    [InlineData(2, 0, "2026-07-01", "2026-06-30", true)]
    [InlineData(2, 1, "2026-07-01", "2026-12-31", false)]
    [InlineData(2, 2, "2026-07-01", null, false)]
    [InlineData(2, 1, "2027-01-01", "2026-12-31", true)]
    [InlineData(4, 1, "2026-07-01", "2026-06-30", true)]
    [InlineData(12, 0, "2026-01-15", "2026-01-31", false)]
    public void Of_n_meetings_a_year_the_kth_is_due_at_the_end_of_the_kth_part(int wanted, int held, string today, string? nextBy, bool isOverdue)
    {
        var state = CadenceState.Of(2026, wanted, held, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((nextBy, isOverdue), (state.NextBy?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), state.IsOverdue));
    }
}
