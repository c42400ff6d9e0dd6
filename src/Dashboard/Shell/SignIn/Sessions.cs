using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Shell.SignIn;

/// <summary>Sessions of an account that still hold, and their end. Nothing is saved here: the caller saves them with what ended them.</summary>
public sealed class Sessions(OperationsDb db, TimeProvider clock)
{
    /// <summary>Newest first.</summary>
    public async Task<List<UserSession>> OpenAsync(Guid account, CancellationToken stop) =>
        await db.Sessions.Where(session => session.AccountId == account && session.EndedAt == null).OrderByDescending(session => session.SeenAt).ToListAsync(stop);

    /// <returns>How many it ended.</returns>
    public async Task<int> EndAsync(Guid account, SessionEnd how, CancellationToken stop, Guid? except = null)
    {
        var open = (await OpenAsync(account, stop)).Where(session => session.Id != except).ToList();
        open.ForEach(session => session.End(how, clock.GetUtcNow()));
        return open.Count;
    }
}
