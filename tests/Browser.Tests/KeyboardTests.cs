using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The product without a mouse.</summary>
public sealed class KeyboardTests(Site site)
{
    private const string Focused = "document.activeElement";

    [Fact]
    public async Task The_first_tab_leads_past_the_menu_to_the_content()
    {
        await using var visit = await Visit.Open(site);
        await visit.Go("/industries/coal");

        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await visit.Page.EvaluateAsync<string>($"{Focused}.getAttribute('href')"));
        Assert.True(await visit.Page.Locator("a.skip").IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await visit.Page.EvaluateAsync<string>($"{Focused}.id"));
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_menu_opens_with_Enter_and_leads_to_a_page(int width)
    {
        await using var visit = await Visit.Open(site, width: width);
        await visit.Go("/");

        await TabTo(visit.Page, "element.matches('.allmenu > summary')");
        await visit.Page.Keyboard.PressAsync("Enter");
        await TabTo(visit.Page, "element.matches('.sitemap a[href=\"/definitions\"]')");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync("**/definitions");
    }

    [Fact]
    public async Task Escape_closes_the_menu_and_stays_at_its_button()
    {
        await using var visit = await Visit.Open(site);
        await visit.Go("/");

        await TabTo(visit.Page, "element.matches('.allmenu > summary')");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Escape");

        Assert.False(await visit.Page.Locator(".allmenu").EvaluateAsync<bool>("menu => menu.open"));
        Assert.True(await visit.Page.EvaluateAsync<bool>($"{Focused}.matches('.allmenu > summary')"));
    }

    [Fact]
    public async Task A_point_of_a_chart_says_its_value_and_Enter_opens_its_rows()
    {
        await using var visit = await Visit.Open(site);
        await visit.Go("/industries/coal");

        await TabTo(visit.Page, "element.matches('svg a.pt')", 120);
        Assert.Matches("[0-9]", await visit.Page.EvaluateAsync<string>($"{Focused}.getAttribute('aria-label')"));
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync("**/rows?fact=injuries*");
    }

    [Fact]
    public async Task Everything_that_takes_the_focus_shows_it()
    {
        await using var visit = await Visit.Open(site);
        await visit.Go("/industries/coal");
        var hidden = new List<string>();

        for (var step = 0; step < 120; step++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var unseen = await visit.Page.EvaluateAsync<string?>(Unseen);
            if (unseen is not null)
            {
                hidden.Add(unseen);
            }
        }

        Assert.Empty(hidden);
    }

    /// <summary>The focused element when nothing about it shows the focus: no outline, no ring in a chart, no size.</summary>
    private const string Unseen = """
        () => {
            const element = document.activeElement;
            if (element === document.body) return null;
            const style = getComputedStyle(element);
            const ring = element.querySelector(".ring, path");
            const inChart = element.closest("svg") && ring && (getComputedStyle(ring).visibility === "visible" || parseFloat(getComputedStyle(ring).strokeWidth) >= 2);
            const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
            const box = element.getBoundingClientRect();
            return (outlined || inChart) && box.width > 0 && box.height > 0 ? null : element.outerHTML.slice(0, 120);
        }
        """;

    private static async Task TabTo(IPage page, string condition, int within = 60)
    {
        for (var step = 0; step < within; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>($"(element => {condition})({Focused})"))
            {
                return;
            }
        }

        Assert.Fail($"Not reached within {within} steps: {condition}");
    }
}
