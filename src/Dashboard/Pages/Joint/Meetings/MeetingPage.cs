using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>A page of one meeting. What the user may not see is not found.</summary>
public abstract class MeetingPage(RecordTools tools) : RecordPage(tools)
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
