using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>A page of one resolution. What the user may not see is not found.</summary>
public abstract class ResolutionPage(RecordTools tools) : RecordPage(tools)
{
    public Resolution Resolution { get; private set; } = null!;

    protected async Task<bool> LoadAsync(int id, CancellationToken stop)
    {
        Resolution = (await Db.Set<Resolution>().Include(resolution => resolution.Meeting).SingleOrDefaultAsync(resolution => resolution.Id == id, stop))!;
        return Resolution is not null;
    }

    /// <summary>Saves what was done with the resolution, says so, and goes to it.</summary>
    protected Task<IActionResult> SaveAsync(string action, object? concerns, string? reason, string said, CancellationToken stop) =>
        SaveAsync(action, concerns ?? Resolution, reason, said, $"/joint/meetings/resolutions/{Resolution.Id}", stop);
}
