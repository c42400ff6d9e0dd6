using Microsoft.EntityFrameworkCore;

namespace Model.Operations.People;

/// <summary>What can be asked of the accounts, the same on both stores.</summary>
public sealed record AccountQuery
{
    /// <summary>Days without a sign-in after which an account counts as unused: the review that GB/T 22239-2019 asks for begins with these.</summary>
    public const int UnusedDays = 90;

    /// <summary>Part of a name, an account or a unit; capitals do not matter.</summary>
    public string? Text { get; init; }

    public string? Role { get; init; }

    public string? County { get; init; }

    public AccountState? State { get; init; }

    public AccountSort Sort { get; init; }

    public bool Descending { get; init; }

    public IQueryable<UserAccount> Of(OperationsDb db, DateTimeOffset now)
    {
        var found = InState(db, now);
        if (Text?.ToLowerInvariant() is { } text)
        {
            found = found.Where(a => OperationsDb.Lower(a.Name).Contains(text) || OperationsDb.Lower(a.UserName!).Contains(text) || OperationsDb.Lower(a.Unit).Contains(text));
        }

        if (Role is { } role)
        {
            found = found.Where(a => a.Roles.Contains(role));
        }

        if (County is { } county)
        {
            found = found.Where(a => a.Counties.Contains(county));
        }

        return (Sort, Descending) switch
        {
            (AccountSort.Account, false) => found.OrderBy(a => a.UserName),
            (AccountSort.Account, true) => found.OrderByDescending(a => a.UserName),
            // Where nulls stand differs between stores: an account that never signed in is as old as its making.
            (AccountSort.Seen, false) => found.OrderBy(a => a.LastSignInAt ?? a.CreatedAt).ThenBy(a => a.UserName),
            (AccountSort.Seen, true) => found.OrderByDescending(a => a.LastSignInAt ?? a.CreatedAt).ThenBy(a => a.UserName),
            (_, true) => found.OrderByDescending(a => a.Name).ThenBy(a => a.UserName),
            _ => found.OrderBy(a => a.Name).ThenBy(a => a.UserName),
        };
    }

    private IQueryable<UserAccount> InState(OperationsDb db, DateTimeOffset now)
    {
        var (all, unused) = (db.Users.AsNoTracking(), now.AddDays(-UnusedDays));
        return State switch
        {
            AccountState.Waiting => all.Where(a =>
                db.AccessRequests.Any(r => r.AccountId == a.Id && r.Decision == AccessDecision.Waiting) || db.ResetRequests.Any(r => r.AccountId == a.Id && r.Decision == AccessDecision.Waiting)),
            AccountState.None => all.Where(a => a.Roles.Count == 0 && a.DisabledAt == null),
            AccountState.Locked => all.Where(a => a.LockoutEnd > now),
            AccountState.Disabled => all.Where(a => a.DisabledAt != null),
            AccountState.Unused => all.Where(a => a.DisabledAt == null && (a.LastSignInAt ?? a.CreatedAt) < unused),
            _ => all,
        };
    }
}

/// <summary>How an account stands.</summary>
public enum AccountState
{
    /// <summary>Somebody asked for its access or a password and nobody has decided.</summary>
    Waiting,

    /// <summary>It has no role.</summary>
    None,
    Locked,
    Disabled,

    /// <summary>Not signed in for <see cref="AccountQuery.UnusedDays"/> days.</summary>
    Unused,
}

public enum AccountSort
{
    Name,
    Account,
    Seen,
}
