using Dashboard.Shell.Forms;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>A page of one resolution, with its meeting.</summary>
public abstract class ResolutionPage(RecordTools tools) : RecordPage<Resolution>(tools)
{
    public Resolution Resolution => Record;

    public override string Home => $"/joint/meetings/resolutions/{Resolution.Id}";

    protected override IQueryable<Resolution> Records => Db.Set<Resolution>().Include(resolution => resolution.Meeting);
}
