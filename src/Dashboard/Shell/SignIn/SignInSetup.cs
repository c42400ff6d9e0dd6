using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Shell.SignIn;

/// <summary>Accounts, cookies and limits of signing in.</summary>
public static class SignInSetup
{
    public const string Cookie = "session";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<SignInRules>(builder.Configuration.GetSection("SignIn"));
        builder.Services.AddPeople().AddSignInManager<AccountSignIn>().AddDefaultTokenProviders();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(Configure));
        builder.AddOpenId();
        builder.Services.AddScoped<OpenIdSignIn>();
        builder.Services.AddScoped<SessionCheck>();
        builder.Services.AddScoped<Sessions>();
        builder.Services.AddScoped<TwoHandedReset>();
        builder.Services.AddScoped(services => services.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<CurrentUser>() ?? CurrentUser.Nobody);
        builder.Services.AddRateLimiter(RateLimits.Configure);
    }

    /// <summary>Of <c>Clear-Site-Data</c>: what a visit keeps on a phone among it.</summary>
    internal const string AllThatIsKept = "\"cache\", \"storage\"";

    public static void MapSignOut(this WebApplication app) => app.MapPost("/sign-out", SignOutAsync)
        .RequirePermission(Permissions.SignedIn, CountyScoping.None, change: Permissions.SignedIn)
        .WithMetadata(new WhileSettlingInAttribute()).NeedsNoSnapshot().ExcludeFromDescription();

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.EventsType = typeof(SessionCheck);
        (cookie.Cookie.Name, cookie.Cookie.HttpOnly, cookie.Cookie.SameSite) = (Cookie, true, SameSiteMode.Lax);
        // The store says when a session ends; the cookie only has to last as long.
        (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (TimeSpan.FromDays(1), false);
    }

    // The one form without a token: it stands on pages that are kept for many. Another site's form comes without the cookie (SameSite) and so ends nothing.
    private static async Task<IResult> SignOutAsync(HttpContext context, CurrentUser user, OperationsDb db, AuditRecorder audit, TimeProvider clock, CancellationToken stop)
    {
        if (await db.Sessions.FindAsync([user.Session], stop) is { } session)
        {
            session.End(SessionEnd.SignedOut, clock.GetUtcNow());
            audit.Add(AuditActions.SignedOut);
            await db.SaveChangesAsync(stop);
        }

        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        // Whatever the browser kept of what this person saw goes with them.
        context.Response.Headers["Clear-Site-Data"] = AllThatIsKept;
        return Results.LocalRedirect(Gate.SignIn);
    }
}
