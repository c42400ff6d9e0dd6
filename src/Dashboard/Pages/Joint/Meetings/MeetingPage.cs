using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.JointPrevention.Meetings;
using Model.Operations;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>A page of one meeting. What the user may not see is not found.</summary>
public abstract class MeetingPage(MeetingTools tools) : RecordPage(tools)
{
    public Meeting Meeting { get; private set; } = null!;

    protected string Home => $"/joint/meetings/{Meeting.Id}";

    protected async Task<bool> LoadAsync(int id, CancellationToken stop)
    {
        Meeting = (await Db.Set<Meeting>().SingleOrDefaultAsync(meeting => meeting.Id == id, stop))!;
        return Meeting is not null;
    }

    /// <summary>Saves what was done with the meeting, says so, and goes to it.</summary>
    protected Task<IActionResult> SaveAsync(string action, object? concerns, string? reason, string said, CancellationToken stop, string? to = null) =>
        SaveAsync(action, concerns ?? Meeting, reason, said, to ?? Home, stop);
}

/// <summary>What every page of the module needs.</summary>
public sealed record MeetingTools(OperationsDb Db, AuditRecorder Audit, BusinessDate Date, TimeProvider Clock);
