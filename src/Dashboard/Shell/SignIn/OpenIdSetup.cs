using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Model;

namespace Dashboard.Shell.SignIn;

/// <summary>统一身份认证: the city's own sign-in by OpenID Connect, where the section <c>OpenIdConnect</c> of the configuration or environment names one.</summary>
public static class OpenIdSetup
{
    /// <summary>Of the scheme; also how a session says that it began there.</summary>
    public const string Scheme = "oidc";

    public const string Callback = "/sign-in/callback";

    private const string Section = "OpenIdConnect";

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static bool IsConfigured(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[$"{Section}:Authority"]);

    /// <returns>Why the program does not start with this configuration; null when it may.</returns>
    public static Bilingual? Refusal(IConfiguration configuration)
    {
        if (!IsConfigured(configuration))
        {
            return null;
        }

        if (!Uri.TryCreate(configuration[$"{Section}:Authority"], UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback))
        {
            return new(
                $"拒绝启动：{Section}:Authority 须是 https 地址，否则身份可在途中被冒充。",
                $"Not starting: {Section}:Authority must be an https address, or somebody on the way could be anyone.");
        }

        return !string.IsNullOrWhiteSpace(configuration[$"{Section}:ClientId"]) ? null : new(
            $"拒绝启动：设了 {Section}:Authority 而没有 {Section}:ClientId。",
            $"Not starting: there is {Section}:Authority but no {Section}:ClientId.");
    }

    public static void AddOpenId(this WebApplicationBuilder builder)
    {
        if (IsConfigured(builder.Configuration))
        {
            builder.Services.AddAuthentication().AddOpenIdConnect(Scheme, options => Configure(options, builder.Configuration.GetSection(Section)));
        }
    }

    private static void Configure(OpenIdConnectOptions options, IConfigurationSection section)
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        (options.Authority, options.ClientId, options.ClientSecret) = (section["Authority"], section["ClientId"], section["ClientSecret"]);
        options.RequireHttpsMetadata = !new Uri(options.Authority!).IsLoopback;
        options.CallbackPath = Callback;
        // The code comes back in the address, so that cookies of the flow need not be sent on another site's form.
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        }

        options.MapInboundClaims = false;
        // Signed with a key of the provider's, never with a secret that we hold too.
        options.TokenValidationParameters.ValidAlgorithms = Algorithms;
        options.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(15) };
        // Who a person is, is said by issuer and subject together.
        options.ClaimActions.Remove("iss");
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect($"{Gate.SignIn}?handler=Failed");
            return Task.CompletedTask;
        };
    }
}
