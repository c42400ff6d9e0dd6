using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.JointPrevention.Packs;
using Model.Operations;

namespace Bench;

/// <summary>A pack without figures for each sample meeting: those of the sample city are frozen at a build, which a bench of lists does not make.</summary>
internal static class FewPacks
{
    public static async Task MakeAsync(OperationsDb db, CancellationToken stop)
    {
        foreach (var meeting in await db.Set<Meeting>().AsNoTracking().ToListAsync(stop))
        {
            db.Add(new DataPack
            {
                County = meeting.County,
                MeetingId = meeting.Id,
                BuildId = "bench",
                DataThrough = meeting.PlannedOn,
                FrozenOn = meeting.PlannedOn,
                Sections = ["counties"],
                CreatedBy = "bench",
                CreatedAt = DateTimeOffset.UnixEpoch,
            });
        }

        await db.SaveChangesAsync(stop);
    }
}
