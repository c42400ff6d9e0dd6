using System.Diagnostics;
using Dashboard.Shell;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Model.Analysis;
using Model.Operations;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages;

/// <summary>Says what happened, what still holds and what to do, whatever the page that failed.</summary>
[PagePermission(Permissions.Anyone, CountyScoping.None, Change = Permissions.Anyone)]
[NeedsNoSnapshot]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel(OperationsDb db, SnapshotCatalog catalog) : PageModel
{
    /// <summary>Which of the texts applies: 400, 403, 404, 413, 429, 500 or 503.</summary>
    public string Kind { get; private set; } = "500";

    /// <summary>What the log calls this request.</summary>
    public string TraceId => Activity.Current?.Id ?? HttpContext.TraceIdentifier;

    /// <summary>Why there is nothing to show: the last run, when it ended without publishing. Null otherwise.</summary>
    public IngestRun? Failed { get; private set; }

    /// <summary>What came so far, when a build stands but has no enrolment; empty otherwise.</summary>
    public IReadOnlyList<FeedFreshness> Received { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(int code, CancellationToken stop) => AnswerAsync(code, stop);

    public Task<IActionResult> OnPostAsync(int code, CancellationToken stop) => AnswerAsync(code, stop);

    private async Task<IActionResult> AnswerAsync(int code, CancellationToken stop)
    {
        var status = Response.StatusCode >= StatusCodes.Status400BadRequest ? Response.StatusCode : code;
        Response.StatusCode = status;
        if (IsApi())
        {
            return new ObjectResult(new ProblemDetails { Status = status }) { StatusCode = status, ContentTypes = { "application/problem+json" } };
        }

        Kind = status switch
        {
            400 or 403 or 404 or 413 or 429 or 503 => $"{status}",
            405 => "404",
            < 500 => "400",
            _ => "500",
        };
        Failed = Kind == "503" ? await LastFailedAsync(stop) : null;
        Received = Kind == "503" && Failed is null && catalog.State.IsReady ? ReadReceived() : [];
        return Page();
    }

    private IReadOnlyList<FeedFreshness> ReadReceived()
    {
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        return new FreshnessReader(reader).Feeds();
    }

    private async Task<IngestRun?> LastFailedAsync(CancellationToken stop) =>
        await db.Runs.AsNoTracking().OrderByDescending(r => r.Id).FirstOrDefaultAsync(stop) is
        { EndedAt: not null, Build: null, Outcome: not (RunOutcome.Done or RunOutcome.Quarantined) } last
            ? last
            : null;

    private bool IsApi() => new[]
    {
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath,
        HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path,
    }.Any(path => path?.StartsWith("/api/", StringComparison.Ordinal) == true);
}
