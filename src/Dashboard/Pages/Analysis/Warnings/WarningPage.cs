using Dashboard.Shell.Forms;
using Model.Analysis.Warnings;

namespace Dashboard.Pages.Analysis.Warnings;

/// <summary>A page of one warning.</summary>
public abstract class WarningPage(RecordTools tools) : RecordPage<Warning>(tools)
{
    public override string Home => $"/warnings/{Record.Id}";
}
