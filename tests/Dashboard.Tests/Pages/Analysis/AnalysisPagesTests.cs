using System.Globalization;
using Dashboard.Exports;
using MiniExcelLibs;

namespace Dashboard.Tests.Pages.Analysis;

/// <summary>Lists, matrix, occupational disease, and what holds for every analysis page.</summary>
public sealed class AnalysisPagesTests(AnalysisHost host) : IClassFixture<AnalysisHost>
{
    public static TheoryData<string> Pages() =>
    [
        "/industries", "/industries?period=2025&measure=all&sort=name", "/industries/coal", "/industries/key-six", "/industries/26?with=city", "/industries/coal?county=370883",
        "/counties", "/counties/370811?with=370883", "/comparison", "/comparison?year=2025&measure=all", "/severity", "/causes", "/causes/proposals", "/causes?year=2025&measure=all&industry=construction&county=370811", "/severity?year=2025&measure=commuting&county=370811", "/effects", "/effects?event=training&year=2024&county=370811&industry=coal", "/effects/series?unit=coal&at=2025-01&name=%E5%AE%89%E5%85%A8%E6%9C%88", "/targets/city-2021-2025", "/targets/national-2026-2030?measure=production", "/matrix", "/matrix?rows=industry&year=2026", "/diseases", "/diseases?kind=pneumoconiosis&county=370883&industry=06", "/targets/two-counties", "/targets/compare", "/targets/compare?plans=two-counties,city-2021-2025",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_whole_in_both_languages(string address)
    {
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var page = await host.Page(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "culture=" + language);

            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.NotNull(page.QuerySelector(".asof"));
            Assert.NotNull(page.QuerySelector(".crumb"));
            Assert.DoesNotContain(page.All, e => e.HasAttribute("style"));
            var ids = page.All.Select(e => e.Id).OfType<string>().Where(id => id.Length > 0).ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
            Assert.DoesNotMatch(@"\{\d\}", page.Body!.TextContent);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_gives_its_numbers_as_a_workbook(string address)
    {
        var page = await host.Page(address);
        var export = page.QuerySelector(".acts a[href*='handler=xlsx']")!.GetAttribute("href")!;

        using var answer = await host.Browser.Open(export);

        Assert.Equal(XlsxExport.ContentType, answer.Content.Headers.ContentType!.MediaType);
        using var book = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var sheets = book.GetSheetNames();
        Assert.True(sheets.Count > 1, "A cover and at least one table.");
        Assert.True(book.Query(sheetName: sheets[1]).Count() > 1, "Heads and at least one row.");
    }

    [Fact]
    public async Task Causes_say_what_the_bridge_gives_and_that_it_differs()
    {
        var page = await host.Page("/causes?year=2025&industry=construction");

        var rows = page.QuerySelectorAll("[aria-labelledby=h-causes] tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(["09 高处坠落 0 3", "20 其他伤害 3 0"], rows);
        Assert.Contains("不一致3人次", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("deviation=50", page.QuerySelector("[aria-labelledby=h-deviations] tbody a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposals_show_their_words_lead_to_their_row_and_say_what_the_rules_are_worth()
    {
        var page = await host.Page("/causes/proposals?kind=cause");

        var row = page.QuerySelector("[aria-labelledby=h-proposals] tbody tr")!;
        Assert.Contains("触电", row.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/rows?", row.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        // 35 of 38 and 35 of 40, Wilson.
        Assert.Contains("92.1%（79.2–97.3）", page.QuerySelector("[aria-labelledby=h-worth]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("87.5%（73.9–94.5）", page.QuerySelector("[aria-labelledby=h-worth]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await host.Page("/causes/proposals?kind=unreported")).QuerySelectorAll("[aria-labelledby=h-proposals] tbody tr"));
    }

    [Fact]
    public async Task Construction_shows_its_estimate_beside_the_published_rate_and_coal_does_not()
    {
        var page = await host.Page("/industries/construction?period=2026");

        Assert.Equal(4, page.QuerySelectorAll("#construction tbody tr").Length);
        Assert.Contains("估计", page.QuerySelector("#h-construction")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await host.Page("/industries/coal?period=2026")).QuerySelector("#construction"));
    }

    [Fact]
    public async Task Few_people_come_last_in_every_order_and_are_marked()
    {
        foreach (var order in new[] { "rate", "-rate", "cases", "-cases", "insured", "-insured" })
        {
            var page = await host.Page($"/industries?sort={order}");
            var last = page.QuerySelectorAll("#divisions tbody tr")[^1];

            Assert.Contains("化学原料和化学制品制造业", last.TextContent, StringComparison.Ordinal);
            Assert.Contains("人数少，不排名", last.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Verdicts_of_counties_stand_without_the_target_of_others_beside_their_rate()
    {
        var page = await host.Page("/counties");

        Assert.Contains("重点行业合计判定", page.QuerySelector("#offices thead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("#801650", page.QuerySelector("#offices tbody")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_of_the_matrix_says_itself_in_words_and_leads_to_its_industry_in_its_county()
    {
        var page = await host.Page("/matrix?year=2025");

        var cell = page.QuerySelectorAll(".matrix td a").Single(a => a.GetAttribute("href") == "/industries/coal?county=370883&measure=production&period=2025");
        Assert.StartsWith("煤矿，邹城市：24.00‰（", cell.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("120人次，平均参保5,000", cell.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_of_the_matrix_shows_its_interval_and_its_cases_lead_to_their_rows()
    {
        var page = await host.Page("/matrix?year=2025");

        var cell = page.QuerySelectorAll(".matrix td a").Single(a => a.GetAttribute("href") == "/industries/coal?county=370883&measure=production&period=2025").ParentElement!;
        // 120 Poisson events: 99.4914 to 143.4885, of 5,000 insured.
        Assert.Contains("19.90–28.70", cell.TextContent, StringComparison.Ordinal);
        Assert.Contains(cell.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/rows?fact=injuries&from=2025-01&to=2025-12&key-industry=coal&county=370883&measure=production&without-projects=true");
    }

    [Theory]
    [InlineData("/industries")]
    [InlineData("/counties")]
    public async Task Every_ranked_rate_lies_on_the_scale_it_is_drawn_on(string address)
    {
        var page = await host.Page(address);

        var marks = page.QuerySelectorAll("tbody .whisk circle").Select(mark => double.Parse(mark.GetAttribute("cx")!, CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(marks);
        Assert.All(marks.Take(2), at => Assert.InRange(at, 4, 175.5));
    }

    [Fact]
    public async Task A_small_cell_is_marked_not_ranked_and_an_empty_one_is_no_zero()
    {
        var page = await host.Page("/matrix?year=2025");

        var small = page.QuerySelectorAll(".matrix td a").Single(a => a.GetAttribute("href")!.StartsWith("/industries/hazchem?county=370883", StringComparison.Ordinal));
        Assert.Contains("°", small.TextContent, StringComparison.Ordinal);
        Assert.True(small.ParentElement!.ClassList.Contains("few"));
        Assert.Contains(page.QuerySelectorAll(".matrix td"), td => td.TextContent.Trim() == "—" && td.InnerHtml.Contains("无人参保", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Part_of_a_year_is_not_put_beside_whole_ones_without_a_word()
    {
        var page = await host.Page("/matrix?year=2026");

        Assert.Contains("2026年只有6个月的数据", page.QuerySelector(".answer-more")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disease_of_part_of_a_year_is_compared_with_the_same_months()
    {
        var page = await host.Page("/diseases");

        var answer = page.QuerySelector(".answer")!.TextContent;
        Assert.StartsWith("2026年1–6月新发职业病3例", answer, StringComparison.Ordinal);
        Assert.Contains("其中尘肺病2例", answer, StringComparison.Ordinal);
        Assert.Contains("上年同期1例", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pneumoconiosis_alone_leaves_the_rest_out_everywhere()
    {
        var page = await host.Page("/diseases?kind=pneumoconiosis");

        Assert.StartsWith("2026年1–6月新发职业病2例", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("section[aria-labelledby=h-kind] tbody tr").Length);
        Assert.Contains(page.QuerySelectorAll("section[aria-labelledby=h-kind] a"), a => a.GetAttribute("href")!.Contains("pneumoconiosis=true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task National_counts_stand_beside_with_their_source()
    {
        var page = await host.Page("/diseases");

        Assert.Contains("15,407", page.QuerySelector("#national")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("来源：年度通报；公开", page.QuerySelector("#national")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["health.example", "news.example"], page.QuerySelectorAll("#national a[rel~=external]").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData("/diseases", "#national")]
    [InlineData("/counties", "#elsewhere")]
    public async Task Published_series_are_told_in_one_language_with_their_units(string address, string section)
    {
        var english = (await host.Page(address + "?culture=en")).QuerySelector(section)!.TextContent;
        var chinese = (await host.Page(address + "?culture=zh-CN")).QuerySelector(section)!;

        Assert.DoesNotMatch("[\u4E00-\u9FFF]", english);
        Assert.DoesNotMatch("[A-Za-z]{3}", string.Concat(chinese.QuerySelectorAll("tbody, p.muted").SelectMany(e => e.ChildNodes).Where(n => n is not AngleSharp.Dom.IElement { LocalName: "a" }).Select(n => n.TextContent)));
    }

    [Fact]
    public async Task The_chart_of_another_city_gives_its_numbers_and_its_source_as_a_workbook()
    {
        var page = await host.Page("/counties");
        var foot = page.QuerySelector("#kunming .chart-foot")!;

        Assert.Contains(foot.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/definitions#fct_reference_series");
        using var answer = await host.Browser.Open(foot.QuerySelector("a[href*=handler]")!.GetAttribute("href")!);
        using var book = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var cells = book.GetSheetNames().SelectMany(sheet => book.Query(sheetName: sheet)).SelectMany(row => ((IDictionary<string, object?>)row).Values).ToList();
        Assert.Contains(107.27, cells);
        Assert.Contains(26.88, cells);
        Assert.Contains(cells, cell => cell is string words && words.Contains("昆明年鉴", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cases_of_every_band_of_exposure_lead_to_as_many_report_cards()
    {
        var bands = (await host.Page("/diseases?year=2025")).QuerySelectorAll("section[aria-labelledby=h-exposure] tbody tr");

        Assert.NotEmpty(bands);
        foreach (var link in bands.Select(band => band.QuerySelector("td a")!))
        {
            Assert.Equal(link.TextContent, (await host.Page(link.GetAttribute("href")!)).Figure("行数"));
        }
    }

    [Fact]
    public async Task National_counts_are_drawn_with_their_pneumoconiosis_and_given_as_a_workbook()
    {
        var chart = (await host.Page("/diseases")).QuerySelector("#national figure")!;

        Assert.Contains("15,407", chart.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("11,809", chart.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        using var answer = await host.Browser.Open(chart.QuerySelector(".chart-foot a[href*=handler]")!.GetAttribute("href")!);
        using var book = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains(15407d, book.GetSheetNames().SelectMany(sheet => book.Query(sheetName: sheet)).SelectMany(row => ((IDictionary<string, object?>)row).Values));
    }

    [Fact]
    public async Task The_table_for_the_public_withholds_a_single_injury_and_what_would_tell_it()
    {
        var link = (await host.Page("/matrix?rows=industry&year=2025")).QuerySelector("a[href*='handler=public']")!.GetAttribute("href")!;

        using var answer = await host.Browser.Open(link);

        using var book = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var rows = book.Query(sheetName: book.GetSheetNames()[1]).Cast<IDictionary<string, object?>>().Skip(1).Select(row => string.Join(' ', row.Values)).ToList();
        // Chemicals had one injury, all of them in one county; coal is in both, construction in the first.
        Assert.Contains(rows, row => row.StartsWith("26 ", StringComparison.Ordinal) && row.Contains('…', StringComparison.Ordinal) && !row.Contains(" 1", StringComparison.Ordinal));
        Assert.Contains(rows, row => !row.StartsWith("26 ", StringComparison.Ordinal) && row.Contains('…', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/matrix?rows=key-industry&year=2025&handler=public")]
    [InlineData("/matrix?rows=industry&year=2026&handler=public")]
    [InlineData("/matrix?rows=industry&year=2025&measure=all&handler=public")]
    public async Task Tables_that_overlap_still_grow_or_could_be_subtracted_are_not_for_the_public(string address)
    {
        using var answer = await host.Browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }
}
