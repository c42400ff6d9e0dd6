using Model.Analysis;

namespace Model.Tests.Analysis;

public sealed class MatrixReaderTests : IDisposable
{
    private readonly TinySnapshot tiny = new();

    public void Dispose() => tiny.Dispose();

    /// <summary>Coal lies in mines too: a total that added key industries up would count its people twice.</summary>
    [Fact]
    public void Totals_count_everybody_once_and_cells_agree_with_incidence()
    {
        Fill("06", "370811", 1_000, 3);
        Fill("10", "370811", 500, 6);
        Fill("90", "370883", 2_000, 1);
        tiny.Publish("b1");
        using var reader = tiny.Reader();

        var matrix = new MatrixReader(reader).Read(2025);

        Assert.Equal((3_500.0, 10L), (matrix.Cell(null, null)!.AverageInsured, matrix.Cell(null, null)!.Cases));
        Assert.Equal((1_500.0, 9L), (matrix.Cell("mines", "370811")!.AverageInsured, matrix.Cell("mines", "370811")!.Cases));
        Assert.Equal((1_500.0, 9L), (matrix.Cell(null, "370811")!.AverageInsured, matrix.Cell(null, "370811")!.Cases));
        Assert.Null(matrix.Cell("coal", "370883"));
        Assert.Equal(["coal", "mines"], matrix.Rows.Select(row => row.Code));
        Assert.Equal(
            new IncidenceReader(reader).Read(new IncidenceQuery { By = IncidenceBy.County, KeyIndustry = "mines" }).Select(row => (row.Code, row.RatePer1000, row.Lower, row.Upper)),
            matrix.Cells.Where(cell => cell is { Row: "mines", County: not null }).Select(cell => (cell.County!, cell.RatePer1000, cell.Lower, cell.Upper)));
    }

    [Fact]
    public void A_cell_is_small_by_its_people_and_by_the_cases_that_the_industry_lets_expect_not_by_those_it_had()
    {
        Fill("06", "370811", 1_000, 10);
        Fill("06", "370883", 299, 0);
        Fill("06", "370827", 400, 0);
        Fill("08", "370811", 29, 29);
        Fill("09", "370811", 1_000, 4);
        tiny.Publish("b1");
        using var reader = tiny.Reader();

        var matrix = new MatrixReader(reader).Read(2025, MatrixRows.Industry);

        // Coal: 10 cases of 1,699 in the city, so 299 and 400 people let expect fewer than three.
        Assert.Equal(
            [("06", "370811", false), ("06", "370883", true), ("06", "370827", true), ("08", "370811", true), ("09", "370811", false)],
            matrix.Cells.Where(cell => cell is { Row: not null, County: not null }).OrderBy(cell => cell.Row).ThenBy(Order).Select(cell => (cell.Row!, cell.County!, cell.IsSmall)));

        static int Order(MatrixCell cell) => cell.County switch { "370811" => 0, "370883" => 1, _ => 2 };
    }

    [Fact]
    public void A_year_without_data_is_empty()
    {
        Fill("06", "370811", 1_000, 4);
        tiny.Publish("b1");
        using var reader = tiny.Reader();

        Assert.Empty(new MatrixReader(reader).Read(1999).Cells);
    }

    private void Fill(string industry, string county, long insured, long cases)
    {
        for (var month = 1; month <= 12; month++)
        {
            var key = new CellKey(new DateOnly(2025, month, 1), county, industry, "", "50-249", "unit");
            tiny.Cells.Add(new Cell(key, insured));
            tiny.Injuries.Add(new Injury(key, "14-1", "01", "minor", month == 1 ? cases : 0));
        }
    }
}
