using Dashboard.Shell;
using Model;
using Model.Operations;
using Model.Operations.Audit;

namespace Dashboard.Exports;

/// <summary>The one place where taking away is written down: who, what by its address, how many rows, why.</summary>
public sealed class ExportLog(IHttpContextAccessor http, CurrentUser user, OperationsDb db, AuditRecorder audit, TimeProvider clock)
{
    /// <summary>What a file says of who took it.</summary>
    /// <exception cref="InvalidOperationException">The handler does not say that it answers with something to take away, so nobody asked whether it may.</exception>
    public ExportTaker Taker => new(user.Name, user.Access.RoleNames, user.Access.Place, clock.GetUtcNow(), Asked.Reason);

    private ExportAsked Asked => http.HttpContext?.Features.Get<ExportAsked>()
        ?? throw new InvalidOperationException("What answers with a file must be marked [Export].");

    /// <summary>Saves the entry. A file is answered after that, or not at all.</summary>
    /// <param name="rows">Rows the file holds.</param>
    /// <param name="there">Rows there are.</param>
    /// <param name="stop">Ends the saving.</param>
    /// <returns>Number of the entry.</returns>
    public async Task<long> KeepAsync(long rows, long there, CancellationToken stop)
    {
        audit.Add(AuditActions.ExportMade, facts: new { address = $"{Asked.Address}", rows, there }, reason: Asked.Reason);
        await db.SaveChangesAsync(stop);
        return db.Audit.Local.Where(entry => entry.Action == AuditActions.ExportMade).Max(entry => entry.Number);
    }
}

/// <param name="Name">Sign-in name.</param>
/// <param name="Roles">In words.</param>
/// <param name="Place">What of the city they see, in words.</param>
/// <param name="At">When.</param>
/// <param name="Reason">What for; null where it was not asked.</param>
public sealed record ExportTaker(string Name, Bilingual Roles, Bilingual Place, DateTimeOffset At, string? Reason);
