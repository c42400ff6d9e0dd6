using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Model.Operations;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>What pages of a meeting and of a resolution share: the store, the day, and saving with its entry in the log.</summary>
public abstract class RecordPage(MeetingTools tools) : FormPage
{
    public DateOnly Today => tools.Date.Today;

    protected OperationsDb Db => tools.Db;

    protected AuditRecorder Audit => tools.Audit;

    protected DateTimeOffset Now => tools.Clock.GetUtcNow();

    protected async Task<IActionResult> SaveAsync(string action, object concerns, string? reason, string said, string to, CancellationToken stop)
    {
        Audit.Add(action, concerns, reason: reason);
        await DropDraftAsync(stop);
        await Db.SaveChangesAsync(stop);
        Said = said;
        return Redirect(to);
    }
}
