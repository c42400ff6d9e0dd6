namespace Model.Operations.People;

/// <summary>双人操作: what the system administrator asks for and the security administrator decides. Neither can do both.</summary>
public abstract class TwoHandedRequest
{
    public int Id { get; private set; }

    public required Guid AccountId { get; init; }

    /// <summary>Why it is needed.</summary>
    public required string Reason { get; init; }

    /// <summary>Sign-in name.</summary>
    public required string AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public AccessDecision Decision { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedBecause { get; private set; }

    /// <summary>Decides once.</summary>
    /// <returns>False when it was decided before; then nothing changed.</returns>
    public virtual bool Decide(AccessDecision decision, string by, DateTimeOffset at, string? because)
    {
        if (Decision != AccessDecision.Waiting)
        {
            return false;
        }

        (Decision, DecidedBy, DecidedAt, DecidedBecause) = (decision, by, at, because);
        return true;
    }
}

public enum AccessDecision
{
    Waiting,
    Approved,
    Declined,

    /// <summary>A later request for the same account took its place.</summary>
    Replaced,
}
