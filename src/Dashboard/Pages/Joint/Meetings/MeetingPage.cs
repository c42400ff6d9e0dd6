using Dashboard.Shell.Forms;
using Model.JointPrevention.Meetings;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>A page of one meeting.</summary>
public abstract class MeetingPage(RecordTools tools) : RecordPage<Meeting>(tools)
{
    public Meeting Meeting => Record;

    public override string Home => $"/joint/meetings/{Meeting.Id}";
}
