using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.JointPrevention.Packs;
using Model.Operations;
using Model.Warehouse;

namespace Dashboard.Pages.Joint.Packs;

/// <summary>Finds a meeting and its pack, within what the user may see.</summary>
public sealed class PackShelf(OperationsDb db, SnapshotCatalog catalog) : IDisposable
{
    private SnapshotReader? asked;

    /// <summary>Of the meeting's own county or the whole city, whoever looks: a pack holds its meeting's figures, and is held against the same.</summary>
    /// <param name="meeting">That this user may see.</param>
    public SnapshotReader ReaderOf(Meeting meeting) => asked ??= new SnapshotReader(catalog, meeting.County is { } county ? CountyScope.Of(county) : CountyScope.City);

    public void Dispose() => asked?.Dispose();

    /// <returns>Null when there is no such meeting, or not for this user.</returns>
    public async Task<(Meeting Meeting, DataPack? Pack)?> FindAsync(int meetingId, CancellationToken stop) =>
        await db.Set<Meeting>().SingleOrDefaultAsync(meeting => meeting.Id == meetingId, stop) is { } meeting
            ? (meeting, await db.Set<DataPack>().SingleOrDefaultAsync(pack => pack.MeetingId == meetingId, stop))
            : null;
}
