namespace Model.JointPrevention.Meetings;

/// <summary>How far a resolution has come.</summary>
public enum ResolutionState
{
    /// <summary>办理中.</summary>
    Open,

    /// <summary>报结待核: the department in charge says that it is done.</summary>
    Reported,

    /// <summary>已办结: the secretary has seen that the measure of success is met.</summary>
    Done,

    /// <summary>已撤销.</summary>
    Dropped,
}

/// <summary>What is done with a resolution.</summary>
public enum ResolutionVerb
{
    /// <summary>报结.</summary>
    Report,

    /// <summary>核销.</summary>
    Confirm,

    /// <summary>退回.</summary>
    Return,

    /// <summary>延期.</summary>
    Extend,

    /// <summary>撤销.</summary>
    Drop,
}

/// <summary>States and verbs in words.</summary>
public static class ResolutionWords
{
    public static Bilingual Of(ResolutionState state) => state switch
    {
        ResolutionState.Open => new("办理中", "open"),
        ResolutionState.Reported => new("报结待核", "reported as done"),
        ResolutionState.Done => new("已办结", "done"),
        ResolutionState.Dropped => new("已撤销", "dropped"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Bilingual Of(ResolutionVerb verb) => verb switch
    {
        ResolutionVerb.Report => new("报结", "report as done"),
        ResolutionVerb.Confirm => new("核销", "confirm"),
        ResolutionVerb.Return => new("退回", "return"),
        ResolutionVerb.Extend => new("延期", "extend"),
        ResolutionVerb.Drop => new("撤销", "drop"),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };
}
