using System.Globalization;
using System.Text.Json;
using Dashboard.Pages.Analysis.Warnings;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Model.Operations;
using Model.Warehouse;

namespace Dashboard.Shell;

/// <summary>
/// Keeps pages that show nothing but a build: the same address, build, access, language and theme give the same page, so it is written once.
/// A page says so of itself with <c>[OutputCache(PolicyName = BuildPages.Policy)]</c>; one that shows what changes between builds, holds a
/// form that is posted, or writes down that it was opened, must not.
/// </summary>
internal sealed class BuildPages : IOutputCachePolicy
{
    public const string Policy = "of-the-build";

    // A page is 40 to 300 KB: some hundreds of them. The least recently asked for go first.
    private const long MostBytesKept = 96L << 20;
    private const long LargestPage = 2L << 20;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    public static void Configure(OutputCacheOptions options)
    {
        (options.SizeLimit, options.MaximumBodySize, options.UseCaseSensitivePaths) = (MostBytesKept, LargestPage, true);
        // The framework's own policy keeps nothing of whoever is signed in; this one keeps it for those who may do and see exactly the same.
        options.AddPolicy(Policy, policy => policy.AddPolicy<BuildPages>(), excludeDefaultPolicy: true);
    }

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        // A handler answers with a workbook, and being taken away may have to be written down.
        if (http.Request.Query.ContainsKey("handler") || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
        {
            return;
        }

        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage) = (true, true, true);
        // Twenty who ask at once wait for one page instead of making twenty.
        (context.AllowLocking, context.ResponseExpirationTimeSpan) = (true, Kept);
        (context.CacheVaryByRules.QueryKeys, context.CacheVaryByRules.CacheKeyPrefix) = ("*", await KeyAsync(http, cancellation));
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    // Whatever sets a cookie or forbids keeping by itself (a form's token does both) is for one answer only; what every answer tells the browser is not about us.
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK
            && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            && (StringValues.IsNullOrEmpty(response.Headers.CacheControl) || response.Headers.CacheControl == SafetyHeaders.NotInTheBrowser);
        return ValueTask.CompletedTask;
    }

    /// <summary>All that a page can show beside its address. Who has the same roles and the same place sees the same page: a page that is kept must not name who asked.</summary>
    private static async Task<string> KeyAsync(HttpContext http, CancellationToken stop)
    {
        var services = http.RequestServices;
        var data = services.GetRequiredService<DataFolder>();
        return JsonSerializer.Serialize(new
        {
            // The very reader that the page will get: what is kept under a build was read from it, also while a newer one is published.
            services.GetRequiredService<SnapshotReader>().Build,
            Pointed = data.CurrentBuild(),
            Failed = File.GetLastWriteTimeUtc(data.LastFailure),
            services.GetRequiredService<CurrentUser>().Access,
            Warnings = http.GetEndpoint()?.Metadata.GetMetadata<ShowsWarningsAttribute>() is null ? null : await WarningsBrief.StampAsync(services.GetRequiredService<OperationsDb>(), services.GetRequiredService<CurrentUser>(), stop),
            Culture = CultureInfo.CurrentCulture.Name,
            Language = CultureInfo.CurrentUICulture.Name,
            Theme = ShellSetup.ThemeOf(http.Request),
        });
    }
}
