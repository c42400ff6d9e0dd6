namespace Model.Operations.Kit.Deadlines;

/// <summary>中止 of a clock: its days are resumed on − suspended on.</summary>
public sealed class Suspension(int number, DateOnly suspendedOn, string reason, string suspendedBy)
{
    /// <summary>1, 2, 3 … within the clock.</summary>
    public int Number { get; private set; } = number;

    public DateOnly SuspendedOn { get; private set; } = suspendedOn;

    public string Reason { get; private set; } = reason;

    /// <summary>Sign-in name. Not <c>By</c>: the log says what moves a last day in words of its own.</summary>
    public string SuspendedBy { get; private set; } = suspendedBy;

    /// <summary>Null while it lasts.</summary>
    public DateOnly? ResumedOn { get; private set; }

    public string? ResumedBy { get; private set; }

    public string? ResumedBecause { get; private set; }

    internal void End(DateOnly on, string who, string reason) => (ResumedOn, ResumedBy, ResumedBecause) = (on, who, reason);

    internal bool IsOpenOn(DateOnly day) => SuspendedOn <= day && !(ResumedOn <= day);
}

/// <summary>延长 of a clock, in its unit.</summary>
public sealed class Extension(int number, DateOnly grantedOn, int length, string reason, string grantedBy)
{
    /// <summary>1, 2, 3 … within the clock.</summary>
    public int Number { get; private set; } = number;

    public DateOnly GrantedOn { get; private set; } = grantedOn;

    public int Length { get; private set; } = length;

    public string Reason { get; private set; } = reason;

    public string GrantedBy { get; private set; } = grantedBy;
}
