using Microsoft.Extensions.Primitives;

namespace Dashboard.Shell;

/// <summary>What every answer tells the browser it must not do.</summary>
public static class SafetyHeaders
{
    /// <summary>Nothing from elsewhere, nothing inline.</summary>
    public const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Said of every answer that says nothing of its own about being kept.</summary>
    public const string NotInTheBrowser = "no-store";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        // Files of the shell have no endpoint and may stay.
        context.Response.OnStarting(KeepNothing, context);
        return next(context);
    }

    /// <summary>What an endpoint answers is for one person at one moment: a browser on a shared desk must not bring it back.</summary>
    private static Task KeepNothing(object state)
    {
        var context = (HttpContext)state;
        if (context.GetEndpoint() is not null && StringValues.IsNullOrEmpty(context.Response.Headers.CacheControl))
        {
            context.Response.Headers.CacheControl = NotInTheBrowser;
        }

        return Task.CompletedTask;
    }
}
