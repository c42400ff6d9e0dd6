using MiniExcelLibs;

namespace Dashboard.Tests.Pages.Premium.Employers;

/// <summary>The list of employers: the two inputs of a floating rate, with how sure the rate is.</summary>
public sealed class EmployerListTests(TwoCountiesHost host) : IClassFixture<TwoCountiesHost>
{
    [Fact]
    public async Task A_rate_stands_with_its_interval_and_its_pay_ratio()
    {
        var row = (await host.Page("/employers?q=甲公司")).QuerySelectorAll("tbody tr").Single();

        Assert.Equal(["10.00", "0.25–55.72", "1.1%"], new[] { "上年发生率‰", "95%区间", "上年支缴率" }.Select(name => row.QuerySelector($"td[data-k='{name}']")!.TextContent.Trim()));
    }

    [Fact]
    public async Task A_least_pay_ratio_stays_in_address_form_and_order()
    {
        var page = await host.Page("/employers?pay-percent-from=1&sort=-pay-ratio");

        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("1", page.QuerySelector("#pay-percent-from")!.GetAttribute("value"));
        Assert.Contains("支缴率不低于1%", page.QuerySelector(".chosen")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("pay-percent-from=1", page.QuerySelector("thead a[href*=insured]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty((await host.Page("/employers?pay-percent-from=2")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_workbook_has_interval_and_pay_ratio_too()
    {
        using var answer = await host.Browser.Open("/employers?handler=xlsx&q=甲公司");
        using var book = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        var row = (IDictionary<string, object>)book.Query(useHeaderRow: true, sheetName: book.GetSheetNames()[1]).Single();
        Assert.Equal(0.0108, Convert.ToDouble(row["上年支缴率"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(row.ContainsKey("区间下限") && row.ContainsKey("区间上限"));
    }
}
