namespace Model.Operations.People;

/// <summary>授权申请: the system administrator asks for roles of an account, the security administrator decides. Neither can do both.</summary>
public sealed class AccessRequest
{
    public int Id { get; private set; }

    public required Guid AccountId { get; init; }

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public IReadOnlyList<string> Counties { get; private set; } = [];

    public string? Department { get; private set; }

    /// <summary>Why they are needed.</summary>
    public required string Reason { get; init; }

    /// <summary>Sign-in name.</summary>
    public required string AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public AccessDecision Decision { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedBecause { get; private set; }

    public required Access Access
    {
        get => new(Roles, Counties, Department);
        init => (Roles, Counties, Department) = (value.Roles, value.Counties, value.Department);
    }

    /// <summary>Decides once.</summary>
    /// <returns>False when it was decided before; then nothing changed.</returns>
    public bool Decide(AccessDecision decision, string by, DateTimeOffset at, string? because)
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
