using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Model.Analysis;
using Model.Operations.People;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Targets;

/// <summary>回测: how every method would have done on the past of the running plan's units.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class BacktestModel(SnapshotReader reader) : PageModel
{
    public TargetPlan? Plan { get; private set; }

    public TargetOutlook? Outlook { get; private set; }

    public void OnGet()
    {
        Plan = TargetPlan.All.OrderByDescending(p => p.FinalYear).FirstOrDefault(p => new TargetOutlookReader(reader).Read(p) is not null);
        Outlook = Plan is null ? null : new TargetOutlookReader(reader).Read(Plan);
    }
}
