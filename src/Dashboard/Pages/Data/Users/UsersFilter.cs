using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Users;

/// <summary>What the list of accounts is asked for, as it stands in the address.</summary>
public sealed record UsersFilter
{
    /// <summary>Sorts that there are; the first is in force where none is asked for.</summary>
    public static readonly string[] Sorts = ["name", "account", "seen"];

    public static readonly string[] States = ["waiting", "none", "locked", "disabled", "unused"];

    private const int UnusedDays = 90;

    /// <summary>Part of a name, an account or a unit.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "role")]
    public string? Role { get; init; }

    [FromQuery(Name = "county")]
    public string? County { get; init; }

    /// <summary>One of <see cref="States"/>.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>One of <see cref="Sorts"/>, with <c>-</c> before it for downwards.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [FromQuery(Name = "page")]
    public int? Page { get; init; }

    public string Order => Sort is { } sort && Sorts.Contains(sort.TrimStart('-'), StringComparer.Ordinal) ? sort : Sorts[0];

    public IQueryable<UserAccount> Of(OperationsDb db, DateTimeOffset now)
    {
        var found = db.Users.AsNoTracking();
        if (Address.Given(Text)?.ToLowerInvariant() is { } text)
        {
            found = found.Where(a => OperationsDb.Lower(a.Name).Contains(text) || OperationsDb.Lower(a.UserName!).Contains(text) || OperationsDb.Lower(a.Unit).Contains(text));
        }

        if (Address.Given(Role) is { } role)
        {
            found = found.Where(a => a.Roles.Contains(role));
        }

        if (Address.Given(County) is { } county)
        {
            found = found.Where(a => a.Counties.Contains(county));
        }

        var unused = now.AddDays(-UnusedDays);
        found = State switch
        {
            "waiting" => found.Where(a => db.AccessRequests.Any(r => r.AccountId == a.Id && r.Decision == AccessDecision.Waiting)),
            "none" => found.Where(a => a.Roles.Count == 0 && a.DisabledAt == null),
            "locked" => found.Where(a => a.LockoutEnd > now),
            "disabled" => found.Where(a => a.DisabledAt != null),
            "unused" => found.Where(a => a.DisabledAt == null && (a.LastSignInAt ?? a.CreatedAt) < unused),
            _ => found,
        };
        return Order switch
        {
            "account" => found.OrderBy(a => a.UserName),
            "-account" => found.OrderByDescending(a => a.UserName),
            "seen" => found.OrderBy(a => a.LastSignInAt).ThenBy(a => a.UserName),
            "-seen" => found.OrderByDescending(a => a.LastSignInAt).ThenBy(a => a.UserName),
            "-name" => found.OrderByDescending(a => a.Name).ThenBy(a => a.UserName),
            _ => found.OrderBy(a => a.Name).ThenBy(a => a.UserName),
        };
    }
}
