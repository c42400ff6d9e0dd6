using Dashboard.Shell;
using Dashboard.Shell.Assignments;
using Dashboard.Shell.Forms;
using Model.Analysis.Warnings;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Warnings;

/// <summary>Who sees to a warning.</summary>
[PagePermission(Permissions.WarningsWrite, Change = Permissions.WarningsWrite)]
[NeedsNoSnapshot]
public sealed class AssignModel(RecordTools tools) : AssignPage<Warning>(tools, Permissions.WarningsWrite)
{
    public override string Home => $"/warnings/{Record.Id}";

    public override string Name => Record.UnitName.ToString();
}
