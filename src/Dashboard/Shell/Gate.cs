using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Model.Analysis;
using Model.Warehouse;

namespace Dashboard.Shell;

/// <summary>Before a page runs: it must have said who may open it, and there must be something to show.</summary>
public static class Gate
{
    public const int RetrySeconds = 3;

    public static Task Pass(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            return next(context);
        }

        if (endpoint.Metadata.GetMetadata<PagePermissionAttribute>() is null)
        {
            // Deny by default: what forgot to say so is closed.
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        if (context.Request.ContentLength > endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize)
        {
            return Refuse(context);
        }

        if (endpoint.Metadata.GetMetadata<NeedsNoSnapshotAttribute>() is not null || HasSomethingToShow(context.RequestServices))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    /// <summary>A build without enrolment has no rate and no period to speak of.</summary>
    private static bool HasSomethingToShow(IServiceProvider services) =>
        services.GetRequiredService<SnapshotCatalog>().State.IsReady && new FreshnessReader(services.GetRequiredService<SnapshotReader>()).Build().HasMonths;

    // Before anything reads the form: its token would be missing and the user told of an expired page instead of a large file.
    private static Task Refuse(HttpContext context)
    {
        (context.Request.Method, context.Request.ContentType) = (HttpMethods.Get, null);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }
}
