using System.Globalization;

namespace Model.Operations.Kit.Deadlines;

/// <summary>Why a clock is not stopped, moved or ended, in words.</summary>
internal static class ClockRefusals
{
    public static Refusal NeverSuspended(ClockRule rule) => new("clock_never_suspended", new(
        $"“{rule.Name.Zh}”的期限不能中止（{rule.Basis.Zh}）。",
        $"The period to {rule.Name.En} cannot be suspended ({rule.Basis.En})."));

    public static Refusal NeverExtended(ClockRule rule) => new("clock_never_extended", new(
        $"“{rule.Name.Zh}”的期限不能延长（{rule.Basis.Zh}）。",
        $"The period to {rule.Name.En} cannot be extended ({rule.Basis.En})."));

    public static Refusal ExtendedBefore(ClockExtensionRule allowed) => new("clock_extended_before", new(
        $"最多延长 {allowed.Times} 次，已经用完。",
        $"The period can be extended {(allowed.Times == 1 ? "once" : $"{allowed.Times} times")}, which has been done."));

    public static Refusal ExtendedTooLong(ClockRule rule, ClockExtensionRule allowed) => new("clock_extended_too_long", new(
        $"一次最多延长 {allowed.Length} {Unit(rule.Unit).Zh}。",
        $"An extension is at most {allowed.Length} {Unit(rule.Unit).En} long."));

    public static Refusal DoneBefore(DateOnly on) => new("clock_done", new($"已于 {Date(on)} 办结。", $"It was done on {Date(on)}."));

    public static Refusal SuspendedNow(DateOnly since) => new("clock_suspended", new(
        $"自 {Date(since)} 起处于中止，请先恢复。",
        $"It is suspended since {Date(since)}; resume it first."));

    public static Refusal NotSuspended() => new("clock_not_suspended", new("没有处于中止，无须恢复。", "It is not suspended, so there is nothing to resume."));

    public static Refusal TooEarly(DateOnly last) => new("clock_too_early", new(
        $"日期早于 {Date(last)}（起算日或上一次变动的日期）。",
        $"The date lies before {Date(last)}, when the period started or last changed."));

    public static Refusal RunOut(DateOnly due) => new("clock_run_out", new(
        $"期限已于 {Date(due)} 届满，不能再中止或者延长。",
        $"The period ended on {Date(due)} and can be neither suspended nor extended any more."));

    public static Refusal NoReason() => new("clock_no_reason", new("请写明理由。", "Give the reason."));

    private static Bilingual Unit(ClockUnit unit) => unit switch
    {
        ClockUnit.CalendarDays => new("日", "days"),
        ClockUnit.WorkingDays => new("个工作日", "working days"),
        ClockUnit.Months => new("个月", "months"),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
