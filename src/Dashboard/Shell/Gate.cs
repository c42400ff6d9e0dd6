using System.Globalization;
using Dashboard.Exports;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Model;
using Model.Analysis;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Shell;

/// <summary>Before a page runs: it must have said who may open it, the user must be one of them, and there must be something to show.</summary>
public static class Gate
{
    public const int RetrySeconds = 3;

    public const string SignIn = "/sign-in";

    /// <summary>Looks whether every address says who may open it, before any is served.</summary>
    /// <returns>Why the program does not start; null when it may.</returns>
    public static Bilingual? Refusal(IEndpointRouteBuilder addresses)
    {
        var silent = string.Join(", ", addresses.DataSources.SelectMany(source => source.Endpoints).Where(endpoint => endpoint.Metadata.GetMetadata<PagePermissionAttribute>() is null).Select(endpoint => endpoint.DisplayName));
        return silent.Length == 0 ? null : new Bilingual($"以下地址没有声明访问权限，程序不启动：{silent}", $"These addresses do not say who may open them, so the program does not start: {silent}");
    }

    public static Task Pass(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            return next(context);
        }

        if (endpoint.Metadata.GetMetadata<PagePermissionAttribute>() is not { } page)
        {
            // Deny by default: what came after the start and forgot to say so is closed.
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        var user = context.RequestServices.GetRequiredService<CurrentUser>();
        if (!MayPass(user, page, context.Request.Method) || (endpoint.Metadata.GetMetadata<ExportAttribute>() is not null && !user.Has(Permissions.ExportsMake)))
        {
            return user.IsSignedIn ? Forbid(context, user) : AskToSignInAsync(context, endpoint);
        }

        if (user.Duty != SettlingIn.Nothing && page.Permission != Permissions.Anyone && endpoint.Metadata.GetMetadata<WhileSettlingInAttribute>() is null)
        {
            context.Response.Redirect(user.Duty == SettlingIn.ChangePassword ? "/account/password" : "/account/second-factor");
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

    /// <summary>Looking and changing are two rights; taking away is a third (<see cref="ExportAttribute"/>).</summary>
    public static bool MayPass(CurrentUser user, PagePermissionAttribute page, string method) =>
        IsReading(method) ? user.MayOpen(page) : user.MayChange(page);

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static Task Forbid(HttpContext context, CurrentUser user)
    {
        // Who types the bare address wants to begin, not to be refused.
        if (context.Request.Path == "/" && user.Start != "/")
        {
            context.Response.Redirect(user.Start);
            return Task.CompletedTask;
        }

        WriteDown(context, user);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Puts a refusal into the program's log. The path as it was sent: decoded it could begin a line of its own.</summary>
    internal static void WriteDown(HttpContext context, CurrentUser user) => context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Gate))
        .LogInformation("Refused to {User}: {Method} {Path}", user.Name, context.Request.Method, context.Request.Path.ToUriComponent());

    private static async Task AskToSignInAsync(HttpContext context, Endpoint endpoint)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        // The page a form was sent from is where to begin again, with what was typed where the page keeps it.
        await KeepTypedAsync(context, endpoint);
        var back = context.Request.Path + (IsReading(context.Request.Method) ? context.Request.QueryString : QueryString.Empty);
        context.Response.Redirect(QueryHelpers.AddQueryString(SignIn, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["back"] = back == "/" ? null : back,
            ["ended"] = context.Features.Get<SessionEndedFeature>()?.How.ToString(),
        }.Where(pair => pair.Value is not null)));
    }

    // The cookie is genuine, only too old: what its owner typed is theirs again once they are back.
    private static async Task KeepTypedAsync(HttpContext context, Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<KeepsDraftAttribute>() is not null
            && context.Features.Get<SessionEndedFeature>() is { How: SessionEnd.Idle or SessionEnd.TooLong } ended
            && HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
        {
            var typed = Typed.Of(await context.Request.ReadFormAsync(context.RequestAborted));
            await context.RequestServices.GetRequiredService<Drafts>().KeepAsync(ended.Account, context.Request.Path.Value!, typed, context.RequestAborted);
        }
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

/// <summary>A session that the browser still believed in and that holds no more.</summary>
internal sealed record SessionEndedFeature(SessionEnd How, Guid Account);
