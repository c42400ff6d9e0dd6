using System.Globalization;
using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Model.Operations;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>隔离行: each with where it stands, what was received, what is wrong and what to do.</summary>
[PagePermission(Permissions.DataRead, CountyScoping.City)]
[NeedsNoSnapshot]
public sealed class QuarantineModel(
    OperationsDb db, DataFolder data, NewestBatch newest, QuarantineOverview overview, StoreWorkbook workbook, CsvExport csv, IStringLocalizer<PipelineTexts> text) : PageModel
{
    private const int Size = 50;

    private readonly QuarantineList list = new(db);
    private readonly ConflictWords conflictWords = new(text);
    private IReadOnlyDictionary<QuarantinedRow, KeyConflict> conflicts = new Dictionary<QuarantinedRow, KeyConflict>();

    [BindProperty(SupportsGet = true)]
    public QuarantineAddress Asked { get; set; } = new();

    public QuarantineChoices Choices { get; private set; } = null!;

    public IReadOnlyList<QuarantineEntry> Entries { get; private set; } = [];

    public Paging Paging { get; private set; } = Paging.Of(1, Size, 0);

    private QuarantineTable Table => new(db, data, text);

    /// <summary>What is shown depends on it and on the address, on nothing else.</summary>
    public string NewestBatch { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken stop) => NewestBatch = await newest.KeyAsync(stop);

    /// <summary>Reads what the page shows; only for who writes it.</summary>
    public async Task ReadAsync()
    {
        var stop = HttpContext.RequestAborted;
        Choices = await QuarantineChoices.ReadAsync(overview, Asked.Filter, stop);
        Paging = Paging.Of(Asked.Page, Size, await overview.CountAsync(Asked.Filter, stop));
        Entries = await list.Entries(Asked.Filter, Asked.Order, (Paging.Page - 1) * Size, Size).ToListAsync(stop);
        conflicts = await list.ConflictsAsync(Entries, stop);
    }

    [Export(AsksReason = true)]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        var all = await overview.CountAsync(Asked.Filter, stop);
        // The library writes while it reads, so the rows are brought by a blocking enumeration on its thread.
        var sheet = new ExportSheet(text["quarantine_title"], Table.Heads, Table.Lines(Asked, stop).ToBlockingEnumerable(stop));
        return await workbook.WriteAsync(text["quarantine_title"], [.. Chosen().Select(c => (c.Name, c.Value))], [sheet], (all, Math.Min(all, QuarantineTable.MostRows)), stop);
    }

    [Export(AsksReason = true)]
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken stop)
    {
        var all = await overview.CountAsync(Asked.Filter, stop);
        return await csv.FileAsync(text["quarantine_title"], workbook.Stamp, Table.Heads, Table.Lines(Asked, stop), (all, Math.Min(all, QuarantineTable.MostRows)), stop);
    }

    /// <summary>Applied filters, each with the address without it.</summary>
    public IEnumerable<(string Name, string Value, string Without)> Chosen()
    {
        var filter = Asked.Filter;
        (string Key, string? Value)[] chosen =
        [
            ("batch", filter.Batch?.ToString(CultureInfo.InvariantCulture)),
            ("feed", filter.Feed is { } feed ? QuarantineText.Feed(feed).ToString() : null),
            ("rule", filter.Rule is { } rule ? QuarantineText.Rule(rule).ToString() : null),
            ("column", filter.Column is { } column ? QuarantineText.Column(filter.Feed ?? "", column).ToString() : null),
        ];
        return chosen.Where(c => c.Value is not null).Select(c => (text[c.Key].Value, c.Value!, Request.With((c.Key, null))));
    }

    /// <summary>Where the rows of the same key stand, and what differs.</summary>
    public IReadOnlyList<string> Conflict(QuarantineEntry entry) => conflictWords.Lines(entry, conflicts);
}
