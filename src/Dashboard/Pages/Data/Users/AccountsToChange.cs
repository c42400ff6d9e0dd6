using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Users;

internal static class AccountsToChange
{
    /// <returns>Null where there is no such account, and for sample accounts: they are what the sample city says they are.</returns>
    public static Task<UserAccount?> AccountToChangeAsync(this OperationsDb db, Guid id, CancellationToken stop) =>
        db.Users.SingleOrDefaultAsync(account => account.Id == id && !account.IsSample, stop);
}
