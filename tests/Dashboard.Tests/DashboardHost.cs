using System.Net;
using System.Security.Claims;
using AngleSharp;
using AngleSharp.Dom;
using Dashboard.Shell;
using Dashboard.Shell.SignIn;
using Dashboard.Tests.Pages.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Model.Operations;
using Model.Operations.People;
using Model.Tests.Analysis;
using Model.Tests.Operations;
using Model.Warehouse;

namespace Dashboard.Tests;

/// <summary>The real program (known by a type of its assembly: Ingest has a Program too) over a data folder of its own; runs nothing by itself unless asked to.</summary>
public sealed class DashboardHost(TestStore? store = null) : WebApplicationFactory<Dashboard.Shell.StartOptions>
{
    private readonly string root = store?.Data.Root ?? NewFolder();

    /// <summary>Settings given on the command line beside the data folder.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal) { ["production"] = "true", ["Ingest:ByItself"] = "false" };

    public DataFolder Data => store?.Data ?? new(root);

    public OperationsDb Operations() => OperationsStore.Open(Data);

    /// <summary>A browser of somebody who may see and load all business data; keeps cookies and does not follow redirects.</summary>
    public HttpClient Browser() => Browser("local", new Access([Roles.Leader, Roles.Data], [], null));

    /// <summary>A browser of somebody with one role, in some counties or the whole city.</summary>
    public HttpClient Browser(string role, params string[] counties) =>
        Browser(string.Join('-', [role, .. counties]), new Access([role], counties, role == Roles.Liaison ? "housing" : null));

    /// <summary>A browser whose person is signed in already; how one signs in is tested apart.</summary>
    public HttpClient Browser(string account, Access access)
    {
        var cookies = new CookieContainer();
        cookies.Add(ClientOptions.BaseAddress, new Cookie(SignInSetup.Cookie, SignIn(account, access)));
        return CreateDefaultClient(new CookieContainerHandler(cookies));
    }

    /// <summary>A browser of nobody; keeps cookies and does not follow redirects.</summary>
    public HttpClient Stranger() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private string SignIn(string name, Access access)
    {
        using var db = Operations();
        var account = db.Users.SingleOrDefault(a => a.UserName == name);
        if (account is null)
        {
            account = new UserAccount { Id = Guid.NewGuid(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), Name = name, SecurityStamp = name, CreatedAt = DateTimeOffset.UtcNow };
            account.Give(access);
            db.Users.Add(account);
        }

        var session = new UserSession { AccountId = account.Id, StartedAt = DateTimeOffset.UtcNow, SeenAt = DateTimeOffset.UtcNow, From = "", Browser = "", Method = "test" };
        db.Sessions.Add(session);
        db.SaveChanges();
        var identity = new ClaimsIdentity([new Claim(AccountSignIn.Session, $"{session.Id}")], IdentityConstants.ApplicationScheme);
        return Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme)
            .TicketDataFormat.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), IdentityConstants.ApplicationScheme));
    }

    /// <summary>Publishes a snapshot made by hand.</summary>
    public void Publish(TinySnapshot tiny, string build = "b-test")
    {
        tiny.Publish(build);
        Data.Create();
        File.Copy(tiny.Folder.SnapshotFile(build), Data.SnapshotFile(build));
        File.Copy(tiny.Folder.CurrentPointer, Data.CurrentPointer, overwrite: true);
    }

    public static async Task<IDocument> PageAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html).Address("http://localhost/"));
    }

    public static async Task<IDocument> PageAsync(HttpClient browser, string address) => await PageAsync(await browser.Open(address));

    /// <summary>The token that a form of the page carries.</summary>
    public static async Task<string> TokenAsync(HttpClient browser, string address) =>
        (await PageAsync(browser, address)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("dashboard-").FullName;
        TestStore.Fill(new DataFolder(folder));
        return folder;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", root);
        if (store?.Data.OperationsServer is not null)
        {
            // The program reads the server's address from its environment, which all tests share.
            builder.ConfigureServices(services =>
            {
                services.AddSingleton(Data);
                services.AddOperations(Data, request => request.GetRequiredService<CurrentUser>().Scope);
            });
        }

        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && store is null && Directory.Exists(root))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Remove(triesLeft: 5);
        }
    }

    // The log and the charts drawn in the background may still write their last file.
    private void Remove(int triesLeft)
    {
        try
        {
            Directory.Delete(root, recursive: true);
        }
        catch (IOException) when (triesLeft > 0)
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(100));
            Remove(triesLeft - 1);
        }
    }
}

internal static class BrowserSteps
{
    /// <summary>Asks for a page; the address is below the host's root.</summary>
    public static Task<HttpResponseMessage> Open(this HttpClient browser, string address) =>
        browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Takes a file away as people do: says what for where that is asked. Null for a file that was refused.</summary>
    public static async Task<byte[]?> TakeAsync(this HttpClient browser, string address, string reason = "核对数据")
    {
        using var first = await browser.Open(address);
        // Some browsers of the tests follow by themselves.
        var asked = first.RequestMessage!.RequestUri!;
        if (first.Headers.Location is null && asked.AbsolutePath != "/export")
        {
            return first.IsSuccessStatusCode ? await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken) : null;
        }

        using var said = await browser.SendAsync(first.Headers.Location?.OriginalString ?? asked.PathAndQuery, ("reason", reason));
        return said.Headers.Location is { } file ? await browser.GetByteArrayAsync(file, TestContext.Current.CancellationToken)
            : said.Content.Headers.ContentDisposition is null ? null
            : await said.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
