using System.Globalization;

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
