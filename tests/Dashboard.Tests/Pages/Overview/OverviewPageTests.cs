using System.Net;
using Dashboard.Exports;
using MiniExcelLibs;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Pages.Overview;

/// <summary>The first page through the real host: coal halves its rate from 2020 to 2025, construction keeps it.</summary>
public sealed class OverviewPageTests : IDisposable
{
    private const string County = "370811";
    private const string Coal = "06";
    private const string Construction = "47";

    private readonly DashboardHost host = new();
    private readonly HttpClient browser;

    public OverviewPageTests()
    {
        using (var tiny = new TinySnapshot { DataThrough = new(2026, 6, 1), SettledThrough = new(2026, 4, 1) })
        {
            for (var month = new DateOnly(2020, 1, 1); month <= tiny.DataThrough; month = month.AddMonths(1))
            {
                Add(tiny, month, Coal, month.Year < 2025 ? 40 : 20);
                Add(tiny, month, Construction, 40);
            }

            host.Publish(tiny);
        }

        browser = host.Browser();
    }

    [Fact]
    public async Task The_answer_names_the_unit_that_misses_first()
    {
        var page = await DashboardHost.PageAsync(browser, "/");

        Assert.Equal(["建筑施工", "煤矿"], page.QuerySelectorAll(".answer strong").Take(2).Select(s => s.TextContent));
        Assert.StartsWith("建筑施工", page.QuerySelector(".multiple h3")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_plain_figure_has_its_definition_one_click_away()
    {
        var figures = (await DashboardHost.PageAsync(browser, "/")).QuerySelectorAll(".fig");
        var definitions = await DashboardHost.PageAsync(browser, "/definitions");

        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.NotNull(definitions.GetElementById(figure.QuerySelector("dt a")!.GetAttribute("href")!.Split('#')[1])));
    }

    [Fact]
    public async Task The_answer_is_english_for_who_reads_english()
    {
        var page = await DashboardHost.PageAsync(browser, "/?culture=en");

        Assert.Contains("Construction missed the target of 20% below 2020", page.QuerySelector(".answer")!.TextContent);
    }

    [Theory]
    [InlineData("/", "2021–2025规划", "生产经营性工伤")]
    [InlineData("/?measure=all", "2021–2025规划", "全部工伤")]
    [InlineData("/?plan=national-2026-2030", "2026–2030规划", "全部工伤")]
    [InlineData("/?plan=national-2026-2030&measure=production", "2026–2030规划", "生产经营性工伤")]
    [InlineData("/?plan=nobody-knows&measure=deaths", "2021–2025规划", "生产经营性工伤")]
    public async Task Plan_and_measure_live_in_the_address(string address, string plan, string measure)
    {
        var page = await DashboardHost.PageAsync(browser, address);

        Assert.Equal([plan, measure], page.QuerySelectorAll(".acts [aria-current]").Select(a => a.TextContent.Trim()));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?plan=national-2026-2030&culture=en")]
    public async Task Ids_are_unique_and_no_style_or_script_stands_in_the_page(string address)
    {
        var page = await DashboardHost.PageAsync(browser, address);

        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])").Select(e => e.OuterHtml));
    }

    [Fact]
    public async Task A_county_without_figures_is_on_the_map_and_says_so()
    {
        var page = await DashboardHost.PageAsync(browser, "/");

        var areas = page.QuerySelectorAll(".chart-wide a.area").Select(a => a.GetAttribute("aria-label")!).ToArray();

        Assert.Equal(14, areas.Length);
        Assert.Equal(13, areas.Count(label => label.EndsWith("无数据", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Each_figure_leads_to_its_rows()
    {
        var page = await DashboardHost.PageAsync(browser, "/");

        var cases = page.QuerySelectorAll("#table-units tbody tr").First(r => r.TextContent.Contains("煤矿", StringComparison.Ordinal)).QuerySelector("td a")!;

        Assert.Equal("240", cases.TextContent);
        Assert.Equal("/rows?fact=injuries&from=2025-01&to=2025-12&key-industry=coal&measure=production&without-projects=true", cases.GetAttribute("href"));
    }

    [Theory]
    [InlineData("units")]
    [InlineData("months")]
    [InlineData("other-plan")]
    [InlineData("counties")]
    [InlineData("diseases")]
    [InlineData("feeds")]
    public async Task Each_table_is_a_workbook_that_names_its_build(string table)
    {
        using var answer = await browser.Open($"/?handler=xlsx&table={table}");
        await using var book = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);

        Assert.Equal(XlsxExport.ContentType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(book.Query(sheetName: "说明"), row => ((IDictionary<string, object>)row).Values.Contains("b-test"));
    }

    [Fact]
    public async Task A_table_nobody_knows_is_not_found()
    {
        using var answer = await browser.Open("/?handler=xlsx&table=secrets");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public void Dispose()
    {
        browser.Dispose();
        host.Dispose();
    }

    private static void Add(TinySnapshot tiny, DateOnly month, string industry, long cases)
    {
        var key = new CellKey(month, County, industry, "", "50-249", "unit");
        tiny.Cells.Add(new Cell(key, 100_000));
        tiny.Injuries.Add(new Injury(key, "14-1", "01", "minor", cases));
    }
}
