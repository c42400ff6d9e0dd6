using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.JointPrevention.Packs;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Packs;

/// <summary>会议数据包: the meetings and the pack of each.</summary>
[PagePermission(Permissions.PacksRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(OperationsDb db) : PageModel
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "page")]
    public int? Asked { get; set; }

    public Paging Paging { get; private set; } = Paging.Of(1, Size, 0);

    /// <summary>Latest first.</summary>
    public IReadOnlyList<PackLink> Meetings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var meetings = db.Set<Meeting>().AsNoTracking().Where(meeting => meeting.State != MeetingState.Cancelled);
        Paging = Paging.Of(Asked, Size, await meetings.LongCountAsync(stop));
        var shown = await meetings.OrderByDescending(meeting => meeting.PlannedOn).ThenByDescending(meeting => meeting.Id)
            .Skip((Paging.Page - 1) * Size).Take(Size)
            .Select(meeting => new { meeting.Id, meeting.Title, meeting.PlannedOn, meeting.State }).ToListAsync(stop);
        var ids = shown.ConvertAll(meeting => meeting.Id);
        var packs = await db.Set<DataPack>().Where(pack => ids.Contains(pack.MeetingId)).Select(pack => new { pack.MeetingId, pack.FrozenOn, pack.DataThrough }).ToListAsync(stop);
        Meetings = [.. shown.Select(meeting => new PackLink(meeting.Id, meeting.Title, meeting.PlannedOn, meeting.State is MeetingState.Planned or MeetingState.Convened, packs.Where(pack => pack.MeetingId == meeting.Id).Select(pack => ((DateOnly, DateOnly)?)(pack.FrozenOn, pack.DataThrough)).FirstOrDefault()))];
    }
}

/// <param name="IsAhead">It is not held yet, so a pack can be frozen.</param>
/// <param name="Frozen">When, and through which month; null for a meeting without a pack.</param>
public sealed record PackLink(int MeetingId, string Title, DateOnly PlannedOn, bool IsAhead, (DateOnly On, DateOnly Through)? Frozen);
