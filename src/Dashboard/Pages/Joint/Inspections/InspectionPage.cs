using Dashboard.Shell.Forms;
using Model.JointPrevention.Inspections;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>A page of one inspection.</summary>
public abstract class InspectionPage(RecordTools tools) : RecordPage<Inspection>(tools)
{
    public override string Home => $"/joint/inspections/{Record.Id}";
}
