namespace Model.Analysis.Warnings;

/// <summary>How far a warning has come with people; that its reason has ended is another matter (<see cref="Warning.EndedOn"/>).</summary>
public enum WarningState
{
    /// <summary>待签收.</summary>
    Raised,

    /// <summary>已签收: somebody has seen it and sees to it.</summary>
    Acknowledged,

    /// <summary>已处置: what is done about it is written down.</summary>
    Acted,

    /// <summary>已排除.</summary>
    Dismissed,
}

/// <summary>What is done with a warning.</summary>
public enum WarningVerb
{
    /// <summary>签收.</summary>
    Acknowledge,

    /// <summary>登记处置.</summary>
    Act,

    /// <summary>排除.</summary>
    Dismiss,

    /// <summary>重新打开.</summary>
    Reopen,

    /// <summary>再次提示: the program's, when what was dismissed got worse.</summary>
    RaiseAgain,
}

/// <summary>How pressing it is.</summary>
public enum WarningLevel
{
    /// <summary>关注.</summary>
    Watch,

    /// <summary>紧急.</summary>
    Urgent,
}

/// <summary>排除理由, from a list so that they can be counted.</summary>
public enum DismissalReason
{
    /// <summary>数据有误.</summary>
    DataWrong,

    /// <summary>已知并在处置中.</summary>
    KnownAlready,

    /// <summary>有合理解释.</summary>
    Explained,

    /// <summary>判断为偶然波动.</summary>
    Chance,

    /// <summary>不属本级职责.</summary>
    NotOurs,
}

/// <summary>States, verbs, levels and reasons in words.</summary>
public static class WarningTerms
{
    public static Bilingual Of(WarningState state) => state switch
    {
        WarningState.Raised => new("待签收", "not acknowledged"),
        WarningState.Acknowledged => new("已签收", "acknowledged"),
        WarningState.Acted => new("已处置", "acted upon"),
        WarningState.Dismissed => new("已排除", "dismissed"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Bilingual Of(WarningVerb verb) => verb switch
    {
        WarningVerb.Acknowledge => new("签收", "acknowledge"),
        WarningVerb.Act => new("登记处置", "write down what is done"),
        WarningVerb.Dismiss => new("排除", "dismiss"),
        WarningVerb.Reopen => new("重新打开", "reopen"),
        WarningVerb.RaiseAgain => new("再次提示", "raise again"),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    public static Bilingual Of(WarningLevel level) => level switch
    {
        WarningLevel.Watch => new("关注", "watch"),
        WarningLevel.Urgent => new("紧急", "urgent"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    public static Bilingual Of(DismissalReason reason) => reason switch
    {
        DismissalReason.DataWrong => new("数据有误", "the data are wrong"),
        DismissalReason.KnownAlready => new("已知并在处置中", "known and being seen to"),
        DismissalReason.Explained => new("有合理解释", "there is an explanation"),
        DismissalReason.Chance => new("判断为偶然波动", "held to be chance"),
        DismissalReason.NotOurs => new("不属本级职责", "not for this level"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
