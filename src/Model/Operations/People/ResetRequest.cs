namespace Model.Operations.People;

/// <summary>密码申请: a one-time password for an account, in two halves. Whoever asks learns the first, whoever approves the second; only its owner hears both.</summary>
public sealed class ResetRequest : TwoHandedRequest
{
    /// <summary>Days after which it is approved no more: a half that lay about is not made whole.</summary>
    public const int Days = 7;

    /// <summary>The first half, sealed; gone once it is decided.</summary>
    public required string? SealedHalf { get; set; }

    public bool IsExpired(DateTimeOffset now) => AskedAt.AddDays(Days) < now;

    public override bool Decide(AccessDecision decision, string by, DateTimeOffset at, string? because)
    {
        var decided = base.Decide(decision, by, at, because);
        SealedHalf = decided ? null : SealedHalf;
        return decided;
    }
}
