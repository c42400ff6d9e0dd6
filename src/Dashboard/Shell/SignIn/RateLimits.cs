using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Dashboard.Shell.SignIn;

/// <summary>How often a form may be sent: signing in by address, uploads by account. Looking is not counted.</summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Upload = "upload";

    private const int SignInsAMinute = 20;
    private const int UploadsAMinute = 30;
    private const int Segments = 6;

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = static (rejected, _) =>
        {
            var after = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        // The way through the city's own sign-in begins and ends with a look, and each end is written down.
        options.AddPolicy(SignIn, context => Counted(IsSent(context) || context.Request.Query.ContainsKey("handler"), context.Connection.RemoteIpAddress?.ToString() ?? "", SignInsAMinute));
        options.AddPolicy(Upload, context => Counted(IsSent(context), $"{context.RequestServices.GetRequiredService<CurrentUser>().Id}", UploadsAMinute));
    }

    private static bool IsSent(HttpContext context) => HttpMethods.IsPost(context.Request.Method);

    private static RateLimitPartition<string> Counted(bool counts, string who, int most) => counts
        ? RateLimitPartition.GetSlidingWindowLimiter($"sends {who}", _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = Segments })
        : RateLimitPartition.GetNoLimiter("looks");
}
