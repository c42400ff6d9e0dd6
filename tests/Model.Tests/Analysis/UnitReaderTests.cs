using Model.Analysis;

namespace Model.Tests.Analysis;

public sealed class UnitReaderTests : IDisposable
{
    private static readonly DateOnly First = new(2024, 1, 1);

    private readonly TinySnapshot tiny = new();

    public void Dispose() => tiny.Dispose();

    [Fact]
    public void A_year_that_has_not_ended_is_compared_with_the_same_months()
    {
        var period = ReportPeriod.Year(2025, new DateOnly(2025, 10, 1));

        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 10, 1)), (period.YearBefore.First, period.YearBefore.Last));
        Assert.True(period.IsPartOfYear);
    }

    [Fact]
    public void Ten_months_are_compared_with_ten_months()
    {
        Fill(22);
        tiny.Injuries.Add(new Injury(Key(2, "06"), "14-1", "01", "minor", 3));
        tiny.Injuries.Add(new Injury(Key(11, "06"), "14-1", "01", "minor", 7));
        tiny.Injuries.Add(new Injury(Key(13, "06"), "14-1", "01", "minor", 4));

        var figures = Read(Population.OfIndustry("06")!, ReportPeriod.Year(2025, First.AddMonths(21)));

        Assert.Equal((4L, 3L), (figures.Now!.Cases, figures.Before!.Cases));
        Assert.Equal((10, 10), (figures.Now.Months, figures.Before.Months));
    }

    [Fact]
    public void Commuting_is_counted_apart_from_production()
    {
        Fill(12);
        tiny.Injuries.Add(new Injury(Key(2, "06"), "14-1", "01", "minor", 3));
        tiny.Injuries.Add(new Injury(Key(2, "06"), "14-6", "02", "minor", 2));

        var figures = Read(Population.OfIndustry("coal")!, ReportPeriod.Rolling(First.AddMonths(11)));

        Assert.Equal((3L, 2L), (figures.Now!.Cases, figures.Commuting));
    }

    [Fact]
    public void Numbers_of_an_industry_within_a_county_are_small_where_its_cell_of_the_matrix_is()
    {
        Fill(24);
        tiny.Injuries.Add(new Injury(Key(14, "06"), "14-1", "01", "minor", 2));
        tiny.Cells.AddRange(Enumerable.Range(12, 12).Select(at => new Cell(Key(at, "06") with { County = "370883" }, 31)));
        tiny.Publish("b1");
        using var reader = tiny.Reader();
        var matrix = new MatrixReader(reader).Read(2025);

        foreach (var county in new[] { "370811", "370883" })
        {
            var figures = new UnitReader(reader).Read(Population.OfIndustry("coal")!.In(county)!, Measure.Production, ReportPeriod.Year(2025, First.AddMonths(23)));
            Assert.Equal(matrix.Cell("coal", county)!.IsSmall, figures.IsSmall);
        }
    }

    [Fact]
    public void An_industry_within_a_county_holds_only_that_county()
    {
        Fill(12);
        tiny.Injuries.Add(new Injury(Key(2, "06"), "14-1", "01", "minor", 3));
        tiny.Injuries.Add(new Injury(Key(2, "06") with { County = "370883" }, "14-1", "01", "minor", 5));

        var figures = Read(Population.OfIndustry("coal")!.In("370883")!, ReportPeriod.Rolling(First.AddMonths(11)));

        Assert.Equal(5, figures.Now!.Cases);
        Assert.Null(figures.Now.RatePer1000);
    }

    [Fact]
    public void Open_months_and_their_undecided_applications_are_told()
    {
        Fill(12);
        tiny.SettledThrough = First.AddMonths(9);
        tiny.Injuries.Add(new Injury(Key(10, "06"), "14-1", "01", "minor", 6, Pending: true));

        var figures = Read(Population.City, ReportPeriod.Rolling(First.AddMonths(9)));

        Assert.Equal((2, 6L), (figures.OpenMonths, figures.OpenPending));
    }

    [Fact]
    public void A_decision_is_timed_from_acceptance_in_the_month_it_was_made()
    {
        Fill(12);
        Decide("2024-01-10", "2024-02-09");
        Decide("2024-01-10", "2024-03-20");
        Decide("2024-01-10", "2025-06-20");

        var lag = Read(Population.OfIndustry("06")!, ReportPeriod.Rolling(First.AddMonths(11))).Lag;

        Assert.Equal((2L, 50.0, 1L), (lag.Decided, lag.MedianDays!.Value, lag.OverStatutory));
    }

    [Theory]
    [InlineData("coal", true)]
    [InlineData("key-six", true)]
    [InlineData("26", true)]
    [InlineData("00", true)]
    [InlineData("98", false)]
    [InlineData("'; drop", false)]
    public void Only_known_codes_are_industries(string code, bool known) => Assert.Equal(known, Population.OfIndustry(code) is not null);

    [Theory]
    [InlineData(29.9, 500.0, true)]
    [InlineData(30, 100.0, false)]
    [InlineData(3000, 0.9, true)]
    [InlineData(3000, null, true)]
    public void Few_people_or_few_expected_cases_are_small_numbers(double insured, double? ratePer1000OfWhole, bool small) =>
        Assert.Equal(small, SmallNumbers.AreIn(insured, ratePer1000OfWhole));

    private void Decide(string accepted, string decided) => tiny.Add($"""
        insert into marts.fct_injury (accepted_on, decided_on, county_code, industry_code, licence, enrolment_kind)
        values ('{accepted}', '{decided}', '370811', '06', '', 'unit')
        """);

    private void Fill(int months)
    {
        for (var at = 0; at < months; at++)
        {
            tiny.Cells.Add(new Cell(Key(at, "06"), 1000));
        }

        (tiny.DataThrough, tiny.SettledThrough) = (First.AddMonths(months - 1), First.AddMonths(months - 1));
    }

    private static CellKey Key(int at, string industry) => new(First.AddMonths(at), "370811", industry, "", "50-249", "unit");

    private UnitFigures Read(Population population, ReportPeriod period)
    {
        tiny.Publish("b1");
        using var reader = tiny.Reader();
        return new UnitReader(reader).Read(population, Measure.Production, period);
    }
}
