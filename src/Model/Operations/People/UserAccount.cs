using Microsoft.AspNetCore.Identity;
using Model.Calendar;

namespace Model.Operations.People;

/// <summary>用户账号: one person who signs in. Password, lockout and second factor are Identity's; what the account may do is its <see cref="Access"/>.</summary>
public sealed class UserAccount : IdentityUser<Guid>
{
    /// <summary>姓名, or the post in sample mode.</summary>
    public required string Name { get; set; }

    /// <summary>单位, in words.</summary>
    public string Unit { get; set; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null while the password is one that somebody else set: it must be changed at the first sign-in.</summary>
    public DateTimeOffset? PasswordChangedAt { get; set; }

    public DateTimeOffset? LastSignInAt { get; set; }

    public DateTimeOffset? DisabledAt { get; private set; }

    public string? DisabledBecause { get; private set; }

    /// <summary>Entered by a button, without a password; works in sample mode only.</summary>
    public bool IsSample { get; init; }

    /// <summary>Ids of its roles.</summary>
    public IReadOnlyList<string> Roles { get; private set; } = [];

    /// <summary>Codes of its counties; empty for the whole city.</summary>
    public IReadOnlyList<string> Counties { get; private set; } = [];

    public string? Department { get; private set; }

    public Access Access => new(Roles, Counties, Department);

    public bool IsDisabled => DisabledAt is not null;

    /// <summary>An account that was disabled does not come in; a sample account does over sample data only.</summary>
    public bool MaySignIn(DataMode? mode) => !IsDisabled && (!IsSample || mode == DataMode.Sample);

    /// <exception cref="ArgumentException">What <see cref="Access.Refusal"/> refuses: ask it first.</exception>
    public void Give(Access access)
    {
        if (access.Refusal() is { } refusal)
        {
            throw new ArgumentException(AccessWords.Of(refusal).En, nameof(access));
        }

        Set(access);
    }

    /// <summary>Takes all roles back; the account stays and can sign in to see that it has none.</summary>
    public void TakeBack() => Set(Access.None);

    public void Disable(DateTimeOffset at, string reason) => (DisabledAt, DisabledBecause, ConcurrencyStamp) = (at, reason, $"{Guid.NewGuid()}");

    public void Enable() => (DisabledAt, DisabledBecause, ConcurrencyStamp) = (null, null, $"{Guid.NewGuid()}");

    // A new stamp, so that of two who decide at once the second is told.
    private void Set(Access access) => (Roles, Counties, Department, ConcurrencyStamp) = (access.Roles, access.Counties, access.Department, $"{Guid.NewGuid()}");
}
