namespace Model.Operations.People;

/// <summary>会话: one sign-in on one browser. The cookie holds its id; what the store says of it holds, so it can be ended from elsewhere at once.</summary>
public sealed class UserSession
{
    public Guid Id { get; private set; } = Guid.NewGuid();

    public required Guid AccountId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>To the minute: written once a minute at most.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>Address of the browser.</summary>
    public required string From { get; init; }

    /// <summary>What the browser calls itself.</summary>
    public required string Browser { get; init; }

    /// <summary>How the person showed who they are: as in RFC 8176, <c>pwd</c>, <c>mfa</c>, <c>swk</c> …</summary>
    public required string Method { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public SessionEnd? Ended { get; private set; }

    public void End(SessionEnd how, DateTimeOffset at)
    {
        if (EndedAt is null)
        {
            (EndedAt, Ended) = (at, how);
        }
    }

    /// <returns>Why it does not hold any more; null while it does.</returns>
    public SessionEnd? EndedBy(DateTimeOffset now, TimeSpan idle, TimeSpan absolute) =>
        Ended
        ?? (now - StartedAt >= absolute ? SessionEnd.TooLong
            : now - SeenAt >= idle ? SessionEnd.Idle
            : null);
}

public enum SessionEnd
{
    SignedOut,

    /// <summary>Ended by its owner from another browser, or by the system administrator.</summary>
    Revoked,

    /// <summary>Nothing was done for too long.</summary>
    Idle,

    /// <summary>It lasted too long, whatever was done.</summary>
    TooLong,

    /// <summary>Password or second factor changed: all sessions but the one that changed it end.</summary>
    CredentialsChanged,

    AccountDisabled,
}
