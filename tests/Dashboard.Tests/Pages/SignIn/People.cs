using System.Globalization;
using System.Security.Cryptography;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Model.Operations.People;

namespace Dashboard.Tests.Pages.SignIn;

/// <summary>Accounts with passwords, and what people do with them in a browser.</summary>
internal static class People
{
    public const string Password = "Qing-feng 7 xi";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An account as its owner uses it: the password is their own.</summary>
    public static async Task<Guid> AccountAsync(this DashboardHost host, string name, Access access, bool isNew = false, string password = Password)
    {
        using var scope = host.Services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        var account = new UserAccount { Id = Guid.NewGuid(), UserName = name, Name = name, CreatedAt = DateTimeOffset.UtcNow, PasswordChangedAt = isNew ? null : DateTimeOffset.UtcNow };
        if (access.Roles.Count > 0)
        {
            account.Give(access);
        }

        Assert.True((await accounts.CreateAsync(account, password)).Succeeded);
        return account.Id;
    }

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string account, string password, string back = "") =>
        browser.SendAsync("/sign-in" + (back.Length > 0 ? "?back=" + Uri.EscapeDataString(back) : ""), "/sign-in", ("account", account), ("password", password), ("back", back));

    /// <summary>Opens a page, fills in a form with its token and sends it.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient browser, string page, string address, params (string Name, string Value)[] fields)
    {
        var token = await DashboardHost.TokenAsync(browser, page);
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        return await browser.PostAsync(new Uri(address, UriKind.Relative), form, Stop);
    }

    public static Task<HttpResponseMessage> SendAsync(this HttpClient browser, string page, params (string Name, string Value)[] fields) => browser.SendAsync(page, page, fields);

    public static async Task<string> SaysAsync(this HttpResponseMessage answer) => (await DashboardHost.PageAsync(answer)).QuerySelector("main")!.Text();

    /// <summary>The six digits that an authenticator shows for a key in base 32 (RFC 6238).</summary>
    public static string CodeNow(string key)
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Where(c => c != ' ').Select(c => Convert.ToString(Letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2)).ToArray();
        var step = BitConverter.GetBytes(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        Array.Reverse(step);
#pragma warning disable CA5350 // The algorithm of the standard that authenticator apps use.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = ((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
