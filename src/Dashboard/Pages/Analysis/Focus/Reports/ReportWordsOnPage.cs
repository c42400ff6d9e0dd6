using Model.Analysis.Focus.Reports;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>States of reports and decisions as the pages show them.</summary>
public static class ReportWordsOnPage
{
    /// <summary>Shape of a report's state.</summary>
    public static string Kind(ReportState state, bool isOverdue) => isOverdue ? "off" : state switch
    {
        ReportState.Accepted => "met",
        ReportState.Returned => "off",
        ReportState.Signed => "on",
        _ => "un",
    };

    public static string Kind(FocusDecision decision) => decision switch
    {
        FocusDecision.Adopted => "met",
        FocusDecision.NotAdopted => "un",
        _ => "on",
    };
}
