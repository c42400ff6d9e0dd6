namespace Model.Statistics.Charts;

/// <summary>Why a point is no common-cause variation, strongest rule first; up or down says the side or direction.</summary>
public enum Signal
{
    /// <summary>Common cause: nothing but the usual variation.</summary>
    None,

    /// <summary>Above the upper limit.</summary>
    OutsideHigh,

    /// <summary>Below the lower limit.</summary>
    OutsideLow,

    /// <summary>Part of seven points each higher than the one before.</summary>
    TrendUp,

    /// <summary>Part of seven points each lower than the one before.</summary>
    TrendDown,

    /// <summary>One of two in three above two standard deviations, all three above the mean.</summary>
    TwoOfThreeHigh,

    /// <summary>One of two in three below two standard deviations, all three below the mean.</summary>
    TwoOfThreeLow,

    /// <summary>Part of seven points above the mean.</summary>
    ShiftHigh,

    /// <summary>Part of seven points below the mean.</summary>
    ShiftLow,
}

/// <summary>On which side a signal lies.</summary>
public static class Signals
{
    /// <summary>Fewer, falling: better where less is better.</summary>
    public static bool IsLow(this Signal signal) => signal is Signal.OutsideLow or Signal.TrendDown or Signal.TwoOfThreeLow or Signal.ShiftLow;
}
