using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>One page in one language, looked at once in every way a test asks about; pictures are kept for people.</summary>
internal sealed record Sighting
{
    private const int Wide = 1440;
    private const int Phone = 390;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>All rules, only that of colours or all others, in one go: no page has frames.</summary>
    private const string AxeRun = """
        async colours => (await axe.run(document, {
            resultTypes: ["violations"],
            ...(colours === "only" ? { runOnly: ["color-contrast"] } : colours === "none" ? { rules: { "color-contrast": { enabled: false } } } : {}),
        })).violations
            .map(found => found.id + " at " + found.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(" | "))
        """;

    public required string Address { get; init; }

    /// <summary>What axe found, each with how the page was shown.</summary>
    public required IReadOnlyList<string> AxeFindings { get; init; }

    /// <summary>Console errors and warnings, script errors, requests to other servers.</summary>
    public required IReadOnlyList<string> Complaints { get; init; }

    /// <summary>What reaches over the right edge of a phone and makes the page scroll sideways.</summary>
    public required IReadOnlyList<string> OverPhoneEdge { get; init; }

    public required PageContent With { get; init; }

    /// <summary>Null in the second language.</summary>
    public required PageContent? WithoutScript { get; init; }

    /// <summary>Links as the browser resolves them.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>Nothing where the page is no wider than its window; else the elements over the edge, or the mere width.</summary>
    private const string OverEdge = """
        () => {
            const width = document.documentElement.clientWidth;
            const page = document.documentElement.scrollWidth;
            const over = [...document.querySelectorAll("body *")]
                .filter(element => element.checkVisibility() && !element.closest(".table-scroll, svg") && element.getBoundingClientRect().right > width + 1);
            return page <= width ? [] : [`${page} px`, ...over.map(element => element.outerHTML.slice(0, 120)).slice(0, 5)];
        }
        """;

    /// <summary>What reaches over the right edge of the window and makes the page scroll sideways.</summary>
    public static async Task<IReadOnlyList<string>> OverEdgeAsync(IPage page) => await page.EvaluateAsync<string[]>(OverEdge);

    /// <summary>What axe finds on a page as it stands.</summary>
    public static async Task<IReadOnlyList<string>> AxeAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(AxeRun, "all");
    }

    /// <summary>
    /// In the second language only what words can change is looked at: names, order, and on a phone widths. Colours, what is there without script and
    /// which of its parts a phone shows are those of the first, and looking costs most of the time that all tests take.
    /// </summary>
    public static async Task<Sighting> Look(Site site, string address, string language)
    {
        var isFirst = language == Pages.FirstLanguage;
        var colours = isFirst ? "all" : "none";
        await using var visit = await Visit.Borrow(site, language, Wide, role: Pages.RoleOf(address));
        await visit.Go(address);
        await visit.Page.EvaluateAsync(Axe);
        var findings = new List<string>();
        await Examine("light", Wide, colours);
        var content = await PageContent.Read(visit.Page);
        var links = await visit.Page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('a[href]')].map(a => a.href.baseVal === undefined ? a.href : new URL(a.href.baseVal, location).href))]");

        await visit.Page.SetViewportSizeAsync(Phone, 844);
        if (isFirst)
        {
            await Examine("light", Phone, colours);
        }
        else
        {
            await site.Keep(visit.Page, address, $"{language}.{Phone}");
        }

        var overPhoneEdge = await OverEdgeAsync(visit.Page);

        if (isFirst)
        {
            await visit.Page.SetViewportSizeAsync(Wide, 900);
            await visit.SetTheme("dark");
            await visit.Go(address);
            await visit.Page.EvaluateAsync(Axe);
            await Examine("dark", Wide, "only");
        }

        return new Sighting
        {
            Address = address,
            AxeFindings = findings,
            Complaints = [.. visit.Complaints],
            OverPhoneEdge = overPhoneEdge,
            With = content,
            WithoutScript = isFirst ? await ContentWithoutScript(site, address, language) : null,
            Links = links,
        };

        async Task Examine(string theme, int width, string colours)
        {
            var violations = await visit.Page.EvaluateAsync<string[]>(AxeRun, colours);
            findings.AddRange(violations.Select(violation => $"{theme} {width}: {violation}"));
            if (theme == "light")
            {
                await site.Keep(visit.Page, address, $"{language}.{width}");
            }
        }
    }

    private static async Task<PageContent> ContentWithoutScript(Site site, string address, string language)
    {
        await using var visit = await Visit.Borrow(site, language, Wide, script: false, role: Pages.RoleOf(address));
        await visit.Go(address);
        return await PageContent.Read(visit.Page);
    }
}

/// <summary>What a page says.</summary>
/// <param name="Tables">How many tables its main part has.</param>
/// <param name="Text">All that is readable, scripts left out.</param>
internal sealed record PageContent(string Heading, int Tables, string Text)
{
    public static async Task<PageContent> Read(IPage page) => new(
        await page.Locator("main h1").InnerTextAsync(),
        await page.Locator("main table").CountAsync(),
        await page.Locator("body").InnerTextAsync());
}
