using System.Globalization;
using AngleSharp.Dom;
using Dashboard.Exports;
using MiniExcelLibs;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Pages.Analysis;

/// <summary>Months that are not settled, on the pages of a county: of twenty cases ten are decided in the month of the accident, six and four in the next two.</summary>
public sealed class LateMonthsPageTests : IDisposable
{
    private const string Rencheng = "370811";
    private const string Zoucheng = "370883";

    private readonly DashboardHost host = new();
    private readonly HttpClient browser;

    public LateMonthsPageTests()
    {
        using (var tiny = new TinySnapshot { DataThrough = new(2026, 6, 1), SettledThrough = new(2026, 4, 1) })
        {
            for (var month = new DateOnly(2024, 1, 1); month <= tiny.DataThrough; month = month.AddMonths(1))
            {
                Fill(tiny, month, Rencheng, [10, 6, 4]);
                Fill(tiny, month, Zoucheng, [1, 1, 0]);
            }

            host.Publish(tiny);
        }

        browser = host.Browser();
    }

    public void Dispose()
    {
        browser.Dispose();
        host.Dispose();
    }

    [Fact]
    public async Task Months_not_settled_stand_apart_with_what_is_known_expected_and_usual()
    {
        var page = await DashboardHost.PageAsync(browser, $"/counties/{Rencheng}");

        Assert.Equal(["2026年5月 16 约20 20–20 80%", "2026年6月 10 约20 20–20 50%"], Rows(page));
        Assert.Contains("（估计）", page.QuerySelector("#late-months h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不计入合计", page.QuerySelector("#late-months")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/definitions#late-months", page.QuerySelector("#late-months .chart-foot a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task They_are_told_in_english_to_who_reads_english()
    {
        var page = await DashboardHost.PageAsync(browser, $"/counties/{Rencheng}?culture=en");

        Assert.Equal("May 2026 16 about 20 20–20 80%", Rows(page)[0]);
        Assert.Contains("in no total, rate, chart or verdict", page.QuerySelector("#late-months")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_expected_is_in_no_other_figure_of_the_page()
    {
        var page = await DashboardHost.PageAsync(browser, $"/counties/{Rencheng}");

        // 10 known in June, 16 in May: months and rolling years hold no more.
        Assert.Equal(["10", "16", "20"], page.QuerySelectorAll("#table-months tbody tr").Take(3).Select(row => row.Children[1].TextContent.Trim()));
        Assert.Equal("226", page.QuerySelector("#table-trend tbody tr")!.Children[1].TextContent.Trim());
    }

    [Fact]
    public async Task Where_there_are_too_few_cases_the_page_says_so_and_estimates_nothing()
    {
        var page = await DashboardHost.PageAsync(browser, $"/counties/{Zoucheng}");

        Assert.Contains("不推算", page.QuerySelector("#late-months .empty")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#late-months table"));
    }

    [Fact]
    public async Task The_workbook_has_them_in_a_sheet_of_their_own()
    {
        using var answer = await browser.Open($"/counties/{Rencheng}?handler=xlsx");
        Assert.Equal(XlsxExport.ContentType, answer.Content.Headers.ContentType!.MediaType);
        using var book = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        var sheet = Assert.Single(book.GetSheetNames(), name => name.Contains("估计", StringComparison.Ordinal));
        var rows = book.Query(sheetName: sheet).Cast<IDictionary<string, object?>>().Select(row => string.Join(' ', row.Values)).ToList();
        Assert.Contains("2026-05 16 20 20 20 80", rows);
    }

    [Fact]
    public async Task Their_estimate_is_defined()
    {
        var page = await DashboardHost.PageAsync(browser, "/definitions");

        Assert.Contains("链梯法", page.QuerySelector("section[aria-labelledby=late-months]")!.TextContent, StringComparison.Ordinal);
    }

    private static List<string> Rows(IDocument page) =>
        [.. page.QuerySelectorAll("#late-months tbody tr").Select(row => string.Join(' ', row.Children
            .Select(cell => string.Concat(cell.ChildNodes.Where(n => n is not IElement { ClassName: { } c } || !c.Contains("only-s", StringComparison.Ordinal)).Select(n => n is IElement { LocalName: "svg" } ? "" : n.TextContent)).Trim())
            .Where(text => text.Length > 0)))];

    private static void Fill(TinySnapshot tiny, DateOnly month, string county, int[] decided)
    {
        var key = new CellKey(month, county, "06", "", "50-249", "unit");
        tiny.Cells.Add(new Cell(key, 1000));
        for (var delay = 0; delay < decided.Length && month.AddMonths(delay) <= tiny.DataThrough; delay++)
        {
            tiny.Injuries.Add(new Injury(key, "14-1", "01", "minor", decided[delay]));
            tiny.Add($"""
                insert into marts.fct_injury (occurred_on, month, decided_on, status, ground, is_production, is_all, is_commuting, is_fatal, county_code, industry_code, licence, enrolment_kind)
                select '{Iso(month)}', '{Iso(month)}', '{Iso(month.AddMonths(delay + 1).AddDays(-1))}', 'recognised', '14-1', true, true, false, false, '{county}', '06', '', 'unit' from range({decided[delay]})
                """);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
