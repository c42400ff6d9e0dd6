using Model.Analysis;

namespace Model.Tests.Analysis;

public sealed class EmployerReaderTests : IDisposable
{
    private readonly TinySnapshot tiny = TwoCounties.Build();

    public EmployerReaderTests() => tiny.Publish("b1");

    public void Dispose() => tiny.Dispose();

    [Theory]
    [InlineData("甲公", "甲公司")]
    [InlineData("ma3bbbbb", "乙公司")]
    [InlineData("  370811MA  ", "甲公司")]
    public void A_part_of_the_name_or_of_the_code_finds_the_employer(string text, string name)
    {
        using var reader = tiny.Reader();

        Assert.Equal([name], new EmployerReader(reader).Search(new EmployerQuery { Text = text }).Items.Select(row => row.EmployerName));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' or true --")]
    public void Signs_of_query_languages_are_only_letters(string text)
    {
        using var reader = tiny.Reader();

        Assert.Equal(0, new EmployerReader(reader).Search(new EmployerQuery { Text = text }).Total);
    }

    [Fact]
    public void Every_order_works_both_ways_and_pages_cut_it()
    {
        using var reader = tiny.Reader();
        var employers = new EmployerReader(reader);
        foreach (var sort in Enum.GetValues<EmployerSort>())
        {
            var up = employers.Search(new EmployerQuery { Sort = sort, Descending = false, PageSize = 1, Page = 1 });
            Assert.Equal((1, 2L, 2), (up.Items.Count, up.Total, up.Pages));
        }

        Assert.Equal(["乙公司", "甲公司"], employers.Search(new EmployerQuery { Sort = EmployerSort.Insured }).Items.Select(row => row.EmployerName));
        Assert.Equal(["甲公司", "乙公司"], employers.Search(new EmployerQuery { Sort = EmployerSort.Name, Descending = false }).Items.Select(row => row.EmployerName));
    }

    [Fact]
    public void A_row_of_the_list_has_its_rate_with_exact_limits_and_its_pay_ratio()
    {
        using var reader = tiny.Reader();

        var row = new EmployerReader(reader).Search(new EmployerQuery { Text = "甲公司" }).Items.Single();

        // One event of 100: Garwood's 0.0253 and 5.5716 events, as PHEindicatormethods 2.1.0 prints them.
        Assert.Equal((10.0, 0.2532, 55.716), (row.LastYearRatePer1000!.Value, Math.Round(row.LastYearLower!.Value, 4), Math.Round(row.LastYearUpper!.Value, 3)));
        Assert.Equal(0.0108, row.LastYearPayRatio);
    }

    [Fact]
    public void Employers_can_be_chosen_by_what_the_fund_paid_for_what_they_paid_in()
    {
        tiny.Add("update marts.mart_employer_year set pay_ratio = 1.5 where employer_code = '91370883MA3BBBBB2X'");
        tiny.Add("insert into marts.dim_employer select * replace ('91370811MA3CCCCC3X' as employer_code, '丙公司' as employer_name) from marts.dim_employer where employer_name = '甲公司'");
        tiny.Publish("b2");
        using var reader = tiny.Reader();
        var employers = new EmployerReader(reader);

        Assert.Equal(["乙公司"], employers.Search(new EmployerQuery { PayPercentFrom = 100 }).Items.Select(row => row.EmployerName));
        Assert.Equal(["乙公司", "甲公司"], employers.Search(new EmployerQuery { PayPercentFrom = 0 }).Items.Select(row => row.EmployerName));
        Assert.Equal(["乙公司", "甲公司", "丙公司"], employers.Search(new EmployerQuery { Sort = EmployerSort.PayRatio }).Items.Select(row => row.EmployerName));
    }

    /// <summary>Months insured by project are in neither side of the rate, so neither in its limits.</summary>
    [Fact]
    public void Limits_are_of_the_same_people_as_the_rate()
    {
        tiny.Add("update marts.mart_employer_year set exposed_cases = 0, average_exposed = 0, incidence_per_1000 = null where employer_code = '91370811MA3AAAAA1X'");
        tiny.Publish("b2");
        using var reader = tiny.Reader();

        var year = new EmployerReader(reader).Find("91370811MA3AAAAA1X")!.Years.Single();

        Assert.Equal((null, null, null), (year.IncidencePer1000, year.Lower, year.Upper));
    }

    [Fact]
    public void Details_hold_history_inputs_and_the_rows_they_came_from()
    {
        using var reader = tiny.Reader();

        var details = new EmployerReader(reader).Find("91370811MA3AAAAA1X")!;

        Assert.Equal(("任城区", "2025年", 5), (details.Employer.County.Zh, details.Source!.Sheet, details.Source.RowNumber));
        Assert.Equal(10, Assert.Single(details.Years).IncidencePer1000);
        Assert.Equal("工伤认定.xlsx", Assert.Single(details.Cases).FileName);
        Assert.Single(details.Versions);
        Assert.Single(details.Trainings);
        Assert.Single(details.Inspections);
        Assert.Equal(100, Assert.Single(details.Months).InsuredCount);
    }

    [Fact]
    public void An_unknown_code_finds_nobody()
    {
        using var reader = tiny.Reader();

        Assert.Null(new EmployerReader(reader).Find("91370811MA3AAAAA1Y"));
    }
}
