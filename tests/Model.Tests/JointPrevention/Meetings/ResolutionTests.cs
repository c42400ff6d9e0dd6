using Model.JointPrevention.Meetings;
using static Model.Tests.JointPrevention.Meetings.Course;

namespace Model.Tests.JointPrevention.Meetings;

/// <summary>What becomes of what a meeting resolved.</summary>
public sealed class ResolutionTests
{
    private static readonly DateTimeOffset Later = Morning.AddDays(30);

    [Fact]
    public void A_resolution_is_numbered_after_its_meeting_and_belongs_to_its_county()
    {
        var meeting = Held("370811");
        meeting.TakeNumber("任城工联〔2026〕1号");

        var resolution = Resolved(meeting, place: 2);

        Assert.Equal(("任城工联〔2026〕1号-2", "370811"), (resolution.Number, resolution.County));
    }

    [Fact]
    public void It_needs_a_text_an_owner_a_day_after_the_meeting_and_a_measure_of_success()
    {
        var said = new ResolutionText("核对", "housing", [], Day, "清零");

        Assert.Equal("not_held", Resolution.Of(Convened(), 1, said, "secretary", Morning).Refusal?.Code);
        Assert.Equal("no_text", Of(said with { Text = " " }));
        Assert.Equal("no_owner", Of(said with { Owner = "" }));
        Assert.Equal("due_before_meeting", Of(said with { DueOn = Day.AddDays(-1) }));
        Assert.Equal("no_measure", Of(said with { Measure = "" }));
        Assert.Null(Of(said));

        static string? Of(ResolutionText text) => Resolution.Of(Held(), 1, text, "secretary", Morning).Refusal?.Code;
    }

    [Fact]
    public void Only_departments_in_charge_report_and_the_secretary_sees_whether_it_is_done()
    {
        var resolution = Resolved(Held());

        Assert.Equal("not_theirs", resolution.Follow("union", "已办", "l", Later)?.Code);
        Assert.Equal("nothing_reported", resolution.Report("housing", "", "l", Later)?.Code);
        Assert.Equal("not_the_owner", resolution.Report("approval", "办完了", "l", Later)?.Code);
        Assert.Null(resolution.Follow("approval", "已推送许可证清单", "l", Later));
        Assert.Null(resolution.Report("housing", "全部补办", "l", Later));
        Assert.Equal("no_reason", resolution.Return("secretary", Later, null)?.Code);
        Assert.Null(resolution.Return("secretary", Later, "缺清单"));
        Assert.Null(resolution.Report("housing", "附清单", "l", Later));
        Assert.Null(resolution.Confirm("secretary", Later));

        Assert.Equal((ResolutionState.Done, 3), (resolution.State, resolution.FollowUps.Count));
        Assert.Equal("finished", resolution.Follow("housing", "补充", "l", Later)?.Code);
    }

    [Fact]
    public void It_is_about_to_fall_due_two_weeks_before_its_day_and_overdue_after_it_until_it_is_reported()
    {
        var resolution = Resolved(Held());
        var due = resolution.DueOn;

        Assert.Equal((false, false), (resolution.IsDueSoon(due.AddDays(-15)), resolution.IsOverdue(due.AddDays(-15))));
        Assert.Equal((true, false), (resolution.IsDueSoon(due.AddDays(-14)), resolution.IsOverdue(due.AddDays(-14))));
        Assert.Equal((true, false), (resolution.IsDueSoon(due), resolution.IsOverdue(due)));
        Assert.Equal((false, true), (resolution.IsDueSoon(due.AddDays(1)), resolution.IsOverdue(due.AddDays(1))));
        resolution.Report("housing", "办完", "l", Later);
        Assert.False(resolution.IsOverdue(due.AddDays(1)));
    }

    [Fact]
    public void More_time_is_given_for_a_reason_and_only_more()
    {
        var resolution = Resolved(Held());

        Assert.Equal("not_later", resolution.Extend(resolution.DueOn, "secretary", Later, "等资料")?.Code);
        Assert.Equal("no_reason", resolution.Extend(resolution.DueOn.AddDays(30), "secretary", Later, null)?.Code);
        Assert.Null(resolution.Extend(resolution.DueOn.AddDays(30), "secretary", Later, "等资料"));

        Assert.Equal(Day.AddDays(90), resolution.DueOn);
    }
}
