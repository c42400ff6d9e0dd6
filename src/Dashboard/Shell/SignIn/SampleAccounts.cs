using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.Operations;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Shell.SignIn;

/// <summary>示例账号: one for each role and some of its county variants, over sample data only. They have no password, so nobody can type one.</summary>
internal static class SampleAccounts
{
    private const string Rencheng = "370811";
    private const string Zoucheng = "370883";

    private static readonly (string Name, Access Access)[] Accounts =
    [
        .. Roles.All.Select(role => (role.Id, new Access([role.Id], [], role.Reach == RoleReach.Department ? "housing" : null))),
        ($"{Roles.Prevention}-{Rencheng}", new Access([Roles.Prevention], [Rencheng], null)),
        ($"{Roles.Inspection}-{Zoucheng}", new Access([Roles.Inspection], [Zoucheng], null)),
    ];

    /// <summary>Makes those that are missing. An installation with real data gets none.</summary>
    public static void Make(DataFolder data, DataMode? mode, DateTimeOffset now)
    {
        if (mode != DataMode.Sample)
        {
            return;
        }

        using var db = OperationsStore.Open(data);
        var known = db.Users.Where(account => account.IsSample).ToDictionary(account => account.UserName!, StringComparer.Ordinal);
        foreach (var (name, access) in Accounts)
        {
            if (!known.TryGetValue(name, out var account))
            {
                account = New(name, access, now);
                db.Users.Add(account);
            }

            if (!account.Access.Equals(access))
            {
                account.Give(access);
            }
        }

        db.SaveChanges();
    }

    /// <summary>Sample accounts in the order of the roles, county variants behind.</summary>
    public static async Task<IReadOnlyList<UserAccount>> ListAsync(OperationsDb db, CancellationToken stop)
    {
        var all = await db.Users.AsNoTracking().Where(account => account.IsSample && account.DisabledAt == null).ToDictionaryAsync(account => account.UserName!, StringComparer.Ordinal, stop);
        return [.. Accounts.Where(sample => all.ContainsKey(sample.Name)).Select(sample => all[sample.Name])];
    }

    private static UserAccount New(string name, Access access, DateTimeOffset now)
    {
        var account = new UserAccount
        {
            Id = Guid.NewGuid(),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Name = $"{access.RoleNames.Zh}（示例）",
            SecurityStamp = $"{Guid.NewGuid()}",
            CreatedAt = now,
            IsSample = true,
        };
        account.Give(access);
        return account;
    }
}
