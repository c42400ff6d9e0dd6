using System.Globalization;
using Model.Calendar;

namespace Model.Operations.Kit.Deadlines;

/// <summary>How a clock stands on a day.</summary>
/// <param name="DueOn">Null while it is suspended.</param>
/// <param name="Days">Left until the last day, in the unit of the rule where that is days; when it is late, days of the calendar after it.</param>
public sealed record ClockState(ClockStanding Standing, DateOnly? DueOn, int Days)
{
    /// <summary>From so many working days before the last day on a clock is <see cref="ClockStanding.DueSoon"/>.</summary>
    public const int SoonWorkingDays = 5;

    public ClockUnit Unit { get; init; }

    /// <summary>The day it was suspended or done.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>A year it runs through has no published calendar.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>From what is known of a period on a day: by <see cref="Clock.StateAt"/>, or by the columns that a list has.</summary>
    /// <param name="day">It is judged on.</param>
    /// <param name="unit">Days left are told in.</param>
    /// <param name="due">The last day; of a suspended period, as if it went on that day.</param>
    /// <param name="suspendedOn">Null while it runs.</param>
    /// <param name="doneOn">Null while it is not.</param>
    /// <param name="calendar">Working days.</param>
    public static ClockState Of(DateOnly day, ClockUnit unit, Reckoned<DateOnly> due, DateOnly? suspendedOn, DateOnly? doneOn, WorkingDays calendar)
    {
        var isDone = doneOn <= day;
        var judged = isDone ? doneOn!.Value : day;
        var workingDays = calendar.WorkingDaysBetween(judged, due.Value).Value;
        // Lateness is told in days of the calendar, whatever the period was counted in: nobody is late by a working day less on a Sunday.
        var days = judged > due.Value ? judged.DayNumber - due.Value.DayNumber : unit == ClockUnit.WorkingDays ? workingDays : due.Value.DayNumber - judged.DayNumber;
        var standing = isDone ? judged <= due.Value ? ClockStanding.DoneInTime : ClockStanding.DoneLate
            : suspendedOn is not null ? ClockStanding.Suspended
            : judged > due.Value ? ClockStanding.Overdue
            : workingDays <= SoonWorkingDays ? ClockStanding.DueSoon
            : ClockStanding.Running;
        return new(standing, standing == ClockStanding.Suspended ? null : due.Value, days) { Unit = unit, Since = isDone ? doneOn : suspendedOn, IsProvisional = due.IsProvisional };
    }

    /// <summary>The same beside a day that is said already: in a list, in a label.</summary>
    public Bilingual Short => Standing switch
    {
        ClockStanding.Running or ClockStanding.DueSoon when Days == 0 => new("今天到期", "due today"),
        ClockStanding.Running or ClockStanding.DueSoon => new($"还剩 {Left.Zh}", $"{Left.En} left"),
        ClockStanding.Suspended => new($"中止，还剩 {Left.Zh}", $"suspended, {Left.En} left"),
        ClockStanding.Overdue => new($"已逾期 {Late.Zh}", $"overdue by {Late.En}"),
        ClockStanding.DoneInTime => new("按期办结", "done in time"),
        ClockStanding.DoneLate => new($"逾期 {Late.Zh}办结", $"done late by {Late.En}"),
        _ => throw new InvalidOperationException($"No such standing: {Standing}."),
    };

    public Bilingual Words
    {
        get
        {
            var words = Plain();
            return IsProvisional
                ? new(words.Zh + "（放假安排尚未公布，暂按周末推算）", words.En + " (provisional: that year's days off are not published yet)")
                : words;
        }
    }

    private Bilingual Plain() => Standing switch
    {
        ClockStanding.Running or ClockStanding.DueSoon when Days == 0 => new("今天到期", "due today"),
        ClockStanding.Running or ClockStanding.DueSoon => new($"{Date(DueOn)} 到期，还剩 {Left.Zh}", $"due on {Date(DueOn)}, in {Left.En}"),
        ClockStanding.Suspended => new($"自 {Date(Since)} 起中止，还剩 {Left.Zh}", $"suspended since {Date(Since)} with {Left.En} left"),
        ClockStanding.Overdue => new($"{Date(DueOn)} 到期，已逾期 {Late.Zh}", $"was due on {Date(DueOn)}, overdue by {Late.En}"),
        ClockStanding.DoneInTime => new($"{Date(Since)} 按期办结（{Date(DueOn)} 到期）", $"done in time on {Date(Since)} (due on {Date(DueOn)})"),
        ClockStanding.DoneLate => new($"{Date(Since)} 办结，逾期 {Late.Zh}（{Date(DueOn)} 到期）", $"done on {Date(Since)}, late by {Late.En} (due on {Date(DueOn)})"),
        _ => throw new InvalidOperationException($"No such standing: {Standing}."),
    };

    private Bilingual Left => Unit == ClockUnit.WorkingDays
        ? new($"{Days} 个工作日", Days == 1 ? "1 working day" : $"{Days} working days")
        : Late;

    private Bilingual Late => new($"{Days} 天", Days == 1 ? "1 day" : $"{Days} days");

    private static string Date(DateOnly? day) => day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public enum ClockStanding
{
    Running,

    /// <summary>At most <see cref="ClockState.SoonWorkingDays"/> working days are left.</summary>
    DueSoon,
    Suspended,
    Overdue,
    DoneInTime,
    DoneLate,
}
