using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>One batch: the file, whether its numbers add up, and what was kept out.</summary>
[PagePermission(Permissions.DataRead, CountyScoping.City)]
[NeedsNoSnapshot]
public sealed class BatchModel(OperationsDb db) : PageModel
{
    public ReceivedBatch Batch { get; private set; } = null!;

    public IReadOnlyList<QuarantineGroup> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (await db.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.BatchId == id, stop) is not { } batch)
        {
            return NotFound();
        }

        Batch = batch;
        Groups = await new QuarantineList(db).GroupsAsync(new QuarantineFilter(Batch: id), stop);
        return Page();
    }
}
