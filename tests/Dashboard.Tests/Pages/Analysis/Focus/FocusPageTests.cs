using System.Net;
using AngleSharp.Dom;
using MiniExcelLibs;
using Model.Operations.People;
using Model.Tests.Analysis.Focus;

namespace Dashboard.Tests.Pages.Analysis.Focus;

/// <summary>重点领域分析 through the real host, in both languages and by scope.</summary>
public sealed class FocusPageTests : IDisposable
{
    private const string Here = "370811";
    private const string There = "370883";

    private readonly DashboardHost host = new();

    public FocusPageTests()
    {
        using var tiny = FocusCity.Build();
        host.Publish(tiny, "b-1");
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task It_says_what_stands_out_with_its_interval_and_proposes_it_in_both_languages()
    {
        using var browser = host.Browser(Roles.Prevention);

        var page = await DashboardHost.PageAsync(browser, $"/focus?county={Here}&year=2025");
        var english = await DashboardHost.PageAsync(browser, $"/focus?county={Here}&year=2025&culture=en");

        // 40 in 1,000 against 20 in 1,000.
        Assert.Contains("40.00‰（28.58–54.47）", page.QuerySelector(".answer")!.Text(), StringComparison.Ordinal);
        Assert.Contains("2.00（1.14–3.61）", page.QuerySelector("section[aria-labelledby=h-proposals]")!.Text(), StringComparison.Ordinal);
        Assert.Contains("甲公司", page.QuerySelector("section[aria-labelledby=h-Employer]")!.Text(), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("section[aria-labelledby=h-KeyIndustry] svg"));
        Assert.Contains("40.00‰ (28.58–54.47)", english.QuerySelector(".answer")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Employers_by_name_are_for_those_who_may_see_records()
    {
        using var liaison = host.Browser(Roles.Liaison);

        var page = await DashboardHost.PageAsync(liaison, $"/focus?county={Here}&year=2025");

        Assert.Null(page.QuerySelector("section[aria-labelledby=h-Employer]"));
        Assert.DoesNotContain("甲公司", page.QuerySelector("main")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_county_is_not_found_and_ones_own_is_held_against_the_sum_of_the_others()
    {
        using var county = host.Browser(Roles.Prevention, There);

        Assert.Equal(HttpStatusCode.NotFound, (await county.Open($"/focus?county={Here}&year=2025")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await county.Open($"/focus?handler=xlsx&county={Here}&year=2025")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await county.Open("/focus?county=370899")).StatusCode);
        Assert.Contains("0.50（0.28–0.88）", (await DashboardHost.PageAsync(county, "/focus")).QuerySelector(".answer")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_holds_every_digit_of_the_screen()
    {
        using var browser = host.Browser(Roles.Prevention);

        using var book = new MemoryStream((await browser.TakeAsync($"/focus?handler=xlsx&county={Here}&year=2025"))!);
        var rows = book.Query(sheetName: book.GetSheetNames()[^1]).Select(row => ((IDictionary<string, object?>)row).Values.ToList()).ToList();

        Assert.Contains(rows, row => row.Contains(40d) && row.Contains(28.5766) && row.Contains(54.4686) && row.Contains(2d));
    }
}
