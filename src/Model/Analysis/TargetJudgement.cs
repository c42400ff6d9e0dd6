using Model.Statistics;

namespace Model.Analysis;

/// <summary>The two verdicts on a rate against its baseline.</summary>
public static class TargetJudgement
{
    // 80 of 100 is 20 % less, though 0.8 - 1 is a hair above -0.2 in binary.
    private const double Hair = 1e-12;

    /// <summary>考核口径: the point change alone.</summary>
    /// <param name="change">Latest rate ÷ baseline rate − 1.</param>
    /// <param name="wanted">Reduction wanted by now, 0.2 for 20 %.</param>
    /// <param name="isFinal">Whether the plan's final year is judged.</param>
    public static TargetVerdict Official(double change, double wanted, bool isFinal) => (change <= -wanted + Hair, isFinal) switch
    {
        (true, true) => TargetVerdict.Met,
        (false, true) => TargetVerdict.Missed,
        (true, false) => TargetVerdict.OnTrack,
        (false, false) => TargetVerdict.OffTrack,
    };

    /// <summary>统计证据: decided only where the whole interval lies on one side of the limit.</summary>
    public static TargetVerdict Evidence(RateRatio ratio, double wanted, bool isFinal)
    {
        var limit = 1 - wanted;
        if (ratio.Upper <= limit + Hair)
        {
            return isFinal ? TargetVerdict.Met : TargetVerdict.OnTrack;
        }

        if (ratio.Lower > limit + Hair)
        {
            return isFinal ? TargetVerdict.Missed : TargetVerdict.OffTrack;
        }

        return isFinal ? TargetVerdict.Undetermined : TargetVerdict.Uncertain;
    }

    /// <returns>Null where the evidence has decided.</returns>
    public static TargetLean? Lean(RateRatio ratio, double wanted, TargetVerdict evidence) => evidence switch
    {
        TargetVerdict.Undetermined or TargetVerdict.Uncertain => ratio.Value <= 1 - wanted + Hair ? TargetLean.ToMet : TargetLean.ToMissed,
        _ => null,
    };
}
