using Microsoft.EntityFrameworkCore;
using Model.Operations;

namespace Model.JointPrevention.Inspections.Checklists;

/// <summary>Checklists that an inspection is gone through by.</summary>
public static class ChecklistsInForce
{
    /// <summary>Whoever sees the inspection sees them, the city's too: what has to be answered does not depend on who looks.</summary>
    public static async Task<IReadOnlyList<Checklist>> OfAsync(OperationsDb db, Inspection inspection, CancellationToken stop) =>
    [
        .. inspection.ListsOf(await db.Set<Checklist>().IgnoreQueryFilters([OperationsDb.Filters.County]).AsNoTracking()
            .Where(list => list.State == ChecklistState.Published && (list.County == null || list.County == inspection.County))
            .ToListAsync(stop)),
    ];
}
