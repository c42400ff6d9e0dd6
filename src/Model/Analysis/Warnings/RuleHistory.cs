using Model.Operations.Kit;
using Model.Statistics;

namespace Model.Analysis.Warnings;

/// <summary>误报率: how often a rule would have warned at the ends of past months, with what was known then, and how often nothing came of it. Over the whole city; counts alone, so every county may see it.</summary>
public sealed class RuleHistory
{
    public required string Rule { get; init; }

    /// <summary>From whose rows it was counted.</summary>
    public required string Build { get; init; }

    /// <summary>False where what was known before is not kept: then nothing is counted.</summary>
    public required bool IsMeasured { get; init; }

    /// <summary>First end of a month that was asked.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Last end of a month that was asked.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>Episodes: months in a row that warned of one unit are one warning.</summary>
    public required int Alarms { get; init; }

    /// <summary>Those whose outcome is known.</summary>
    public required int Judged { get; init; }

    /// <summary>Those that nothing came of.</summary>
    public required int FalseAlarms { get; init; }

    /// <summary>Share of the judged that were false, in per cent, with Wilson's interval; null while none is judged.</summary>
    public Proportion? FalseShare => Proportion.Of(FalseAlarms, Judged, per: 100);
}

/// <summary>A warning that a rule would have given; each county sees its own.</summary>
public sealed class PastAlarm : Record
{
    public required string Rule { get; init; }

    /// <summary>1, 2, 3 … of the rule, oldest first.</summary>
    public required int Number { get; init; }

    public required DateOnly KnownOn { get; init; }

    public required string UnitZh { get; init; }

    public required string UnitEn { get; init; }

    public required string WhyZh { get; init; }

    public required string WhyEn { get; init; }

    /// <summary>Months in a row that it held.</summary>
    public required int Months { get; init; }

    /// <summary>Null while what came of it is not known.</summary>
    public required bool? CameTrue { get; init; }
}
