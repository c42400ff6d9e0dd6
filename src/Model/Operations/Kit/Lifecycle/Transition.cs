namespace Model.Operations.Kit.Lifecycle;

/// <summary>流转记录: a move that an entity made. Belongs to it, is never changed; states and verbs by their names, so that all modules' moves have one shape.</summary>
public sealed class Transition(int number, string verb, string from, string to, string by, DateTimeOffset at, string? reason)
{
    /// <summary>1, 2, 3 … within the entity.</summary>
    public int Number { get; private set; } = number;

    public string Verb { get; private set; } = verb;

    public string From { get; private set; } = from;

    public string To { get; private set; } = to;

    public string By { get; private set; } = by;

    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Null where none was asked for and none was given.</summary>
    public string? Reason { get; private set; } = reason;
}
