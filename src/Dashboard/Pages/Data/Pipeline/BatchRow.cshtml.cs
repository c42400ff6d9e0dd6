using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Feeds;
using Model.Operations;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>What is held of one row of a received file: the end of every walk from a figure to its source.</summary>
[PagePermission(Permissions.DataRead, CountyScoping.City)]
[NeedsNoSnapshot]
public sealed class BatchRowModel(OperationsDb db, RawRows rows, IStringLocalizer<PipelineTexts> text) : PageModel
{
    private IReadOnlyDictionary<QuarantinedRow, KeyConflict> conflicts = new Dictionary<QuarantinedRow, KeyConflict>();

    /// <summary>Left out for a csv.</summary>
    [FromQuery(Name = "sheet")]
    [BindProperty(SupportsGet = true)]
    public string? Sheet { get; set; }

    /// <summary>The number the sender sees, from 1.</summary>
    [FromQuery(Name = "row")]
    [BindProperty(SupportsGet = true)]
    public int Row { get; set; }

    public ReceivedBatch Batch { get; private set; } = null!;

    /// <summary>Accepted records, several where months run across; null while the warehouse is being written.</summary>
    public IReadOnlyList<RawRecord>? Accepted { get; private set; }

    /// <summary>Records kept out.</summary>
    public IReadOnlyList<KeptOutRecord> KeptOut { get; private set; } = [];

    public string Answer => (Accepted?.Count, KeptOut.Count) switch
    {
        (null, 0) => text["row_unknown"],
        (0, 0) => text["row_nothing"],
        (null or 0, _) => text["row_kept_out"],
        (1, 0) => text["row_accepted"],
        (var accepted, 0) => text["row_accepted_many", accepted],
        var (accepted, keptOut) => text["row_partly", accepted, keptOut],
    };

    public RawWords Words { get; } = new(text);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (Row < 1 || await db.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.BatchId == id, stop) is not { } batch || FeedCatalog.Find(batch.Feed) is not { } feed)
        {
            return NotFound();
        }

        Batch = batch;
        // A csv's only sheet is called as the file is.
        var sheet = Sheet ?? batch.FileName;
        var list = new QuarantineList(db);
        var entries = await list.Entries(new QuarantineFilter(Batch: id, Sheet: sheet, Row: Row), QuarantineOrder.Usual, 0, int.MaxValue).ToListAsync(stop);
        conflicts = await list.ConflictsAsync(entries, stop);
        KeptOut = [.. entries.GroupBy(e => e.Row.RowJson, StringComparer.Ordinal).Select(record => new KeptOutRecord(record.First().Row.Cells(), [.. record]))];
        Accepted = rows.Read(batch, feed, sheet, Row);
        return Page();
    }

    /// <summary>Where the rows of the same key stand, and what differs.</summary>
    public IReadOnlyList<string> Conflict(QuarantineEntry entry) => new ConflictWords(text).Lines(entry, conflicts);
}

/// <summary>A record kept out and every rule it broke.</summary>
/// <param name="Cells">Header as the sender wrote it → text; personal cells are masked.</param>
/// <param name="Problems">One a rule.</param>
public sealed record KeptOutRecord(IReadOnlyDictionary<string, string?> Cells, IReadOnlyList<QuarantineEntry> Problems)
{
    public bool IsBroken(string header) => Problems.Any(p => p.Row.ColumnHeader == header);
}
