using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Plans;

/// <summary>检查计划: each with how many employers were drawn and how far their inspections have come.</summary>
[PagePermission(Permissions.InspectionsRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(OperationsDb db) : PageModel
{
    [TempData]
    public string? Said { get; set; }

    public IReadOnlyList<PlanLine> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var open = Inspection.Open;
        Plans = await db.Set<InspectionPlan>().OrderByDescending(plan => plan.From).Select(plan => new PlanLine(
            plan.Id, plan.Title, plan.County, plan.State, plan.From, plan.Until,
            db.Set<Inspection>().Count(i => i.PlanId == plan.Id),
            db.Set<Inspection>().Count(i => i.PlanId == plan.Id && i.VisitedOn != null),
            db.Set<Inspection>().Count(i => i.PlanId == plan.Id && open.Contains(i.State)))).ToListAsync(stop);
    }
}

/// <summary>A plan in a list.</summary>
public sealed record PlanLine(int Id, string Title, string? County, PlanState State, DateOnly From, DateOnly Until, int Drawn, int Visited, int Open);
