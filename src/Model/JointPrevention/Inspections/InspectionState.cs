namespace Model.JointPrevention.Inspections;

/// <summary>How far an inspection has come.</summary>
public enum InspectionState
{
    /// <summary>待检查.</summary>
    Planned,

    /// <summary>已检查: what was found is recorded, and nothing has followed yet.</summary>
    Visited,

    /// <summary>整改中: an order with a deadline was issued.</summary>
    Ordered,

    /// <summary>待复查: the employer says that it is put right.</summary>
    Reported,

    /// <summary>已移送: the department in charge is to punish.</summary>
    Transferred,

    /// <summary>已办结.</summary>
    Closed,

    Cancelled,
}

/// <summary>What is done with an inspection.</summary>
public enum InspectionVerb
{
    /// <summary>登记检查.</summary>
    Visit,

    /// <summary>退回重查: what was recorded is wrong or incomplete.</summary>
    Resume,

    /// <summary>无问题办结.</summary>
    Clear,

    /// <summary>下达整改指令.</summary>
    Order,

    /// <summary>延期.</summary>
    Extend,

    /// <summary>中止整改期限.</summary>
    Suspend,

    /// <summary>恢复整改期限.</summary>
    Continue,

    /// <summary>登记整改材料.</summary>
    Report,

    /// <summary>复查通过.</summary>
    Pass,

    /// <summary>复查未通过.</summary>
    Fail,

    /// <summary>移送处罚.</summary>
    Transfer,

    /// <summary>登记处罚结果.</summary>
    Settle,

    Cancel,

    /// <summary>重新办理: it was closed wrongly.</summary>
    Reopen,
}

/// <summary>States, verbs and kinds in words.</summary>
public static class InspectionWords
{
    public static Bilingual Of(InspectionState state) => state switch
    {
        InspectionState.Planned => new("待检查", "planned"),
        InspectionState.Visited => new("已检查", "inspected"),
        InspectionState.Ordered => new("整改中", "to be put right"),
        InspectionState.Reported => new("待复查", "to be re-checked"),
        InspectionState.Transferred => new("已移送", "transferred"),
        InspectionState.Closed => new("已办结", "closed"),
        InspectionState.Cancelled => new("已取消", "cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Bilingual Of(InspectionVerb verb) => verb switch
    {
        InspectionVerb.Visit => new("现场检查", "inspect on site"),
        InspectionVerb.Resume => new("退回重查", "send back to the site"),
        InspectionVerb.Clear => new("无问题办结", "close without findings"),
        InspectionVerb.Order => new("下达整改指令", "issue a rectification order"),
        InspectionVerb.Extend => new("延长整改期限", "extend the deadline"),
        InspectionVerb.Suspend => new("中止整改期限", "suspend the deadline"),
        InspectionVerb.Continue => new("恢复整改期限", "resume the deadline"),
        InspectionVerb.Report => new("登记整改材料", "record what was put right"),
        InspectionVerb.Pass => new("复查通过", "pass the re-check"),
        InspectionVerb.Fail => new("复查未通过", "fail the re-check"),
        InspectionVerb.Transfer => new("移送处罚", "transfer for penalty"),
        InspectionVerb.Settle => new("登记处罚结果", "record the penalty"),
        InspectionVerb.Cancel => new("取消检查", "cancel"),
        InspectionVerb.Reopen => new("重新办理", "reopen"),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    public static Bilingual Of(FindingKind kind) => kind switch
    {
        FindingKind.Hazard => new("安全隐患", "safety hazard"),
        FindingKind.Precursor => new("事故苗头", "accident precursor"),
        FindingKind.Exceedance => new("危害因素超标", "hazard above its limit"),
        FindingKind.ProjectNotInsured => new("建设项目未参保", "construction project not insured"),
        FindingKind.PolicyNotDone => new("政策未落实", "policy not carried out"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Bilingual Of(Verdict verdict) => verdict switch
    {
        Verdict.Yes => new("合格", "in order"),
        Verdict.No => new("不合格", "not in order"),
        Verdict.NotApplicable => new("不适用", "does not apply"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };
}
