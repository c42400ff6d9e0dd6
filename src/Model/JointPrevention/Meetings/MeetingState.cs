namespace Model.JointPrevention.Meetings;

/// <summary>How far a joint meeting has come.</summary>
public enum MeetingState
{
    /// <summary>计划: in the year's schedule, nobody is invited yet.</summary>
    Planned,

    /// <summary>已通知: numbered, and departments are invited.</summary>
    Convened,

    /// <summary>已召开: it took place and who came is recorded.</summary>
    Held,

    /// <summary>已成纪要: the minutes are written.</summary>
    Minuted,

    /// <summary>已办结: minutes are issued; what was resolved goes on by itself.</summary>
    Closed,

    Cancelled,
}

/// <summary>What is done with a joint meeting.</summary>
public enum MeetingVerb
{
    /// <summary>发出通知.</summary>
    Convene,

    /// <summary>登记召开.</summary>
    Hold,

    /// <summary>形成纪要.</summary>
    Minute,

    /// <summary>印发纪要并办结.</summary>
    Close,

    Cancel,

    /// <summary>退回修改: issued minutes turned out wrong.</summary>
    Reopen,
}

/// <summary>States and verbs in words.</summary>
public static class MeetingWords
{
    public static Bilingual Of(MeetingState state) => state switch
    {
        MeetingState.Planned => new("计划中", "planned"),
        MeetingState.Convened => new("已通知", "convened"),
        MeetingState.Held => new("已召开", "held"),
        MeetingState.Minuted => new("已成纪要", "minuted"),
        MeetingState.Closed => new("已办结", "closed"),
        MeetingState.Cancelled => new("已取消", "cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Bilingual Of(MeetingVerb verb) => verb switch
    {
        MeetingVerb.Convene => new("发出通知", "convene"),
        MeetingVerb.Hold => new("登记召开", "record as held"),
        MeetingVerb.Minute => new("形成纪要", "write the minutes"),
        MeetingVerb.Close => new("印发纪要并办结", "issue the minutes and close"),
        MeetingVerb.Cancel => new("取消会议", "cancel"),
        MeetingVerb.Reopen => new("退回修改", "reopen"),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };
}
