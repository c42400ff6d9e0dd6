using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.Operations;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>A page of one resolution. What the user may not see is not found.</summary>
public abstract class ResolutionPage(MeetingTools tools) : FormPage
{
    public Resolution Resolution { get; private set; } = null!;

    public DateOnly Today => tools.Date.Today;

    protected OperationsDb Db => tools.Db;

    protected AuditRecorder Audit => tools.Audit;

    protected DateTimeOffset Now => tools.Clock.GetUtcNow();

    protected async Task<bool> LoadAsync(int id, CancellationToken stop)
    {
        Resolution = (await Db.Set<Resolution>().Include(resolution => resolution.Meeting).SingleOrDefaultAsync(resolution => resolution.Id == id, stop))!;
        return Resolution is not null;
    }

    protected async Task<IActionResult> SaveAsync(string action, object? concerns, string? reason, string said, CancellationToken stop)
    {
        Audit.Add(action, concerns ?? Resolution, reason: reason);
        await DropDraftAsync(stop);
        await Db.SaveChangesAsync(stop);
        Said = said;
        return Redirect($"/joint/meetings/resolutions/{Resolution.Id}");
    }
}
