using Microsoft.AspNetCore.Mvc;
using Model.Calendar;
using Model.Operations;

namespace Dashboard.Shell.Forms;

/// <summary>What pages that change records share: the store, the day, and saving with its entry in the log.</summary>
public abstract class RecordPage(RecordTools tools) : FormPage
{
    public DateOnly Today => tools.Date.Today;

    protected OperationsDb Db => tools.Db;

    protected AuditRecorder Audit => tools.Audit;

    protected DateTimeOffset Now => tools.Clock.GetUtcNow();

    protected bool IsSample => tools.Date.Mode == DataMode.Sample;

    /// <summary>Saves what was done, says so, and goes on.</summary>
    protected async Task<IActionResult> SaveAsync(string action, object concerns, string? reason, string said, string to, CancellationToken stop)
    {
        Audit.Add(action, concerns, reason: reason);
        await DropDraftAsync(stop);
        await Db.SaveChangesAsync(stop);
        Said = said;
        return Redirect(to);
    }
}

/// <summary>What such a page needs.</summary>
public sealed record RecordTools(OperationsDb Db, AuditRecorder Audit, BusinessDate Date, TimeProvider Clock);
