using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.Operations.People;

namespace Model.Operations.Kit.Assignments;

/// <summary>可经办人员: whom a dossier can be given to: accounts that may change it and see its county.</summary>
public static class Assignable
{
    /// <param name="dossier">What is given.</param>
    /// <param name="permission">To change records of the module.</param>
    /// <param name="mode">Decides whether sample accounts can sign in.</param>
    public static async Task<IReadOnlyList<UserAccount>> ToAsync(OperationsDb db, Dossier dossier, string permission, DataMode? mode, CancellationToken stop)
    {
        var accounts = await db.Users.AsNoTracking().Where(account => account.DisabledAt == null).ToListAsync(stop);
        return [.. accounts.Where(account => account.MaySignIn(mode) && account.Access.Has(permission) && account.Access.Scope.Sees(dossier.County)).OrderBy(account => account.UserName, StringComparer.Ordinal)];
    }
}
