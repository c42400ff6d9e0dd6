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
