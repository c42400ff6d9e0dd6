using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.JointPrevention.Packs;
using Model.Operations;

namespace Dashboard.Pages.Joint.Packs;

/// <summary>Finds a meeting and its pack, within what the user may see.</summary>
public sealed class PackShelf(OperationsDb db)
{
    /// <returns>Null when there is no such meeting, or not for this user.</returns>
    public async Task<(Meeting Meeting, DataPack? Pack)?> FindAsync(int meetingId, CancellationToken stop) =>
        await db.Set<Meeting>().SingleOrDefaultAsync(meeting => meeting.Id == meetingId, stop) is { } meeting
            ? (meeting, await db.Set<DataPack>().SingleOrDefaultAsync(pack => pack.MeetingId == meetingId, stop))
            : null;
}
