using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Dashboard.Tests.Pages.SignIn;

/// <summary>统一身份认证 in small: discovery, keys, authorisation with PKCE, tokens. Whoever comes is the one person it knows.</summary>
internal sealed class CityProvider : IAsyncDisposable
{
    public const string Client = "work-injury";
    public const string Secret = "of-the-test";

    private readonly Dictionary<string, (string Nonce, string Challenge)> codes = new(StringComparer.Ordinal);
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "1" };
    private readonly WebApplication app;

    public CityProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => new
        {
            issuer = Address,
            authorization_endpoint = $"{Address}/authorize",
            token_endpoint = $"{Address}/token",
            jwks_uri = $"{Address}/keys",
            response_types_supported = (string[])["code"],
            subject_types_supported = (string[])["public"],
            id_token_signing_alg_values_supported = (string[])["RS256"],
        });
        app.MapGet("/keys", () =>
        {
            var shown = key.Rsa.ExportParameters(includePrivateParameters: false);
            return new { keys = new[] { new { kty = "RSA", use = "sig", kid = key.KeyId, n = Base64UrlEncoder.Encode(shown.Modulus), e = Base64UrlEncoder.Encode(shown.Exponent) } } };
        });
        app.MapGet("/authorize", Authorise);
        app.MapPost("/token", TokenAsync);
    }

    public string Address => app.Urls.Single();

    public string Subject { get; set; } = "4711";

    public string UserName { get; set; } = "zhang";

    public string[] Methods { get; set; } = ["pwd"];

    /// <summary>What it signs into a token instead of the nonce that came.</summary>
    public string? OtherNonce { get; set; }

    /// <summary>What it signs with instead of the key that it shows.</summary>
    public SecurityKey? OtherKey { get; set; }

    /// <summary>The key that it shows to everybody, as a file of it has it.</summary>
    public byte[] Shown => key.Rsa.ExportSubjectPublicKeyInfo();

    public string Algorithm { get; set; } = SecurityAlgorithms.RsaSha256;

    public string Audience { get; set; } = Client;

    /// <summary>How long ago it made what it gives, which holds five minutes.</summary>
    public TimeSpan Age { get; set; }

    public Task StartAsync() => app.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Authorise(HttpRequest request)
    {
        var asked = request.Query;
        if (asked["client_id"] != Client || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }

        var code = Guid.NewGuid().ToString("N");
        codes[code] = (asked["nonce"]!, asked["code_challenge"]!);
        return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"]!, new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = code, ["state"] = asked["state"] }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!codes.Remove(form["code"]!, out var given) || form["client_secret"] != Secret || given.Challenge != Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))))
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Audience,
            IssuedAt = DateTime.UtcNow - Age,
            NotBefore = DateTime.UtcNow - Age,
            Expires = DateTime.UtcNow - Age + TimeSpan.FromMinutes(5),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = Subject, ["preferred_username"] = UserName, ["nonce"] = OtherNonce ?? given.Nonce, ["amr"] = Methods },
            SigningCredentials = new SigningCredentials(OtherKey ?? key, Algorithm),
        });
        return Results.Json(new { access_token = "none", token_type = "Bearer", expires_in = 300, id_token = token });
    }
}
