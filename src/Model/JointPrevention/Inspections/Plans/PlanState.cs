namespace Model.JointPrevention.Inspections.Plans;

/// <summary>How far a plan has come.</summary>
public enum PlanState
{
    /// <summary>编制中.</summary>
    Draft,

    /// <summary>名单已锁定: who can be drawn is certain and published.</summary>
    Frozen,

    /// <summary>已抽取: inspections were made of it.</summary>
    Drawn,

    Closed,

    Cancelled,
}

public enum PlanVerb
{
    Freeze,

    /// <summary>退回编制.</summary>
    Unfreeze,

    Draw,

    Close,

    Cancel,
}

/// <summary>States and verbs in words.</summary>
public static class PlanWords
{
    public static Bilingual Of(PlanState state) => state switch
    {
        PlanState.Draft => new("编制中", "in preparation"),
        PlanState.Frozen => new("名单已锁定", "list frozen"),
        PlanState.Drawn => new("已抽取", "drawn"),
        PlanState.Closed => new("已办结", "closed"),
        PlanState.Cancelled => new("已取消", "cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Bilingual Of(PlanVerb verb) => verb switch
    {
        PlanVerb.Freeze => new("锁定名单", "freeze the list"),
        PlanVerb.Unfreeze => new("退回编制", "go back to preparing"),
        PlanVerb.Draw => new("随机抽取", "draw"),
        PlanVerb.Close => new("办结计划", "close the plan"),
        PlanVerb.Cancel => new("取消计划", "cancel the plan"),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    public static Bilingual Of(LeftOut why) => why switch
    {
        LeftOut.VisitedLately => new("近期已检查", "inspected lately"),
        LeftOut.StillOpen => new("已有未办结的检查", "has an inspection that is still open"),
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, null),
    };
}
