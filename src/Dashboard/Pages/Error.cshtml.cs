using System.Diagnostics;
using Dashboard.Shell;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard.Pages;

/// <summary>Says what happened, what still holds and what to do, whatever the page that failed.</summary>
[PagePermission(Permissions.Anyone, CountyScoping.None)]
[NeedsNoSnapshot]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    /// <summary>Which of the texts applies: 400, 403, 404, 413, 500 or 503.</summary>
    public string Kind { get; private set; } = "500";

    /// <summary>What the log calls this request.</summary>
    public string TraceId => Activity.Current?.Id ?? HttpContext.TraceIdentifier;

    public IActionResult OnGet(int code) => Answer(code);

    public IActionResult OnPost(int code) => Answer(code);

    private IActionResult Answer(int code)
    {
        var status = Response.StatusCode >= StatusCodes.Status400BadRequest ? Response.StatusCode : code;
        Response.StatusCode = status;
        if (IsApi())
        {
            return new ObjectResult(new ProblemDetails { Status = status }) { StatusCode = status, ContentTypes = { "application/problem+json" } };
        }

        Kind = status switch
        {
            400 or 403 or 404 or 413 or 503 => $"{status}",
            405 => "404",
            < 500 => "400",
            _ => "500",
        };
        return Page();
    }

    private bool IsApi() => new[]
    {
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath,
        HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path,
    }.Any(path => path?.StartsWith("/api/", StringComparison.Ordinal) == true);
}
