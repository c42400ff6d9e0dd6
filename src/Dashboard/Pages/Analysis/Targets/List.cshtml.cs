using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Model.Analysis;
using Model.Operations.People;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Targets;

/// <summary>目标跟踪: every plan, where it comes from, and which files of plans were refused.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ListModel(SnapshotReader reader) : PageModel
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<(TargetPlan Plan, TargetStatus Together, IReadOnlyList<TargetStatus> Units)> Plans { get; private set; } = [];

    /// <summary>The plans in force and the installation's files, as the build found them.</summary>
    public PlanCatalog Catalog => reader.Plans;

    public void OnGet() => Plans = [.. Catalog.All.OrderByDescending(p => p.FinalYear).Select(plan =>
        new TargetReader(reader).Read(plan) is var all ? (plan, all.Single(s => s.IsTogether), (IReadOnlyList<TargetStatus>)[.. all.Where(s => !s.IsTogether)]) : default)];
}
