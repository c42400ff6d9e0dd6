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
        options.AddPolicy(SignIn, context => Sent(context, context.Connection.RemoteIpAddress?.ToString() ?? "", SignInsAMinute));
        options.AddPolicy(Upload, context => Sent(context, $"{context.RequestServices.GetRequiredService<CurrentUser>().Id}", UploadsAMinute));
    }

    private static RateLimitPartition<string> Sent(HttpContext context, string who, int most) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter($"sends {who}", _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = Segments })
            : RateLimitPartition.GetNoLimiter("looks");
}
