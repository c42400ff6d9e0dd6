using Model.Calendar;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Checklists;
using Model.JointPrevention.Inspections.Officers;
using Model.Operations.Kit.Deadlines;

namespace Model.Tests.JointPrevention.Inspections;

/// <summary>One employer, from the site to the last finding put right or punished.</summary>
public sealed class InspectionTests
{
    private static readonly DateOnly Day = new(2026, 9, 10);
    private static readonly DateTimeOffset At = new(2026, 9, 10, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly Reckoning Days = new(WorkingDays.Published);

    private readonly Checklist list = Published();
    private readonly Inspection inspection = Planned();

    [Fact]
    public void It_is_recorded_once_a_team_led_by_human_resources_has_answered_every_item()
    {
        Assert.Equal("unanswered", inspection.Visit([list], Day, Day, null, "i", At)?.Code);
        Assert.Null(inspection.Note([list], Answered(Verdict.Yes, Verdict.NotApplicable), [], "i", At));
        Assert.Equal("team_too_small", inspection.Visit([list], Day, Day, null, "i", At)?.Code);
        Assert.Null(inspection.Staff([Officer("emergency", 1), Officer("health", 2)]));
        Assert.Equal("no_lead", inspection.Visit([list], Day, Day, null, "i", At)?.Code);
        Assert.Null(inspection.Staff([Officer("hrss", 3), Officer("emergency", 1)]));
        Assert.Equal("visited_in_future", inspection.Visit([list], Day.AddDays(1), Day, null, "i", At)?.Code);
        Assert.Null(inspection.Visit([list], Day, Day, null, "i", At));

        Assert.Equal("something_found", Found().Clear("i", At)?.Code);
        Assert.Null(inspection.Clear("i", At));
        Assert.Equal(InspectionState.Closed, inspection.State);
        Assert.Null(inspection.RectifiedInTime);
    }

    [Fact]
    public void What_the_site_sends_twice_or_in_another_order_is_there_once()
    {
        var hazard = Hazard();
        Assert.Null(inspection.Note([list], Answered(Verdict.Yes, Verdict.No), [hazard], "i", At));
        Assert.Null(inspection.Note([list], Answered(Verdict.Yes, Verdict.No), [hazard], "i", At));
        Assert.Null(inspection.Note([list], [new(list.Id, 1, Verdict.No, "补充")], [hazard with { Text = "改写" }], "second", At));

        Assert.Equal([(1, Verdict.No, "second"), (2, Verdict.No, "i")], inspection.Answers.Select(answer => (answer.Item, answer.Verdict, answer.By)));
        Assert.Equal("改写", Assert.Single(inspection.Findings).Text);
    }

    [Fact]
    public void An_exceedance_has_a_value_above_its_limit_and_their_unit()
    {
        var above = new FindingNote(Guid.NewGuid(), FindingKind.Exceedance, "health", "粉尘", null, 9m, 8m, "mg/m³");

        Assert.Equal("no_measurement", Say(above with { Value = null }));
        Assert.Equal("no_measurement", Say(above with { Unit = " " }));
        Assert.Equal("not_above_limit", Say(above with { Value = 8m }));
        Assert.Empty(inspection.Findings);
        Assert.Null(Say(above));

        string? Say(FindingNote note) => inspection.Note([list], [], [note], "i", At)?.Code;
    }

    [Fact]
    public void An_item_that_no_list_has_is_refused_and_nothing_of_the_note_is_kept_elsewhere() =>
        Assert.Equal("no_such_item", inspection.Note([list], [new(list.Id, 9, Verdict.Yes, null)], [Hazard()], "i", At)?.Code);

    [Fact]
    public void Whoever_has_to_stay_away_cannot_be_put_into_the_team_by_hand_either()
    {
        var officer = Officer("hrss", 1);
        Assert.Null(officer.Avoid(inspection.EmployerCode, "亲属", "i", At));

        Assert.Equal("conflicted", inspection.Staff([officer, Officer("health", 2)])?.Code);
    }

    [Fact]
    public void An_order_is_put_right_in_time_when_it_was_reported_by_the_last_day_and_passed_the_first_re_check()
    {
        var found = Ordered();

        Assert.Null(found.Report(Day.AddDays(31), Day.AddDays(40), "i", At.AddDays(31), "已整改", Days));
        Assert.Null(found.Recheck(Day.AddDays(35), Day.AddDays(40), [1, 2], null, "i", At.AddDays(35), null, Days));

        Assert.Equal((InspectionState.Closed, true), (found.State, found.RectifiedInTime));
        Assert.All(found.Standing, finding => Assert.Equal(Day.AddDays(35), finding.FixedOn));
    }

    [Fact]
    public void A_day_late_is_late()
    {
        var found = Ordered();

        Assert.Null(found.Report(Day.AddDays(32), Day.AddDays(40), "i", At.AddDays(32), "已整改", Days));
        Assert.Null(found.Recheck(Day.AddDays(35), Day.AddDays(40), [1, 2], null, "i", At.AddDays(35), null, Days));

        Assert.False(found.RectifiedInTime);
    }

    [Fact]
    public void What_is_left_at_a_re_check_gets_a_new_last_day_and_is_not_in_time_any_more()
    {
        var found = Ordered();
        Assert.Null(found.Report(Day.AddDays(20), Day.AddDays(40), "i", At.AddDays(20), "已整改", Days));

        Assert.Equal("no_new_day", found.Recheck(Day.AddDays(25), Day.AddDays(40), [1], null, "i", At.AddDays(25), "仍缺", Days)?.Code);
        Assert.Equal("no_reason", found.Recheck(Day.AddDays(25), Day.AddDays(40), [1], Day.AddDays(60), "i", At.AddDays(25), null, Days)?.Code);
        Assert.Null(found.Recheck(Day.AddDays(25), Day.AddDays(40), [1], Day.AddDays(60), "i", At.AddDays(25), "仍缺", Days));
        Assert.Equal((InspectionState.Ordered, Day.AddDays(60)), (found.State, found.DueOn));
        Assert.Equal([Day.AddDays(25), null], found.Standing.Select(finding => finding.FixedOn));

        Assert.Null(found.Recheck(Day.AddDays(38), Day.AddDays(40), [1, 2], null, "i", At.AddDays(38), null, Days));
        Assert.False(found.RectifiedInTime);
        Assert.Equal([Day.AddDays(25), Day.AddDays(38)], found.Standing.Select(finding => finding.FixedOn));
    }

    [Fact]
    public void A_deadline_is_extended_for_a_reason_and_only_before_it_has_passed()
    {
        var found = Ordered();

        Assert.Equal("clock_extended_too_long", found.Extend(0, Day, "i", At.AddDays(2), "缺货", Days)?.Code);
        Assert.Equal("no_reason", found.Extend(10, Day, "i", At.AddDays(2), null, Days)?.Code);
        Assert.Equal("clock_run_out", found.Extend(10, Day.AddDays(32), "i", At.AddDays(32), "缺货", Days)?.Code);
        Assert.True(found.IsOverdue(Day.AddDays(32)));
        Assert.Null(found.Extend(10, Day.AddDays(31), "i", At.AddDays(31), "缺货", Days));
        Assert.Equal((Day.AddDays(41), Day.AddDays(41), Day.AddDays(31)), (found.DueOn, found.NextBy, found.FirstDueOn));
        Assert.False(found.IsOverdue(Day.AddDays(32)));
    }

    /// <summary>Ordered on 11 September 2026 for ten working days: Sunday 20 is worked, 25 to 27 are off.</summary>
    [Fact]
    public void An_order_in_working_days_ends_by_the_holiday_calendar_and_extensions_and_suspensions_are_counted_so_too()
    {
        var found = Found();
        Assert.Null(found.Order(Day.AddDays(1), ClockPeriod.Of(10, ClockUnit.WorkingDays), Day.AddDays(1), null, "i", At.AddDays(1), Days));
        Assert.Equal(new DateOnly(2026, 9, 24), found.DueOn);

        Assert.Null(found.Suspend(new(2026, 9, 21), new(2026, 9, 21), "i", At.AddDays(11), "法院查封", Days));
        Assert.Equal((null, null), (found.DueOn, found.NextBy));
        Assert.False(found.IsOverdue(new(2027, 9, 1)));
        Assert.Equal("clock_suspended", found.Extend(3, new(2026, 9, 22), "i", At.AddDays(12), "缺货", Days)?.Code);
        Assert.Equal("not_yet", found.Continue(new(2026, 9, 29), new(2026, 9, 28), "i", At.AddDays(18), "解封", Days)?.Code);
        Assert.Null(found.Continue(new(2026, 9, 28), new(2026, 9, 28), "i", At.AddDays(18), "解封", Days));
        // Four working days were taken out (21 to 24): four of them from the 28th on.
        Assert.Equal(new DateOnly(2026, 10, 8), found.DueOn);
        Assert.Null(found.Extend(2, new(2026, 9, 29), "i", At.AddDays(19), "缺货", Days));
        Assert.Equal(new DateOnly(2026, 10, 10), found.DueOn);
        Assert.Equal(["Visit", "Order", "Suspend", "Continue", "Extend"], found.Transitions.Select(move => move.Verb));
    }

    [Fact]
    public void What_the_clock_refuses_leaves_no_move_behind()
    {
        var found = Ordered();

        Assert.Equal("clock_not_suspended", found.Continue(Day.AddDays(3), Day.AddDays(3), "i", At.AddDays(3), "解封", Days)?.Code);
        Assert.Equal("clock_run_out", found.Suspend(Day.AddDays(32), Day.AddDays(32), "i", At.AddDays(32), "查封", Days)?.Code);
        Assert.Equal("no_reason", found.Suspend(Day.AddDays(3), Day.AddDays(3), "i", At.AddDays(3), " ", Days)?.Code);
        Assert.Equal("no_such_move", Found().Suspend(Day.AddDays(3), Day.AddDays(3), "i", At.AddDays(3), "查封", Days)?.Code);
        Assert.Equal(["Visit", "Order"], found.Transitions.Select(move => move.Verb));
    }

    [Fact]
    public void What_is_reported_while_it_is_suspended_is_in_time()
    {
        var found = Ordered();
        Assert.Null(found.Suspend(Day.AddDays(20), Day.AddDays(20), "i", At.AddDays(20), "洪水", Days));

        Assert.Null(found.Report(Day.AddDays(60), Day.AddDays(60), "i", At.AddDays(60), "已整改", Days));
        Assert.Null(found.Recheck(Day.AddDays(61), Day.AddDays(61), [1, 2], null, "i", At.AddDays(61), null, Days));

        Assert.Equal((true, Day.AddDays(71)), (found.RectifiedInTime, found.DueOn));
    }

    [Fact]
    public void A_transfer_names_the_law_and_only_that_department_records_the_penalty()
    {
        var found = Ordered();

        Assert.Equal("no_basis", found.Transfer("health", " ", Day.AddDays(40), Day.AddDays(60), "i", At.AddDays(40), "逾期")?.Code);
        Assert.Null(found.Transfer("health", "《职业病防治法》第七十二条", Day.AddDays(40), Day.AddDays(60), "i", At.AddDays(40), "逾期"));
        Assert.Equal("not_theirs", found.Settle("emergency", Day.AddDays(50), Day.AddDays(60), null, "l", At.AddDays(50), "罚")?.Code);
        Assert.Equal("no_reason", found.Settle("health", Day.AddDays(50), Day.AddDays(60), null, "l", At.AddDays(50), null)?.Code);
        Assert.Null(found.Settle("health", Day.AddDays(50), Day.AddDays(60), 3_000_000, "l", At.AddDays(50), "罚款3万元"));

        Assert.Equal((InspectionState.Closed, false), (found.State, found.RectifiedInTime));
    }

    [Fact]
    public void A_finding_that_was_a_mistake_is_withdrawn_for_a_reason_and_stays_readable()
    {
        var found = Found();

        Assert.Equal("no_reason", found.Withdraw(1, " ")?.Code);
        Assert.Null(found.Withdraw(1, "看错设备"));
        Assert.Equal((2, 1), (found.Findings.Count, found.Standing.Count()));
        Assert.Null(found.Order(Day.AddDays(1), ClockPeriod.Until(Day.AddDays(31)), Day.AddDays(1), null, "i", At.AddDays(1), Days));
        Assert.Equal("ordered_already", found.Withdraw(2, "误")?.Code);
    }

    [Fact]
    public void What_was_published_is_changed_only_as_a_new_edition_and_every_item_names_its_law()
    {
        Assert.Equal("published_already", list.Write([("x", "y")])?.Code);
        var next = list.Revise("i", At);
        Assert.Equal("no_basis", next.Write([("检查", " ")])?.Code);
        Assert.Null(next.Write([("检查", "第一条"), (" ", ""), ("再查", "第二条")]));

        Assert.Equal((2, 2), (next.Edition, next.Items.Count));
        Assert.Equal("no_items", new Checklist { Department = "hrss", Title = "空", Edition = 1, CreatedBy = "i", CreatedAt = At }.Publish(Day, "i", At)?.Code);
    }

    private Inspection Found()
    {
        var found = Planned();
        Assert.Null(found.Staff([Officer("hrss", 3), Officer("emergency", 1)]));
        Assert.Null(found.Note([list], Answered(Verdict.Yes, Verdict.No), [Hazard(), Hazard()], "i", At));
        Assert.Null(found.Visit([list], Day, Day, null, "i", At));
        return found;
    }

    private Inspection Ordered()
    {
        var found = Found();
        Assert.Equal("clock_ends_elsewhen", found.Order(Day, ClockPeriod.Until(Day), Day, null, "i", At, Days)?.Code);
        Assert.Equal("ordered_elsewhen", found.Order(Day.AddDays(1), ClockPeriod.Until(Day.AddDays(31)), Day, null, "i", At, Days)?.Code);
        Assert.Null(found.Order(Day.AddDays(1), ClockPeriod.Of(30, ClockUnit.CalendarDays), Day.AddDays(1), null, "i", At.AddDays(1), Days));
        return found;
    }

    private AnswerNote[] Answered(params Verdict[] verdicts) => [.. verdicts.Select((verdict, i) => new AnswerNote(list.Id, i + 1, verdict, null))];

    private static FindingNote Hazard() => new(Guid.NewGuid(), FindingKind.Hazard, "emergency", "防护缺失", "《安全生产法》第三十六条", null, null, null);

    private static Officer Officer(string department, int number) => new() { Department = department, Facts = new($"人{number}", $"证{number}", true), CreatedBy = "i", CreatedAt = At };

    private static Inspection Planned() => Inspection.ByItself(new("91370811MA3AAAAA1X", "甲公司", "370811", "coal"), Day.AddDays(20), "举报", "i", At).Made!;

    private static Checklist Published()
    {
        var made = new Checklist { Department = "hrss", Title = "清单", Edition = 1, CreatedBy = "i", CreatedAt = At };
        Assert.Null(made.Write([("参保", "第一条"), ("公示", "第二条")]));
        Assert.Null(made.Publish(Day, "i", At));
        return made;
    }
}
