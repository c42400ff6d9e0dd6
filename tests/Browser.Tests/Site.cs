using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Browser.Tests;
using Microsoft.Playwright;
using Model.Operations.People;
using Model.Warehouse;

[assembly: AssemblyFixture(typeof(Site))]

namespace Browser.Tests;

/// <summary>
/// The product as a stranger starts it: the built Dashboard in a process of its own over an empty data folder,
/// which loads the sample city; and one Chromium to look at it. <c>SITE=http://127.0.0.1:5080</c> looks at a server
/// that runs already instead.
/// </summary>
public sealed partial class Site : IAsyncLifetime
{
    internal const string SessionCookie = "session";

    private static readonly TimeSpan FirstPageWithin = TimeSpan.FromMinutes(15);

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("site-");
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Language, bool Script, string? Role), ConcurrentBag<Visit>> idle = new();
    private Process? server;
    private IPlaywright? playwright;

    private readonly ConcurrentDictionary<(string, string), Lazy<Task<Sighting>>> seen = new();

    public string Address { get; } = Environment.GetEnvironmentVariable("SITE")?.TrimEnd('/') ?? $"http://127.0.0.1:{FreePort()}";

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where pictures of pages are kept for people to look at.</summary>
    public string Pictures { get; } = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "artifacts", "pages");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Pictures);
        Assertions.SetDefaultExpectTimeout(Visit.Patience);
        server = Environment.GetEnvironmentVariable("SITE") is null ? Start() : null;
        await ReadyAsync();
        await SampledAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.CloseAsync();
        }

        playwright?.Dispose();
        if (server is { HasExited: false })
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }

        data.Delete(recursive: true);
    }

    /// <summary>A page in one language, looked at once however many tests ask about it.</summary>
    internal Task<Sighting> See(string address, string language) =>
        seen.GetOrAdd((address, language), asked => new Lazy<Task<Sighting>>(() => Sighting.Look(this, asked.Item1, asked.Item2))).Value;

    /// <summary>Windows that nobody looks into just now.</summary>
    internal ConcurrentBag<Visit> Idle(string language, bool script, string? role) => idle.GetOrAdd((language, script, role), static _ => []);

    /// <summary>Keeps a picture of the whole page where somebody will look at it: <c>PICTURES=1</c>. Drawing them costs a third of the time.</summary>
    internal Task Keep(IPage page, string address, string how)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is null)
        {
            return Task.CompletedTask;
        }

        var name = address == "/" ? "overview" : Unsafe().Replace(address, "-").Trim('-');
        return page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(Pictures, $"{name}.{how}.png") });
    }

    /// <summary>A client signed in with the sample account of a role, by its button; of nobody where there is no role.</summary>
    internal async Task<HttpClient> ClientAsync(string? role)
    {
        var client = new HttpClient();
        if (role is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", $"{SessionCookie}={await SessionAsync(role)}");
        }

        return client;
    }

    /// <summary>The cookie of a sample account's sign-in; one sign-in a role.</summary>
    internal Task<string> SessionAsync(string role) => sessions.GetOrAdd(role, asked => new Lazy<Task<string>>(() => EnterAsync(asked))).Value;

    private async Task<string> EnterAsync(string role)
    {
        using var cookies = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(cookies);
        var page = await client.GetStringAsync(new Uri(Address + "/sign-in?culture=en"));
        var button = Regex.Match(page, $"value=\"(?<id>[0-9a-f-]+)\" aria-label=\"Enter as {Roles.Find(role)!.Name.En} ", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var token = Regex.Match(page, "__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("id", button.Groups["id"].Value), KeyValuePair.Create("__RequestVerificationToken", token.Groups["token"].Value)]);
        using var entered = await client.PostAsync(new Uri(Address + "/sign-in?handler=Sample"), form);
        return cookies.CookieContainer.GetCookies(new Uri(Address))[SessionCookie]?.Value ?? throw new InvalidOperationException($"{role} could not enter: {entered.StatusCode}");
    }

    private Process Start()
    {
        var built = AppContext.BaseDirectory.Replace(Path.Combine("tests", "Browser.Tests"), Path.Combine("src", "Dashboard"), StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(built, "Dashboard.dll"), "--urls", Address, "--data", data.FullName])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < FirstPageWithin)
        {
            if (server is { HasExited: true })
            {
                throw new InvalidOperationException($"The server ended with {server.ExitCode} before it was ready.");
            }

            try
            {
                if ((await client.GetAsync(new Uri(Address + "/health/ready"))).StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }

        throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"No page within {FirstPageWithin.TotalMinutes} minutes."));
    }

    // Inspections are of employers of the first build: they are made just after it, and in the next their figures are. Reports of counties hold those.
    // A page that shows how a run goes loads itself anew when it has ended, which nobody may be looking at then.
    private async Task SampledAsync()
    {
        using var officer = await ClientAsync(Roles.Prevention);
        using var keeper = await ClientAsync(Roles.Data);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < FirstPageWithin; await Task.Delay(TimeSpan.FromMilliseconds(500)))
        {
            if ((await officer.GetAsync(new Uri(Address + "/focus/reports/2"))).StatusCode == HttpStatusCode.OK
                && !(await keeper.GetStringAsync(new Uri(Address + "/pipeline/progress"))).Contains("data-running", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new TimeoutException("No sample inspections and reports.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"[^\p{L}0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Unsafe();
}
