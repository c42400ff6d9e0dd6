namespace Model.Tests.Warehouse;

/// <summary>Kunming Yearbook 2018, p. 565: premiums, arrears and fund expenditure are printed as sums since January.</summary>
public sealed class ReferenceSeriesTests : IDisposable
{
    private readonly SmallCity city = new();

    public void Dispose() => city.Dispose();

    [Fact]
    public void Year_to_date_figures_become_the_periods_own()
    {
        city.Load("reference_series", Ytd("2016", 2.2m), Ytd("2017-Q1", 0.5m), Ytd("2017-Q2", 1.1m), Ytd("2017-Q3", 1.9m));

        city.Built();

        // The first quarter stands alone: the year before is never what it is differenced from.
        Assert.Equal(
            ["2016 2016-01-01 2016-12-31 2.2000", "2017-Q1 2017-01-01 2017-03-31 0.5000", "2017-Q2 2017-04-01 2017-06-30 0.6000", "2017-Q3 2017-07-01 2017-09-30 0.8000"],
            city.Rows("select period, period_start, period_end, value from marts.fct_reference_series order by 1"));
    }

    [Fact]
    public void A_period_whose_predecessor_is_missing_has_no_value_of_its_own()
    {
        city.Load("reference_series", Ytd("2017-Q1", 0.5m), Ytd("2017-Q3", 1.9m));

        city.Built();

        Assert.Equal(["- 1.9000"], city.Rows("select value, value_as_published from marts.fct_reference_series where period = '2017-Q3'"));
    }

    [Theory]
    [InlineData("stock")]
    [InlineData("flow")]
    public void Stocks_and_flows_stand_as_published(string kind)
    {
        city.Load("reference_series", new { period = "2017-Q1", value = 5m, measure_kind = kind }, new { period = "2017-Q2", value = 7m, measure_kind = kind });

        city.Built();

        Assert.Equal(["5.0000", "7.0000"], city.Rows("select value from marts.fct_reference_series order by period"));
    }

    private static object Ytd(string period, decimal value) => new { period, value, measure_kind = "ytd" };
}
