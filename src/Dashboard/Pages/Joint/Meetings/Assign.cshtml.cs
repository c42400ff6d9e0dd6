using Dashboard.Shell;
using Dashboard.Shell.Assignments;
using Dashboard.Shell.Forms;
using Model.JointPrevention.Meetings;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>Who sees to a meeting.</summary>
[PagePermission(Permissions.MeetingsWrite, Change = Permissions.MeetingsWrite)]
[NeedsNoSnapshot]
public sealed class AssignModel(RecordTools tools) : AssignPage<Meeting>(tools, Permissions.MeetingsWrite)
{
    public override string Home => $"/joint/meetings/{Record.Id}";

    public override string Name => Record.Title;
}
