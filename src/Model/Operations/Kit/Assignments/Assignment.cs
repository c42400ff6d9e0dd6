namespace Model.Operations.Kit.Assignments;

/// <summary>交办记录: who was given a dossier to see to, by whom, when and why. Stays as it was written.</summary>
public sealed class Assignment(int number, string? to, string by, DateTimeOffset at, string? reason)
{
    /// <summary>1, 2, 3 … within the dossier.</summary>
    public int Number { get; private set; } = number;

    /// <summary>Sign-in name; null where it was given back.</summary>
    public string? To { get; private set; } = to;

    /// <summary>Sign-in name.</summary>
    public string By { get; private set; } = by;

    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Null for who took over themselves what was nobody's.</summary>
    public string? Reason { get; private set; } = reason;
}
