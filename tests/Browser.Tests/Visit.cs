using Microsoft.Playwright;
using Model.Operations.People;

namespace Browser.Tests;

/// <summary>One browser window with its own cookies, and everything it complained of.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private const int Height = 900;

    /// <summary>Milliseconds: a machine that does much else at once fails no test for that alone.</summary>
    public const float Patience = 120_000;

    private readonly IBrowserContext context;
    private readonly string address;
    private readonly string language;
    private Action? giveBack;

    private Visit(string address, string language, IBrowserContext context, IPage page)
    {
        (this.address, this.language, this.context, Page) = (address, language, context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal))
            {
                Complaints.Add($"asked another server: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Console errors and warnings, script errors, requests to anywhere else.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>What a button or label is called in the language of this browser.</summary>
    public string In(string chinese, string english) => language == "en" ? english : chinese;

    /// <param name="site">Where.</param>
    /// <param name="language">Chosen before.</param>
    /// <param name="width">Of the window.</param>
    /// <param name="script">False for a browser without.</param>
    /// <param name="role">Whose sample account is signed in; null for nobody.</param>
    /// <param name="line">To the server, where it is to be cut.</param>
    /// <param name="host">By which name the server is asked; passkeys belong to names, not to addresses.</param>
    public static async Task<Visit> Open(Site site, string language = "zh-CN", int width = 1440, bool script = true, string? role = Roles.Data, string? host = null, Relay? line = null)
    {
        var asked = line is not null ? line.Address : host is null ? site.Address : new UriBuilder(site.Address) { Host = host }.Uri.GetLeftPart(UriPartial.Authority);
        var opened = await site.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = Height },
            JavaScriptEnabled = script,
        });
        opened.SetDefaultTimeout(Patience);
        await opened.AddCookiesAsync([new Cookie { Name = ".AspNetCore.Culture", Value = Uri.EscapeDataString($"c={language}|uic={language}"), Url = asked }]);
        if (role is not null)
        {
            await opened.AddCookiesAsync([new Cookie { Name = Site.SessionCookie, Value = await site.SessionAsync(role), Url = asked }]);
        }

        var visit = new Visit(asked, language, opened, await opened.NewPageAsync());
        await visit.SetTheme("light");
        return visit;
    }

    /// <summary>
    /// A window that an earlier reader of the same kind has left, or a new one: opening one and filling its cache costs more than all that is looked at in it.
    /// For looking only: what a page keeps in the browser stays there.
    /// </summary>
    public static async Task<Visit> Borrow(Site site, string language, int width, bool script = true, string? role = Roles.Data)
    {
        var idle = site.Idle(language, script, role);
        if (!idle.TryTake(out var visit))
        {
            visit = await Open(site, language, width, script, role);
            visit.giveBack = () => idle.Add(visit);
        }

        visit.Complaints.Clear();
        await visit.Page.SetViewportSizeAsync(width, Height);
        await visit.SetTheme("light");
        return visit;
    }

    /// <summary><c>light</c> or <c>dark</c>, from the next page on.</summary>
    public Task SetTheme(string theme) => context.AddCookiesAsync([new Cookie { Name = "theme", Value = theme, Url = address }]);

    public async Task<IResponse> Go(string path) => (await Page.GotoAsync(address + path))!;

    public ValueTask DisposeAsync()
    {
        giveBack?.Invoke();
        return giveBack is null ? context.DisposeAsync() : ValueTask.CompletedTask;
    }
}
