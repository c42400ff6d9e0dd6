using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dashboard.Api;
using Dashboard.Exports;
using Dashboard.Shell.Forms;
using Dashboard.Shell.Lists;
using Dashboard.Shell.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.WebEncoders;
using Model.Calendar;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Shell;

/// <summary>Pages, languages, safety headers and the few addresses of the shell itself.</summary>
public static class ShellSetup
{
    public const string ThemeCookie = "theme";

    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];
    private static readonly string[] Themes = ["light", "dark", "auto"];

    public static void AddShell(this WebApplicationBuilder builder, StartOptions options)
    {
        // Every form that is posted to a page must carry its token: the framework's own rule for pages. Once more said here it would outweigh the error page, which has to answer also what lacks one.
        builder.Services.AddRazorPages();
        builder.Services.AddAntiforgery(o => o.SuppressXFrameOptionsHeader = true);
        // Forms opened before a restart stay valid after it.
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(options.Data.WebKeys));
        builder.Services.AddOptions<KeyManagementOptions>().PostConfigure<BusinessDate, ILoggerFactory>((keys, date, logs) =>
        {
            if (date.Mode == DataMode.Sample)
            {
                keys.XmlRepository = new SampleWebKeys(new DirectoryInfo(options.Data.WebKeys), logs);
            }
        });
        builder.Services.Configure<ForwardedHeadersOptions>(o => Addresses.Believe(o, builder.Configuration));
        builder.Services.AddLocalization();
        // Chinese as itself, not as &#x53D7;.
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.Configure<RequestLocalizationOptions>(o =>
        {
            o.DefaultRequestCulture = new RequestCulture(Cultures[0]);
            (o.SupportedCultures, o.SupportedUICultures) = (Cultures, Cultures);
            // The address, then the choice made before. What the browser is set to says nothing about the user here.
            o.RequestCultureProviders = [new QueryStringRequestCultureProvider { Options = o }, new CookieRequestCultureProvider { Options = o }];
        });
        builder.Services.AddExports();
        builder.Services.AddScoped<PageFrame>();
        builder.Services.AddScoped<Drafts>();
        builder.Services.AddScoped<RecordTools>();
        builder.Services.AddScoped<ListTools>();
        builder.Services.AddSingleton<Navigation>();
        builder.Services.AddOutputCache(BuildPages.Configure);
    }

    public static void UseShell(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use(Addresses.SampleOnLoopback);
        app.Use(SafetyHeaders.Add);
        app.UseRequestLocalization();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = e => e switch
            {
                SnapshotNotReadyException => StatusCodes.Status503ServiceUnavailable,
                BadHttpRequestException bad => bad.StatusCode,
                _ => StatusCodes.Status500InternalServerError,
            },
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = AllowVisitsOffline });
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.Use(Gate.Pass);
        // Behind the gate: what may not be opened is not answered from what was kept either.
        app.UseOutputCache();
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapSignOut();
        app.MapGet("/language", Language).RequirePermission(Permissions.Anyone, CountyScoping.None).NeedsNoSnapshot().ExcludeFromDescription();
        app.MapGet("/theme", Theme).RequirePermission(Permissions.Anyone, CountyScoping.None).NeedsNoSnapshot().ExcludeFromDescription();
        app.MapGet("/health/live", () => Results.Text("live")).WithTags(ApiTags.Health).RequirePermission(Permissions.Anyone, CountyScoping.None).NeedsNoSnapshot();
        app.MapGet("/health/ready", Ready).WithTags(ApiTags.Health).Produces(StatusCodes.Status200OK).Produces(StatusCodes.Status503ServiceUnavailable).RequirePermission(Permissions.Anyone, CountyScoping.None).NeedsNoSnapshot();
    }

    // The worker lies with the other scripts and answers for pages of visits.
    private static void AllowVisitsOffline(StaticFileResponseContext file)
    {
        if (file.File.Name == "site-worker.js")
        {
            file.Context.Response.Headers["Service-Worker-Allowed"] = "/joint/inspections/";
        }
    }

    /// <summary>The theme chosen: one of <see cref="Themes"/>.</summary>
    public static string ThemeOf(HttpRequest request) => request.Cookies[ThemeCookie] is { } chosen && Themes.Contains(chosen, StringComparer.Ordinal) ? chosen : "auto";

    private static IResult Language(HttpContext context, string? to, string? back)
    {
        var culture = Cultures.FirstOrDefault(c => c.Name == to) ?? Cultures[0];
        Keep(context, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)));
        return Back(back);
    }

    private static IResult Theme(HttpContext context, string? to, string? back)
    {
        Keep(context, ThemeCookie, Themes.Contains(to, StringComparer.Ordinal) ? to! : "auto");
        return Back(back);
    }

    // An old snapshot that stays because a newer one cannot be read is ready, and says so.
    private static IResult Ready(SnapshotCatalog catalog) => catalog.State is { IsReady: true } state
        ? Results.Json(new { status = "ready", build = state.Build, reason = state.Reason })
        : Results.Json(new { status = "loading", reason = catalog.State.Reason }, statusCode: StatusCodes.Status503ServiceUnavailable);

    private static void Keep(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });

    // Only an address of our own: the switch must not send people elsewhere.
    private static IResult Back(string? back) => Results.LocalRedirect(Address.IsOurs(back) ? back : "/");
}
