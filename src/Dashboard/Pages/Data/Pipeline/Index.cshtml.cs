using Dashboard.Shell;
using Ingest.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model;
using Model.Analysis;
using Model.Calendar;
using Model.Feeds;
using Model.Operations;
using Model.Warehouse;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>数据接入: what arrived, what was kept out and why, what runs now, and what to do next.</summary>
[PagePermission(Permissions.DataRead, CountyScoping.City)]
[NeedsNoSnapshot]
[RequestSizeLimit(UploadedFile.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = UploadedFile.MostBytes + (1 << 20))]
public sealed class IndexModel(
    OperationsDb db, QuarantineOverview overview, SnapshotCatalog catalog, DataFolder data, BusinessDate date, RunWatch watch, IngestStart start, CurrentUser user, TimeProvider clock,
    IStringLocalizer<PipelineTexts> text) : PageModel
{
    private const int RunsShown = 8;
    private const int GroupsShown = 12;

    public IReadOnlyList<FeedLine> Feeds { get; private set; } = [];

    public IReadOnlyList<IngestRun> Runs { get; private set; } = [];

    public IReadOnlyList<QuarantineGroup> Groups { get; private set; } = [];

    public long QuarantinedRows { get; private set; }

    public IReadOnlyList<CheckResult> Checks { get; private set; } = [];

    public BuildFailure? Failure { get; private set; }

    public RunState? Current { get; private set; }

    public UploadRefusal? UploadRefusal { get; private set; }

    [TempData]
    public string? Said { get; set; }

    /// <summary>The promise behind a check's name.</summary>
    public static string Promise(string check) =>
        SnapshotCheck.All.FirstOrDefault(c => c.Name == check) is { } known ? new Bilingual(known.Zh, known.En).ToString() : check;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostRunAsync(CancellationToken stop)
    {
        await start.NowAsync(RunTrigger.Manual, user.Name, stop);
        Said = text["run_asked"];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostUploadAsync(IFormFile? file, CancellationToken stop)
    {
        UploadRefusal = await UploadedFile.JudgeAsync(file, stop);
        if (UploadRefusal is not null)
        {
            await LoadAsync(stop);
            return Page();
        }

        var upload = await UploadedFile.KeepAsync(file!, data, user.Name, clock.GetUtcNow(), stop);
        db.Uploads.Add(upload);
        await db.SaveChangesAsync(stop);
        Said = text["uploaded", upload.StoredName];
        return RedirectToPage();
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        Current = watch.Current;
        Failure = BuildFailure.Read(data);
        Runs = await db.Runs.AsNoTracking().OrderByDescending(r => r.Id).Take(RunsShown).ToListAsync(stop);
        var groups = await overview.GroupsAsync(stop);
        (Groups, QuarantinedRows) = ([.. groups.Take(GroupsShown)], groups.Sum(g => g.Rows));
        ReadSnapshot();
    }

    private void ReadSnapshot()
    {
        var known = new Dictionary<string, FeedFreshness>(StringComparer.Ordinal);
        if (catalog.State.IsReady)
        {
            using var reader = new SnapshotReader(catalog, user.Scope);
            known = new FreshnessReader(reader).Feeds().ToDictionary(f => f.Feed, StringComparer.Ordinal);
            Checks = reader.Query<CheckResult>("Analysis/checks.sql");
        }

        Feeds = [.. FeedCatalog.All.Select(feed => new FeedLine(feed, known.GetValueOrDefault(feed.Id), date.Today))];
    }
}

/// <summary>A check of the published build and how many rows broke it: none, or it would not be published.</summary>
public sealed record CheckResult
{
    public string CheckName { get; init; } = "";

    public long Rows { get; init; }
}
