using Dashboard.Shell;
using Dashboard.Shell.Assignments;
using Dashboard.Shell.Forms;
using Microsoft.Extensions.Localization;
using Model.Analysis.Focus.Reports;
using Model.Codes;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>Who sees to a report.</summary>
[PagePermission(Permissions.ReportsWrite, Change = Permissions.ReportsWrite)]
[NeedsNoSnapshot]
public sealed class AssignModel(RecordTools tools, IStringLocalizer<FocusTexts> text) : AssignPage<AnnualReport>(tools, Permissions.ReportsWrite)
{
    public override string Home => $"/focus/reports/{Record.Id}";

    public override string Name => text["report_of", CountyNames.Of(Record.County!), Record.Year];
}
