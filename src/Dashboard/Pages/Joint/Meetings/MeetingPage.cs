using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.JointPrevention.Meetings;
using Model.Operations;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>A page of one meeting. What the user may not see is not found.</summary>
public abstract class MeetingPage(MeetingTools tools) : FormPage
{
    public Meeting Meeting { get; private set; } = null!;

    public DateOnly Today => tools.Date.Today;

    protected OperationsDb Db => tools.Db;

    protected AuditRecorder Audit => tools.Audit;

    protected DateTimeOffset Now => tools.Clock.GetUtcNow();

    protected string Home => $"/joint/meetings/{Meeting.Id}";

    protected async Task<bool> LoadAsync(int id, CancellationToken stop)
    {
        Meeting = (await Db.Set<Meeting>().SingleOrDefaultAsync(meeting => meeting.Id == id, stop))!;
        return Meeting is not null;
    }

    /// <summary>Saves what was done with the meeting, says so, and goes to it.</summary>
    protected async Task<IActionResult> SaveAsync(string action, object? concerns, string? reason, string said, CancellationToken stop, string? to = null)
    {
        Audit.Add(action, concerns ?? Meeting, reason: reason);
        await DropDraftAsync(stop);
        await Db.SaveChangesAsync(stop);
        Said = said;
        return Redirect(to ?? Home);
    }
}

/// <summary>What every page of the module needs.</summary>
public sealed record MeetingTools(OperationsDb Db, AuditRecorder Audit, BusinessDate Date, TimeProvider Clock);
