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

    public static Refusal ExtendedBefore(int times) => new("clock_extended_before", new(
        $"最多延长 {times} 次，已经用完。",
        $"The period can be extended {(times == 1 ? "once" : $"{times} times")}, which has been done."));

    public static Refusal ExtendedTooLong(int longest, ClockUnit unit) => new("clock_extended_too_long", new(
        $"一次延长 1 至 {longest} {ClockWords.Of(unit).Zh}。",
        $"An extension is 1 to {longest} {ClockWords.Of(unit).En} long."));

    public static Refusal NotInSuchDays(ClockChoice given) => new("clock_unit", new(
        $"期限只能按{string.Join('、', given.Units.Select(unit => ClockWords.Of(unit).Zh))}计。",
        $"The period is counted in {string.Join(" or ", given.Units.Select(unit => ClockWords.Of(unit).En))} only."));

    public static Refusal NotSoLong(int longest, ClockUnit unit) => new("clock_length", new(
        $"期限为 1 至 {longest} {ClockWords.Of(unit).Zh}。",
        $"The period is 1 to {longest} {ClockWords.Of(unit).En} long."));

    public static Refusal EndsElsewhen(DateOnly start, DateOnly latest) => new("clock_ends_elsewhen", new(
        $"最后一日须晚于 {Date(start)}，不晚于 {Date(latest)}。",
        $"The last day is later than {Date(start)} and not later than {Date(latest)}."));

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

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
