using Model.Analysis;

namespace Model.Tests.Analysis;

public sealed class RowsReaderTests : IDisposable
{
    private readonly TinySnapshot tiny = TwoCounties.Build();

    public RowsReaderTests() => tiny.Publish("b1");

    public void Dispose() => tiny.Dispose();

    public static TheoryData<Fact> Facts => [.. Enum.GetValues<Fact>()];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Every_fact_names_file_sheet_and_row_last_and_no_person(Fact fact)
    {
        using var reader = tiny.Reader();

        var page = new RowsReader(reader).Read(new RowsQuery { Fact = fact, County = TwoCounties.Here });

        Assert.Equal(1, page.Total);
        Assert.Equal(["file_name", "sheet", "row_number"], page.Columns.Select(column => column.Name).TakeLast(3));
        Assert.EndsWith(".xlsx", Assert.IsType<string>(page.Rows[0][^3]), StringComparison.Ordinal);
        Assert.IsType<long>(page.Rows[0][^1]);
        Assert.DoesNotContain(page.Columns, column => column.Name is "person_name" or "person_id" or "person_token" or "description");
        Assert.All(page.Columns, column => Assert.True(column.Title is { Zh.Length: > 0, En.Length: > 0 }, column.Name));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Every_column_can_be_sorted_by_both_ways(Fact fact)
    {
        using var reader = tiny.Reader();
        var rows = new RowsReader(reader);
        foreach (var column in rows.Columns(fact).Select(column => column.Name))
        {
            Assert.Equal(2, rows.Read(new RowsQuery { Fact = fact, Sort = column }).Rows.Count);
            Assert.Equal(2, rows.Read(new RowsQuery { Fact = fact, Sort = column, Descending = true }).Rows.Count);
        }
    }

    [Fact]
    public void Sorting_by_a_number_sorts_numbers()
    {
        using var reader = tiny.Reader();

        var page = new RowsReader(reader).Read(new RowsQuery { Fact = Fact.Enrolment, Sort = "insured_count", Descending = true });

        var at = page.Columns.Select(column => column.Name).ToList().IndexOf("insured_count");
        Assert.Equal([7000L, 100L], page.Rows.Select(row => row[at]!));
    }

    [Fact]
    public void A_sort_that_is_no_column_is_refused()
    {
        using var reader = tiny.Reader();

        Assert.Throws<ArgumentException>(() => new RowsReader(reader).Read(new RowsQuery { Fact = Fact.Payments, Sort = "1; drop table x" }));
    }

    [Fact]
    public void A_filter_that_the_fact_has_no_column_for_is_refused_rather_than_forgotten()
    {
        using var reader = tiny.Reader();

        Assert.Throws<ArgumentException>(() => new RowsReader(reader).Read(new RowsQuery { Fact = Fact.Payments, Severity = "fatal" }));
    }

    [Fact]
    public void Of_a_person_only_the_start_of_the_token_is_shown_yet_persons_are_counted_by_all_of_it()
    {
        tiny.Add("insert into marts.fct_payment select * replace ('long token of ' || employer_code as person_token) from marts.fct_payment");
        tiny.Publish("b2");
        using var reader = tiny.Reader();

        var page = new RowsReader(reader).Read(new RowsQuery { Fact = Fact.Payments });

        var at = page.Columns.Select(column => column.Name).ToList().IndexOf("person");
        Assert.All(page.Rows, row => Assert.True(((string)row[at]!).Length <= 10));
        Assert.Equal((4, 4L), (page.Rows.Count, page.Persons));
    }

    [Fact]
    public void Pages_cut_the_list_and_the_export_has_all_of_it()
    {
        using var reader = tiny.Reader();
        var rows = new RowsReader(reader);
        var query = new RowsQuery { Fact = Fact.Injuries, Measure = Measure.Production, PageSize = 1, Sort = "case_number" };

        var (first, second, all) = (rows.Read(query), rows.Read(query with { Page = 2 }), rows.ReadAll(query));

        Assert.Equal((2L, 2L, 1, 1), (first.Total, second.Total, first.Rows.Count, second.Rows.Count));
        Assert.Equal(all.Rows.Select(row => row[0]), [first.Rows[0][0], second.Rows[0][0]]);
    }
}
