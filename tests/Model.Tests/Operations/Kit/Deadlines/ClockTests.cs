using CsCheck;
using Model.Calendar;
using Model.Operations.Kit;
using Model.Operations.Kit.Deadlines;

namespace Model.Tests.Operations.Kit.Deadlines;

public sealed class ClockTests
{
    private static readonly Reckoning Usual = new(WorkingDays.Published);
    private static readonly Reckoning RollingOver = new(WorkingDays.Published, RollsOver: true);
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 6_900].Select(new DateOnly(2005, 1, 1).AddDays);
    private static readonly Gen<string> AnyRule = OneOf([.. ClockRule.Ids.Where(rule => ClockRule.VersionsOf(rule)[0].Given is null)]);

    /// <summary>The worked examples of the field: an employer's 30 days, a worker's year, 60 and 15 days for the decision, 60 + 30 for the appraisal, 15 to deliver it.</summary>
    [Theory]
    [InlineData("employer_application", "2025-03-01", "2025-03-31")]
    [InlineData("worker_application", "2025-03-01", "2026-03-01")]
    [InlineData("recognition_decision", "2025-06-03", "2025-08-02")]
    [InlineData("recognition_decision_simple", "2025-06-03", "2025-06-18")]
    [InlineData("appraisal_conclusion", "2025-09-01", "2025-10-31")]
    [InlineData("appraisal_delivery", "2025-10-20", "2025-11-04")]
    public void A_period_ends_on_the_day_of_the_worked_example(string rule, string start, string due) =>
        Assert.Equal(Date(due), new Clock(rule, Date(start)).DueAsOf(Date(start), Usual)?.Value);

    /// <summary>Accepted on 3 June 2025, suspended from 20 June to 20 July: 30 days, half-open, so that 2 August becomes 1 September.</summary>
    [Fact]
    public void A_suspension_moves_the_decision_as_in_the_worked_example()
    {
        var clock = new Clock("recognition_decision", Date("2025-06-03"));

        Assert.Null(clock.Suspend(Date("2025-06-20"), "officer", "待交警责任认定", Usual));
        Assert.Null(clock.DueAsOf(Date("2025-06-30"), Usual));
        Assert.Null(clock.Resume(Date("2025-07-20"), "officer", "恢复办理"));

        Assert.Equal(Date("2025-09-01"), clock.DueAsOf(Date("2025-07-20"), Usual)?.Value);
    }

    [Fact]
    public void An_extension_moves_the_conclusion_as_in_the_worked_example()
    {
        var clock = new Clock("appraisal_conclusion", Date("2025-09-01"));

        Assert.Null(clock.Extend(30, Date("2025-10-20"), "officer", "涉及医疗卫生专业较多", Usual));

        Assert.Equal(Date("2025-11-30"), clock.DueAsOf(Date("2025-10-20"), Usual)?.Value);
        Assert.Equal(Date("2025-10-31"), clock.DueAsOf(Date("2025-10-19"), Usual)?.Value);
    }

    /// <summary>1 March 2026 is a Sunday: it moves only where the installation decided so. A court's period moves by law, a duty of the authority never.</summary>
    [Fact]
    public void A_last_day_off_moves_on_where_it_was_decided_or_is_the_law()
    {
        Assert.Equal(Date("2026-03-01"), new Clock("worker_application", Date("2025-03-01")).DueAsOf(Date("2025-03-01"), Usual)?.Value);
        Assert.Equal(Date("2026-03-02"), new Clock("worker_application", Date("2025-03-01")).DueAsOf(Date("2025-03-01"), RollingOver)?.Value);
        Assert.Equal(Date("2025-10-09"), new Clock("lawsuit", Date("2025-04-03")).DueAsOf(Date("2025-04-03"), Usual)?.Value);
        Assert.Equal(Date("2025-08-02"), new Clock("recognition_decision", Date("2025-06-03")).DueAsOf(Date("2025-06-03"), RollingOver)?.Value);
    }

    /// <summary>Received on Sunday 28 September 2025, which is worked; the holiday lasts to 8 October and Saturday 11 is worked.</summary>
    [Fact]
    public void Working_days_are_counted_by_the_notice() =>
        Assert.Equal(Date("2025-10-11"), new Clock("appraisal_supplement", Date("2025-09-28")).DueAsOf(Date("2025-09-28"), Usual)?.Value);

    /// <summary>民法典第二百零二条: without such a day the month's last, here a Saturday that the notice of 2026 has worked.</summary>
    [Fact]
    public void A_period_of_months_that_finds_no_such_day_ends_with_the_month() =>
        Assert.Equal(Date("2026-02-28"), new Clock("lawsuit", Date("2025-08-31")).DueAsOf(Date("2025-08-31"), Usual)?.Value);

    [Fact]
    public void A_period_keeps_the_law_of_the_day_it_started()
    {
        Assert.Equal(20, new Clock("appraisal_delivery", Date("2025-06-30")).Rule.Length);
        Assert.Equal(15, new Clock("appraisal_delivery", Date("2025-07-01")).Rule.Length);
    }

    [Theory]
    [InlineData("2025-06-10", ClockStanding.Running, 53, "2025-08-02 到期，还剩 53 天", "due on 2025-08-02, in 53 days")]
    [InlineData("2025-07-28", ClockStanding.DueSoon, 5, "2025-08-02 到期，还剩 5 天", "due on 2025-08-02, in 5 days")]
    [InlineData("2025-08-01", ClockStanding.DueSoon, 1, "2025-08-02 到期，还剩 1 天", "due on 2025-08-02, in 1 day")]
    [InlineData("2025-08-02", ClockStanding.DueSoon, 0, "今天到期", "due today")]
    [InlineData("2025-08-03", ClockStanding.Overdue, 1, "2025-08-02 到期，已逾期 1 天", "was due on 2025-08-02, overdue by 1 day")]
    public void A_running_clock_tells_how_many_days_are_left_or_over(string day, ClockStanding standing, int days, string zh, string en) =>
        Is(new Clock("recognition_decision", Date("2025-06-03")).StateAt(Date(day), Usual), standing, days, zh, en);

    [Theory]
    [InlineData("2025-07-30", ClockStanding.DoneInTime, 3, "2025-07-30 按期办结（2025-08-02 到期）", "done in time on 2025-07-30 (due on 2025-08-02)")]
    [InlineData("2025-08-05", ClockStanding.DoneLate, 3, "2025-08-05 办结，逾期 3 天（2025-08-02 到期）", "done on 2025-08-05, late by 3 days (due on 2025-08-02)")]
    public void A_finished_clock_tells_whether_it_was_in_time_for_ever(string done, ClockStanding standing, int days, string zh, string en)
    {
        var clock = new Clock("recognition_decision", Date("2025-06-03"));

        Assert.Null(clock.Finish(Date(done)));

        Is(clock.StateAt(Date(done), Usual), standing, days, zh, en);
        Is(clock.StateAt(Date("2026-11-10"), Usual), standing, days, zh, en);
    }

    [Fact]
    public void A_suspended_clock_keeps_what_was_left_and_earlier_days_are_told_as_they_were()
    {
        var clock = new Clock("recognition_decision", Date("2025-06-03"));
        clock.Suspend(Date("2025-06-20"), "officer", "待交警责任认定", Usual);

        Is(clock.StateAt(Date("2025-06-20"), Usual), ClockStanding.Suspended, 43, "自 2025-06-20 起中止，还剩 43 天", "suspended since 2025-06-20 with 43 days left");
        Is(clock.StateAt(Date("2026-06-20"), Usual), ClockStanding.Suspended, 43, "自 2025-06-20 起中止，还剩 43 天", "suspended since 2025-06-20 with 43 days left");
        Assert.Equal((ClockStanding.Running, 44), (clock.StateAt(Date("2025-06-19"), Usual).Standing, clock.StateAt(Date("2025-06-19"), Usual).Days));
    }

    [Fact]
    public void A_period_through_a_year_without_a_calendar_says_that_it_may_move()
    {
        var state = new Clock("appraisal_supplement", Date("2026-12-29")).StateAt(Date("2026-12-30"), Usual);

        Assert.True(state.IsProvisional);
        Is(state, ClockStanding.DueSoon, 4, "2027-01-05 到期，还剩 4 个工作日（放假安排尚未公布，暂按周末推算）", "due on 2027-01-05, in 4 working days (provisional: that year's days off are not published yet)");
        Assert.False(new Clock("recognition_decision", Date("2026-12-29")).StateAt(Date("2026-12-30"), Usual).IsProvisional);
    }

    [Fact]
    public void What_cannot_be_done_is_refused_in_words_and_changes_nothing()
    {
        var clock = new Clock("recognition_decision", Date("2025-06-03"));
        Refused("clock_not_suspended", clock.Resume(Date("2025-06-10"), "officer", "恢复办理"));
        Refused("clock_never_extended", clock.Extend(30, Date("2025-06-10"), "officer", "复杂", Usual));
        Refused("clock_too_early", clock.Suspend(Date("2025-06-02"), "officer", "等待结论", Usual));
        Refused("clock_no_reason", clock.Suspend(Date("2025-06-10"), "officer", " ", Usual));
        Refused("clock_run_out", clock.Suspend(Date("2025-08-03"), "officer", "等待结论", Usual));
        Refused("clock_too_early", clock.Finish(Date("2025-06-02")));
        Assert.Empty(clock.Suspensions);

        clock.Suspend(Date("2025-06-20"), "officer", "等待结论", Usual);
        Refused("clock_suspended", clock.Suspend(Date("2025-06-25"), "officer", "等待结论", Usual));
        Refused("clock_too_early", clock.Resume(Date("2025-06-19"), "officer", "恢复办理"));
        clock.Resume(Date("2025-06-30"), "officer", "恢复办理");
        Refused("clock_too_early", clock.Suspend(Date("2025-06-29"), "officer", "等待结论", Usual));

        clock.Finish(Date("2025-07-30"));
        Refused("clock_done", clock.Finish(Date("2025-07-31")));
        Refused("clock_done", clock.Suspend(Date("2025-07-31"), "officer", "等待结论", Usual));
        Refused("clock_never_suspended", new Clock("appraisal_conclusion", Date("2025-09-01")).Suspend(Date("2025-09-02"), "officer", "等待结论", Usual));
    }

    [Fact]
    public void An_extension_is_granted_as_often_as_long_and_as_early_as_the_rule_says()
    {
        var clock = new Clock("appraisal_conclusion", Date("2025-09-01"));

        Refused("clock_extended_too_long", clock.Extend(31, Date("2025-10-20"), "officer", "复杂", Usual));
        Refused("clock_extended_too_long", clock.Extend(0, Date("2025-10-20"), "officer", "复杂", Usual));
        Refused("clock_run_out", clock.Extend(30, Date("2025-11-01"), "officer", "复杂", Usual));
        Assert.Null(clock.Extend(30, Date("2025-10-31"), "officer", "复杂", Usual));
        Refused("clock_extended_before", clock.Extend(30, Date("2025-11-01"), "officer", "复杂", Usual));
    }

    [Fact]
    public void A_suspension_of_n_days_moves_a_last_day_by_exactly_n() =>
        Gen.Select(OneOf("recognition_decision", "worker_application"), Day, Gen.Int[0, 60], Gen.Int[0, 400]).Sample((rule, start, after, days) =>
        {
            var clock = new Clock(rule, start);
            var before = clock.DueAsOf(start, Usual)!.Value.Value;
            clock.Suspend(start.AddDays(after), "officer", "等待结论", Usual);
            clock.Resume(start.AddDays(after + days), "officer", "恢复办理");

            return clock.DueAsOf(start.AddDays(after + days), Usual)!.Value.Value == before.AddDays(days);
        });

    [Fact]
    public void While_it_is_suspended_no_day_is_lost_and_afterwards_each_day_is() =>
        Gen.Select(Day, Gen.Int[0, 60], Gen.Int[1, 400]).Sample((start, after, days) =>
        {
            var clock = new Clock("recognition_decision", start);
            clock.Suspend(start.AddDays(after), "officer", "等待结论", Usual);
            var (first, last) = (clock.StateAt(start.AddDays(after), Usual), clock.StateAt(start.AddDays(after + days), Usual));
            clock.Resume(start.AddDays(after + days), "officer", "恢复办理");
            var resumed = clock.StateAt(start.AddDays(after + days), Usual);

            return (first.Days, last.Days, resumed.Days) == (60 - after, 60 - after, 60 - after) && resumed.Standing != ClockStanding.Suspended;
        });

    [Fact]
    public void A_suspension_cut_in_two_is_the_same_as_whole() =>
        Gen.Select(Day, Gen.Int[0, 60], Gen.Int[0, 100], Gen.Int[0, 100]).Sample((start, after, first, second) =>
        {
            var end = start.AddDays(after + first + second);
            var (whole, cut) = (new Clock("recognition_decision", start), new Clock("recognition_decision", start));
            whole.Suspend(start.AddDays(after), "officer", "等待结论", Usual);
            whole.Resume(end, "officer", "恢复办理");
            cut.Suspend(start.AddDays(after), "officer", "等待结论", Usual);
            cut.Resume(start.AddDays(after + first), "officer", "恢复办理");
            cut.Suspend(start.AddDays(after + first), "officer", "等待结论", Usual);
            cut.Resume(end, "officer", "恢复办理");

            return whole.DueAsOf(end, Usual) == cut.DueAsOf(end, Usual);
        });

    [Fact]
    public void A_later_start_never_ends_earlier() => Gen.Select(AnyRule, Day, Gen.Int[0, 40]).Where((rule, _, _) => ClockRule.VersionsOf(rule).Count == 1).Sample((rule, start, later) =>
        new Clock(rule, start.AddDays(later)).DueAsOf(start, Usual)!.Value.Value >= new Clock(rule, start).DueAsOf(start, Usual)!.Value.Value);

    [Fact]
    public void The_last_day_is_in_time_and_the_day_after_is_late() => Gen.Select(AnyRule, Day).Sample((rule, start) =>
    {
        var (inTime, late) = (new Clock(rule, start), new Clock(rule, start));
        var due = inTime.DueAsOf(start, Usual)!.Value.Value;
        inTime.Finish(due);
        late.Finish(due.AddDays(1));
        var running = new Clock(rule, start);

        return inTime.StateAt(due.AddDays(9), Usual) is { Standing: ClockStanding.DoneInTime, Days: 0 }
            && late.StateAt(due.AddDays(9), Usual) is { Standing: ClockStanding.DoneLate, Days: 1 }
            && running.StateAt(due, Usual) is { Standing: ClockStanding.DueSoon, Days: 0 }
            && running.StateAt(due.AddDays(1), Usual) is { Standing: ClockStanding.Overdue, Days: 1 };
    });

    /// <summary>Ordered on Friday 11 September 2026: Sunday 20 is worked, 25 to 27 September are off, and 1 to 7 October.</summary>
    [Theory]
    [InlineData(10, ClockUnit.WorkingDays, "2026-09-24")]
    [InlineData(11, ClockUnit.WorkingDays, "2026-09-28")]
    [InlineData(30, ClockUnit.CalendarDays, "2026-10-11")]
    public void A_document_gives_its_own_period_in_working_or_calendar_days(int length, ClockUnit unit, string due)
    {
        var clock = Given(ClockPeriod.Of(length, unit), Date("2026-09-11"));

        Assert.Equal((Date(due), unit, length), (clock.StatedDay, clock.Unit, clock.GivenLength));
        Assert.Equal(Date(due), clock.DueAsOf(Date("2026-09-11"), Usual)?.Value);
    }

    [Fact]
    public void A_period_that_its_rule_does_not_know_is_refused()
    {
        Assert.Equal("clock_unit", Refusal(ClockPeriod.Of(3, ClockUnit.Months)));
        Assert.Equal("clock_length", Refusal(ClockPeriod.Of(0, ClockUnit.WorkingDays)));
        Assert.Equal("clock_length", Refusal(ClockPeriod.Of(ClockPeriod.Longest + 1, ClockUnit.CalendarDays)));
        Assert.Equal("clock_ends_elsewhen", Refusal(ClockPeriod.Until(Date("2026-09-11"))));
        Assert.Equal("clock_ends_elsewhen", Refusal(ClockPeriod.Until(Date("2226-09-11"))));
        Assert.Throws<InvalidOperationException>(() => Clock.Give("recognition_decision", Date("2026-09-11"), ClockPeriod.Of(3, ClockUnit.CalendarDays), Usual));

        static string? Refusal(ClockPeriod period)
        {
            var (made, refusal) = Clock.Give("rectification_order", Date("2026-09-11"), period, Usual);
            Assert.Null(made);
            return refusal?.Code;
        }
    }

    /// <summary>What was told in writing stays, though the year's notice comes later and has another day for it.</summary>
    [Fact]
    public void A_last_day_that_a_document_states_does_not_move_with_a_calendar_that_comes_later()
    {
        var period = ClockPeriod.Of(10, ClockUnit.WorkingDays);
        Assert.Equal(new Reckoned<DateOnly>(Date("2027-01-05"), true), period.LastDay(Date("2026-12-22"), Usual));
        var clock = Given(period, Date("2026-12-22"));

        using var store = TestStore.OnSqlite();
        Directory.CreateDirectory(store.Data.Calendar);
        File.WriteAllText(Path.Combine(store.Data.Calendar, "2027.csv"), "date,kind\n2027-01-04,off\n");
        var later = new Reckoning(WorkingDays.Of(store.Data));

        Assert.Equal(Date("2027-01-06"), period.LastDay(Date("2026-12-22"), later).Value);
        Assert.Equal(new Reckoned<DateOnly>(Date("2027-01-05"), false), clock.DueAsOf(Date("2026-12-22"), later));
    }

    [Fact]
    public void A_suspension_of_a_given_period_moves_its_last_day_by_the_days_that_are_not_counted() =>
        Gen.Select(Day, Gen.Int[1, 40], Gen.Int[1, 60], Gen.Int[0, 200], Gen.Bool).Sample((start, length, after, days, isWorking) =>
        {
            var clock = Given(ClockPeriod.Of(length, isWorking ? ClockUnit.WorkingDays : ClockUnit.CalendarDays), start);
            var first = clock.StatedDay!.Value;
            var (stop, go) = (start.AddDays(after), start.AddDays(after + days));
            if (clock.Suspend(stop, "officer", "洪水", Usual) is { Code: "clock_run_out" })
            {
                return stop > first;
            }

            clock.Resume(go, "officer", "水退");
            var due = clock.DueAsOf(go, Usual)!.Value.Value;
            var counted = Enumerable.Range(1, due.DayNumber - start.DayNumber).Select(start.AddDays).Where(day => !(day >= stop && day < go));
            return isWorking ? counted.Count(day => Usual.Calendar.IsWorkingDay(day).Value) == length : due == first.AddDays(days);
        });

    [Fact]
    public void Whether_it_is_extended_first_or_suspended_first_it_ends_on_the_same_day() =>
        Gen.Select(Day, Gen.Int[2, 40], Gen.Int[1, 30], Gen.Int[0, 100], Gen.Bool).Sample((start, length, more, days, isWorking) =>
        {
            var period = ClockPeriod.Of(length, isWorking ? ClockUnit.WorkingDays : ClockUnit.CalendarDays);
            var (one, other) = (Given(period, start), Given(period, start));
            var (stop, go) = (start.AddDays(1), start.AddDays(1 + days));
            Assert.Null(one.Extend(more, stop, "officer", "缺货", Usual));
            Assert.Null(one.Suspend(stop, "officer", "洪水", Usual));
            Assert.Null(one.Resume(go, "officer", "水退"));
            Assert.Null(other.Suspend(stop, "officer", "洪水", Usual));
            Assert.Null(other.Resume(go, "officer", "水退"));
            Assert.Null(other.Extend(more, go, "officer", "缺货", Usual));

            return one.DueAsOf(go, Usual) == other.DueAsOf(go, Usual) && one.DueAsOf(go, Usual)!.Value.Value > one.StatedDay;
        });

    [Fact]
    public void A_period_of_a_document_is_extended_as_often_as_there_is_reason_to_and_shows_the_day_before()
    {
        var clock = Given(ClockPeriod.Of(10, ClockUnit.WorkingDays), Date("2026-09-11"));
        Assert.Equal(Date("2026-09-29"), clock.DueIfExtended(2, Date("2026-09-12"), Usual).Value);

        Assert.Null(clock.Extend(2, Date("2026-09-12"), "officer", "缺货", Usual));
        Assert.Null(clock.Extend(1, Date("2026-09-13"), "officer", "缺货", Usual));

        Assert.Equal(Date("2026-09-30"), clock.DueAsOf(Date("2026-09-13"), Usual)?.Value);
        Refused("clock_no_reason", clock.Extend(1, Date("2026-09-14"), "officer", " ", Usual));
    }

    private static Clock Given(ClockPeriod period, DateOnly start)
    {
        var (made, refusal) = Clock.Give("rectification_order", start, period, Usual);
        Assert.Null(refusal);
        return made!;
    }

    private static Gen<string> OneOf(params string[] rules) => Gen.Int[0, rules.Length - 1].Select(at => rules[at]);

    private static void Is(ClockState state, ClockStanding standing, int days, string zh, string en) =>
        Assert.Equal((standing, days, zh, en), (state.Standing, state.Days, state.Words.Zh, state.Words.En));

    private static void Refused(string code, Refusal? refusal)
    {
        Assert.Equal(code, refusal?.Code);
        Assert.True(refusal!.Words is { Zh.Length: > 0, En.Length: > 0 });
        Assert.DoesNotContain(refusal.Words.En.Replace("人社部发〔2016〕29号", "", StringComparison.Ordinal), c => c is >= '\u4E00' and <= '\u9FFF');
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
