using Microsoft.Playwright;
using Model.Operations.People;

namespace Browser.Tests;

/// <summary>One browser window with its own cookies, and everything it complained of.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly string address;
    private readonly string language;

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
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = script,
        });
        await opened.AddCookiesAsync([new Cookie { Name = ".AspNetCore.Culture", Value = Uri.EscapeDataString($"c={language}|uic={language}"), Url = asked }]);
        if (role is not null)
        {
            await opened.AddCookiesAsync([new Cookie { Name = Site.SessionCookie, Value = await site.SessionAsync(role), Url = asked }]);
        }

        var visit = new Visit(asked, language, opened, await opened.NewPageAsync());
        await visit.SetTheme("light");
        return visit;
    }

    /// <summary><c>light</c> or <c>dark</c>, from the next page on.</summary>
    public Task SetTheme(string theme) => context.AddCookiesAsync([new Cookie { Name = "theme", Value = theme, Url = address }]);

    public async Task<IResponse> Go(string path) => (await Page.GotoAsync(address + path))!;

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
