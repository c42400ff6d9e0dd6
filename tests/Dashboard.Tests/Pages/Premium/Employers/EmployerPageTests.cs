using AngleSharp.Dom;

namespace Dashboard.Tests.Pages.Premium.Employers;

/// <summary>One employer: every figure of its years is the sum of the rows that its link shows.</summary>
public sealed class EmployerPageTests(TwoCountiesHost host) : IClassFixture<TwoCountiesHost>
{
    private const string Address = "/employers/" + TwoCountiesHost.Employer;

    [Fact]
    public async Task What_the_fund_paid_is_the_sum_of_the_rows_behind_it()
    {
        var figure = await Cell("基金支付");

        Assert.Equal(figure.TextContent.Trim(), (await Rows(figure)).Figure("支付金额（元）"));
    }

    [Fact]
    public async Task What_was_paid_in_is_the_sum_of_the_rows_behind_it_with_what_was_due_beside_it()
    {
        var figure = await Cell("实缴");
        var rows = await Rows(figure);

        Assert.Equal("114,000.00", figure.TextContent.Trim());
        Assert.Equal("9,500.00", rows.Figure("实缴金额（元）"));
        Assert.Equal("9,500.00", rows.Figure("应缴金额（元）"));
    }

    [Fact]
    public async Task Deaths_lead_to_their_rows()
    {
        var figure = await Cell("工亡");

        Assert.Equal(figure.TextContent.Trim(), (await Rows(figure)).Figure("行数"));
    }

    [Fact]
    public async Task Insured_says_its_month_and_leads_to_the_row_of_that_month()
    {
        var insured = (await host.Page(Address)).QuerySelectorAll(".facts dd a").Single(a => a.TextContent == "100人（2025年12月末）");

        Assert.Equal("1", (await Rows(insured.ParentElement!)).Figure("行数"));
    }

    [Fact]
    public async Task The_risk_class_is_named_and_explained()
    {
        var page = await host.Page(Address);

        Assert.Contains(page.QuerySelectorAll(".facts dd a"), a => a.TextContent == "八类" && a.GetAttribute("href") == "/definitions#bridge");
    }

    [Fact]
    public async Task Its_history_is_drawn_with_points_that_lead_to_rows_and_a_table_below()
    {
        var page = await host.Page(Address);

        foreach (var chart in new[] { "rate", "insured" })
        {
            var figure = page.GetElementById(chart)!;
            Assert.Equal(2, figure.QuerySelectorAll("svg[role]").Length);
            Assert.Contains(figure.QuerySelectorAll("svg a"), a => a.GetAttribute("href")!.Contains("employer=" + TwoCountiesHost.Employer, StringComparison.Ordinal));
            Assert.Equal(2, figure.QuerySelectorAll("table tbody tr").Length);
            Assert.NotNull(figure.QuerySelector(".chart-foot a[href*=definitions]"));
            Assert.NotNull(figure.QuerySelector(".chart-foot a[href*=xlsx]"));
        }
    }

    [Fact]
    public async Task On_a_phone_every_figure_of_a_year_carries_its_name()
    {
        var cells = (await host.Page(Address)).QuerySelectorAll("section[aria-labelledby=h-inputs] table.stack tbody td");

        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.NotEmpty(cell.GetAttribute("data-k")!));
    }

    private async Task<IElement> Cell(string name) =>
        (await host.Page(Address)).QuerySelectorAll("section[aria-labelledby=h-inputs] tbody td").First(cell => cell.GetAttribute("data-k") == name);

    private Task<IDocument> Rows(IElement figure) => host.Page(figure.QuerySelector("a")!.GetAttribute("href")!);
}
