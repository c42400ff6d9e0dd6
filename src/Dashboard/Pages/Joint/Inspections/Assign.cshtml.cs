using Dashboard.Shell;
using Dashboard.Shell.Assignments;
using Dashboard.Shell.Forms;
using Model.JointPrevention.Inspections;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>Who sees to an inspection.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class AssignModel(RecordTools tools) : AssignPage<Inspection>(tools, Permissions.InspectionsWrite)
{
    public override string Home => $"/joint/inspections/{Record.Id}";

    public override string Name => Record.EmployerName;
}
