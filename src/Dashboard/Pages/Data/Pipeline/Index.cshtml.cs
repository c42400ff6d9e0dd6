using Dashboard.Exports;
using Dashboard.Shell;
using Dashboard.Shell.SignIn;
using Ingest.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model;
using Model.Analysis;
using Model.Calendar;
using Model.Feeds;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.Kit.Attachments;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>数据接入: what arrived, what was kept out and why, what runs now, and what to do next.</summary>
[PagePermission(Permissions.DataRead, CountyScoping.City, Change = Permissions.DataWrite)]
[EnableRateLimiting(RateLimits.Upload)]
[NeedsNoSnapshot]
[RequestSizeLimit(UploadedFile.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = UploadedFile.MostBytes + (1 << 20))]
public sealed class IndexModel(
    OperationsDb db, QuarantineOverview overview, NewestBatch newest, StoreWorkbook workbook, SnapshotCatalog catalog, DataFolder data, BusinessDate date, RunWatch watch, IngestStart start, IVirusScanner scanner, CurrentUser user, AuditRecorder audit, TimeProvider clock,
    IStringLocalizer<PipelineTexts> text, IStringLocalizer<ShellTexts> shell) : PageModel
{
    private const int RunsShown = 8;
    private const int RunsExported = 1000;
    private const int GroupsShown = 12;

    public IReadOnlyList<FeedLine> Feeds { get; private set; } = [];

    /// <summary>What is extracted from our own modules.</summary>
    public IReadOnlyList<FeedLine> Own { get; private set; } = [];

    /// <summary>What the last runs are and how they stand, newest first, without what each said of its files.</summary>
    public IReadOnlyList<RunLine> Runs { get; private set; } = [];

    /// <summary>What is shown of feeds and checks depends on it alone.</summary>
    public string BuildAndDay { get; private set; } = "";

    /// <summary>What is shown of quarantined rows depends on it alone.</summary>
    public string NewestBatch { get; private set; } = "";

    public IReadOnlyList<CheckResult> Checks { get; private set; } = [];

    public BuildFailure? Failure { get; private set; }

    public RunState? Current { get; private set; }

    /// <summary>Why the file that was sent is not taken.</summary>
    public string? UploadRefusal { get; private set; }

    [TempData]
    public string? Said { get; set; }

    /// <summary>The promise behind a check's name.</summary>
    public static string Promise(string check) =>
        SnapshotCheck.All.FirstOrDefault(c => c.Name == check) is { } known ? new Bilingual(known.Zh, known.En).ToString() : check;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostRunAsync(CancellationToken stop)
    {
        audit.Add(AuditActions.RunAsked);
        await db.SaveChangesAsync(stop);
        await start.NowAsync(RunTrigger.Manual, user.Name, stop);
        Said = text["run_asked"];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostUploadAsync(IFormFile? file, CancellationToken stop)
    {
        UploadRefusal = file is null ? text["upload_nothing"].Value : (await UploadedFile.JudgeAsync(file))?.ToString();
        if (UploadRefusal is not null)
        {
            await LoadAsync(stop);
            return Page();
        }

        var (upload, refusal) = await UploadedFile.KeepAsync(file!, data, scanner, user.Name, clock.GetUtcNow(), stop);
        if (upload is null)
        {
            UploadRefusal = refusal!.ToString();
            await LoadAsync(stop);
            return Page();
        }

        db.Uploads.Add(upload);
        audit.Add(AuditActions.FileUploaded, upload);
        await db.SaveChangesAsync(stop);
        Said = text["uploaded", upload.StoredName];
        return RedirectToPage();
    }

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        ReadSnapshot();
        var tables = new PipelineTables(text, shell);
        var (runs, groups) = (await LastRuns(RunsExported).ToListAsync(stop), await overview.GroupsAsync(stop));
        var feeds = Feeds.Concat(Own).ToList();
        var (held, there) = (feeds.Count + runs.Count + groups.Count, feeds.Count + await db.Runs.LongCountAsync(stop) + groups.Count);
        return await workbook.WriteAsync(text["title"], [], [tables.Feeds(feeds), tables.Runs(runs), tables.Problems(groups)], (there, held), stop);
    }

    /// <summary>The last runs with what became of their files.</summary>
    public Task<List<IngestRun>> RunsAsync() => LastRuns(RunsShown).ToListAsync(HttpContext.RequestAborted);

    /// <summary>The most frequent problems of quarantined rows, and how many places there are in all.</summary>
    public async Task<(IReadOnlyList<QuarantineGroup> Groups, long Places)> ProblemsAsync()
    {
        var groups = await overview.GroupsAsync(HttpContext.RequestAborted);
        return ([.. groups.Take(GroupsShown)], groups.Sum(g => g.Rows));
    }

    private IQueryable<IngestRun> LastRuns(int most) => db.Runs.AsNoTracking().OrderByDescending(r => r.Id).Take(most);

    private async Task LoadAsync(CancellationToken stop)
    {
        Current = watch.Current;
        Failure = BuildFailure.Read(data);
        Runs = await LastRuns(RunsShown).Select(r => new RunLine(r.Id, r.StartedAt, r.EndedAt, r.Trigger, r.Outcome)).ToListAsync(stop);
        NewestBatch = await newest.KeyAsync(stop);
        ReadSnapshot();
    }

    private void ReadSnapshot()
    {
        var known = new Dictionary<string, FeedFreshness>(StringComparer.Ordinal);
        if (catalog.State.IsReady)
        {
            using var reader = new SnapshotReader(catalog, user.Scope);
            var freshness = new FreshnessReader(reader);
            known = freshness.Feeds().Concat(freshness.Own()).ToDictionary(f => f.Feed, StringComparer.Ordinal);
            Checks = reader.Query<CheckResult>("Analysis/checks.sql");
        }

        var today = date.Today;
        BuildAndDay = FormattableString.Invariant($"{catalog.State.Build} {today:O}");
        IReadOnlyList<FeedLine> Lines(IEnumerable<FeedContract> feeds) => [.. feeds.Select(feed => new FeedLine(feed, known.GetValueOrDefault(feed.Id), today))];
        (Feeds, Own) = (Lines(FeedCatalog.Sent), Lines(FeedCatalog.Own));
    }
}

/// <summary>A run and how it stands.</summary>
public sealed record RunLine(int Id, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, RunTrigger Trigger, RunOutcome Outcome);

/// <summary>A check of the published build and how many rows broke it: none, or it would not be published.</summary>
public sealed record CheckResult
{
    public string CheckName { get; init; } = "";

    public long Rows { get; init; }
}
