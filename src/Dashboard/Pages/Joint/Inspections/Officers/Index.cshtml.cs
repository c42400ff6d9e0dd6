using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Inspections.Officers;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Officers;

/// <summary>检查人员名录: who can be drawn into a team.</summary>
[PagePermission(Permissions.InspectionsRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(OperationsDb db) : PageModel
{
    [TempData]
    public string? Said { get; set; }

    /// <summary>By department, the leading one first.</summary>
    public IReadOnlyList<Officer> Officers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var order = Departments.Codes.ToList();
        Officers = [.. (await db.Set<Officer>().AsNoTracking().ToListAsync(stop)).OrderBy(officer => order.IndexOf(officer.Department)).ThenBy(officer => officer.County, StringComparer.Ordinal).ThenBy(officer => officer.Id)];
    }
}
