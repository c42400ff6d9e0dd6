using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Feeds;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>Files taken in, newest first.</summary>
[PagePermission(Permissions.DataRead, CountyScoping.City)]
[NeedsNoSnapshot]
public sealed class BatchesModel(
    OperationsDb db, NewestBatch newest, StoreWorkbook workbook, IStringLocalizer<PipelineTexts> text, IStringLocalizer<ShellTexts> shell) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public string? Feed { get; set; }

    [FromQuery(Name = "page")]
    [BindProperty(SupportsGet = true)]
    public int? PageNumber { get; set; }

    public IReadOnlyList<ReceivedBatch> Batches { get; private set; } = [];

    public Paging Paging { get; private set; } = Paging.Of(1, Size, 0);

    /// <summary>What is shown depends on it and on the address, on nothing else.</summary>
    public string NewestBatch { get; private set; } = "";

    private IQueryable<ReceivedBatch> Asked => db.Batches.AsNoTracking().Where(b => Feed == null || b.Feed == Feed).OrderByDescending(b => b.BatchId);

    public static IEnumerable<FeedContract> Feeds => FeedCatalog.All;

    public async Task OnGetAsync(CancellationToken stop) => NewestBatch = await newest.KeyAsync(stop);

    /// <summary>Reads what the page shows; only for who writes it.</summary>
    public async Task ReadAsync()
    {
        var stop = HttpContext.RequestAborted;
        Paging = Paging.Of(PageNumber, Size, await Asked.LongCountAsync(stop));
        Batches = await Asked.Skip((Paging.Page - 1) * Size).Take(Size).ToListAsync(stop);
    }

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        var all = await Asked.ToListAsync(stop);
        IReadOnlyList<(string, string)> filters = Feed is { } feed ? [(text["feed"], QuarantineText.Feed(feed).ToString())] : [];
        return await workbook.WriteAsync(text["batches_title"], filters, [new PipelineTables(text, shell).Batches(all)], (all.Count, all.Count), stop);
    }
}
