namespace Model.Analysis.Focus.Reports;

/// <summary>How far a county's annual report has come.</summary>
public enum ReportState
{
    /// <summary>编制中: its figures can be refreshed, its focuses decided.</summary>
    Draft,

    /// <summary>已签报: the county signed it; the city has to say yes or no.</summary>
    Signed,

    /// <summary>已采用: the city took it.</summary>
    Accepted,

    /// <summary>已退回: the city sent it back with a reason.</summary>
    Returned,
}

/// <summary>What is done with a report.</summary>
public enum ReportVerb
{
    /// <summary>重取数字 from the build of the day.</summary>
    Refresh,

    /// <summary>签报.</summary>
    Sign,

    /// <summary>撤回: by the county, before the city said anything.</summary>
    Recall,

    /// <summary>采用.</summary>
    Accept,

    /// <summary>退回.</summary>
    Return,
}

/// <summary>What the county says of a focus.</summary>
public enum FocusDecision
{
    /// <summary>未决定.</summary>
    Open,

    Adopted,

    NotAdopted,
}

/// <summary>States, verbs and decisions in words.</summary>
public static class ReportWords
{
    public static Bilingual Of(ReportState state) => state switch
    {
        ReportState.Draft => new("编制中", "in preparation"),
        ReportState.Signed => new("已签报", "signed"),
        ReportState.Accepted => new("已采用", "accepted"),
        ReportState.Returned => new("已退回", "returned"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Bilingual Of(ReportVerb verb) => verb switch
    {
        ReportVerb.Refresh => new("重取数字", "refresh the figures"),
        ReportVerb.Sign => new("签报", "sign"),
        ReportVerb.Recall => new("撤回", "recall"),
        ReportVerb.Accept => new("采用", "accept"),
        ReportVerb.Return => new("退回", "return"),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    public static Bilingual Of(FocusDecision decision) => decision switch
    {
        FocusDecision.Open => new("未决定", "not decided"),
        FocusDecision.Adopted => new("采纳", "adopted"),
        FocusDecision.NotAdopted => new("不采纳", "not adopted"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
    };
}
