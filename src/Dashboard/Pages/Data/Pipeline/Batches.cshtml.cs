using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Model.Operations;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>Files taken in, newest first.</summary>
[PagePermission(Permissions.DataRead, CountyScoping.City)]
[NeedsNoSnapshot]
public sealed class BatchesModel(OperationsDb db) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public string? Feed { get; set; }

    public IReadOnlyList<ReceivedBatch> Batches { get; private set; } = [];

    public Paging Paging { get; private set; } = Paging.Of(1, Size, 0);

    public async Task OnGetAsync([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        var batches = db.Batches.AsNoTracking().Where(b => Feed == null || b.Feed == Feed);
        Paging = Paging.Of(page, Size, await batches.LongCountAsync(stop));
        Batches = await batches.OrderByDescending(b => b.BatchId).Skip((Paging.Page - 1) * Size).Take(Size).ToListAsync(stop);
    }
}
