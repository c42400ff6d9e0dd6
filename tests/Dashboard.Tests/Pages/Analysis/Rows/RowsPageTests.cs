using System.Text.Json;

namespace Dashboard.Tests.Pages.Analysis.Rows;

/// <summary>The rows behind figures can be held against the figures.</summary>
public sealed class RowsPageTests(TwoCountiesHost host) : IClassFixture<TwoCountiesHost>
{
    [Fact]
    public async Task Payments_say_how_many_there_are_to_how_many_persons_and_how_much_over_all_pages()
    {
        var page = await host.Page("/rows?fact=payments");

        Assert.Equal(("4", "3", "12,468.56"), (page.Figure("行数"), page.Figure("人数"), page.Figure("支付金额（元）")));
    }

    [Fact]
    public async Task A_payer_can_be_chosen_in_the_form_and_stays_in_the_address()
    {
        var page = await host.Page("/rows?fact=payments&payer=employer");

        Assert.Equal("9,999.00", page.Figure("支付金额（元）"));
        Assert.Equal("employer", page.QuerySelector("#payer option[selected]")!.GetAttribute("value"));
        Assert.Contains("单位支付", page.QuerySelector(".chosen")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_offers_only_what_the_rows_can_be_asked_by()
    {
        Assert.Null((await host.Page("/rows?fact=injuries")).QuerySelector("#payer"));
        Assert.Null((await host.Page("/rows?fact=payments")).QuerySelector("#key-industry"));
    }

    [Fact]
    public async Task The_interface_gives_the_same_sums()
    {
        using var answer = await host.Browser.Open("/api/v1/rows/payments?payer=fund&page-size=1&purpose=check");
        using var rows = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(2469.56m, rows.RootElement.GetProperty("sums")[0].GetProperty("yuan").GetDecimal());
        Assert.Equal(2, rows.RootElement.GetProperty("persons").GetInt64());
    }

    [Theory]
    [InlineData("payments", "支付金额（元）")]
    [InlineData("contributions", "费率（%）")]
    [InlineData("injuries&all=true", "损失工作日（天）")]
    [InlineData("enrolment", "参保人数（人）")]
    public async Task Numbers_carry_their_unit_in_the_head_and_their_name_on_a_phone(string fact, string head)
    {
        var page = await host.Page($"/rows?fact={fact}");

        Assert.Contains(page.QuerySelectorAll("thead th"), th => th.TextContent.Trim().StartsWith(head, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("table.stack tbody td"), cell => Assert.NotEmpty(cell.GetAttribute("data-k")!));
        Assert.NotEmpty(page.QuerySelectorAll("table.stack tbody td"));
    }

    [Fact]
    public async Task Figures_of_the_first_page_are_the_totals_behind_their_links()
    {
        var first = await host.Page("/");

        var employers = await host.Page(first.FigureHref("参保单位"));
        Assert.Equal(first.Figure("参保单位"), employers.QuerySelectorAll("tbody tr").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var payments = await host.Page(first.FigureHref("享受待遇人数"));
        Assert.Equal(first.Figure("享受待遇人数"), payments.Figure("人数"));
        Assert.Contains($"{payments.Figure("行数")}笔，{payments.Figure("人数")}人", first.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
