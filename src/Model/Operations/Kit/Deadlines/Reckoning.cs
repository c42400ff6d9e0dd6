using Model.Calendar;

namespace Model.Operations.Kit.Deadlines;

/// <summary>What an installation counts its periods by.</summary>
/// <param name="Calendar">Its working days.</param>
/// <param name="RollsOver">What it decided for <see cref="RollOver.AsDecided"/>.</param>
public sealed record Reckoning(WorkingDays Calendar, bool RollsOver = false)
{
    internal bool Rolls(ClockRule rule) => rule.Rolls switch
    {
        RollOver.Never => false,
        RollOver.AsDecided => RollsOver,
        RollOver.Always => true,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Rolls, null),
    };
}
