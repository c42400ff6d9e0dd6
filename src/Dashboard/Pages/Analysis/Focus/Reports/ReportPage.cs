using Dashboard.Shell.Forms;
using Model.Analysis.Focus.Reports;
using Model.Codes;
using Model.Operations.Kit;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>A page of one annual report.</summary>
public abstract class ReportPage(RecordTools tools) : RecordPage<AnnualReport>(tools)
{
    public override string Home => $"/focus/reports/{Record.Id}";

    public string County => CountyNames.Of(Record.County!).ToString();

    /// <summary>The county writes its report itself.</summary>
    protected Refusal? OfTheCity => Me.SeesCity ? ReportRefusals.CountysOwn : null;
}
