using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Inspections.Checklists;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Checklists;

/// <summary>检查清单: of each department and industry, in their editions.</summary>
[PagePermission(Permissions.InspectionsRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(OperationsDb db) : PageModel
{
    [BindProperty(Name = "former", SupportsGet = true)]
    public bool Former { get; set; }

    [TempData]
    public string? Said { get; set; }

    public IReadOnlyList<Checklist> Lists { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var order = Departments.Codes.ToList();
        var all = await db.Set<Checklist>().AsNoTracking().ToListAsync(stop);
        Lists = [.. all.Where(list => Former || list.State != ChecklistState.Retired).OrderBy(list => order.IndexOf(list.Department)).ThenBy(list => list.KeyIndustry, StringComparer.Ordinal).ThenByDescending(list => list.Edition)];
    }
}
