using System.Text;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Pages on paper: A4 as the style sheet's page rule sets it.</summary>
public sealed class PrintTests(Site site)
{
    /// <summary>210 mm less two margins of 14 mm, at 96 px an inch.</summary>
    private const int PaperWidth = 687;

    public static TheoryData<string, string> Printed => new MatrixTheoryData<string, string>(
        ["/", "/industries/coal", "/counties", "/counties/370832", "/matrix", "/diseases"], ["zh-CN", "en"]);

    [Theory]
    [MemberData(nameof(Printed))]
    public async Task On_paper_nothing_is_cut_off_and_nothing_asks_for_a_click(string address, string language)
    {
        await using var visit = await Visit.Open(site, language, PaperWidth);
        await visit.Go(address);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal(0, await visit.Page.Locator("header.topbar:visible, nav:visible, button:visible, form:visible").CountAsync());
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Overflowing, PaperWidth));
        await site.Keep(visit.Page, address, $"{language}.print");
    }

    [Fact]
    public async Task The_first_page_prints_as_a_pdf_of_a_few_sheets()
    {
        await using var visit = await Visit.Open(site);
        await visit.Go("/");

        var pdf = await visit.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true, Path = Path.Combine(site.Pictures, "overview.pdf") });

        var sheets = Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1;
        Assert.InRange(sheets, 1, 4);
    }

    /// <summary>Visible elements that reach over the edge of the sheet.</summary>
    private const string Overflowing = """
        width => [...document.querySelectorAll("main *")]
            .filter(element => element.checkVisibility() && !element.closest(".visually-hidden, .visually-hidden-focusable, svg"))
            .filter(element => element.getBoundingClientRect().right > width + 1)
            .map(element => element.outerHTML.slice(0, 120))
            .slice(0, 5)
        """;
}
