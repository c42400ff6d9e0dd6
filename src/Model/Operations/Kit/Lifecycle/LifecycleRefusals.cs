using System.Globalization;

namespace Model.Operations.Kit.Lifecycle;

/// <summary>Why a move is not made, in words; what a guard forbids, the guard says itself.</summary>
internal static class LifecycleRefusals
{
    public static Refusal NoSuchMove(Bilingual state, Bilingual verb, IReadOnlyList<Bilingual> possible) => new("no_such_move", possible.Count == 0
        ? new($"“{state.Zh}”的事项不能“{verb.Zh}”，也没有后续操作。", $"What is {state.En} cannot be changed by “{verb.En}”; nothing more can be done with it.")
        : new(
            $"“{state.Zh}”的事项不能“{verb.Zh}”；现在可以：{string.Join('、', possible.Select(p => p.Zh))}。",
            $"What is {state.En} cannot be changed by “{verb.En}”; possible now: {string.Join(", ", possible.Select(p => p.En))}."));

    public static Refusal NoReason(Bilingual verb) => new("no_reason", new($"“{verb.Zh}”须写明理由。", $"“{verb.En}” needs a reason."));

    public static Refusal TooEarly(DateTimeOffset last) => new("before_last_move", new(
        string.Create(CultureInfo.InvariantCulture, $"时间早于上一次操作（{last.UtcDateTime:yyyy-MM-dd HH:mm} UTC）。"),
        string.Create(CultureInfo.InvariantCulture, $"The time lies before the last move ({last.UtcDateTime:yyyy-MM-dd HH:mm} UTC).")));
}
