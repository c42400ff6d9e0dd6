using Model.Analysis;
using Model.Statistics;

namespace Model.Tests.Analysis;

public sealed class FairComparisonReaderTests : IDisposable
{
    private const string Rencheng = "370811";
    private const string Zoucheng = "370883";

    private readonly TinySnapshot tiny = new();

    public void Dispose() => tiny.Dispose();

    /// <summary>Both counties have the city's rate in each industry; one has ten times as many miners.</summary>
    [Fact]
    public void A_county_of_dangerous_industries_whose_rates_are_the_citys_is_as_expected()
    {
        Fill(2025, "06", Rencheng, 10_000, 100);
        Fill(2025, "06", Zoucheng, 1_000, 10);
        Fill(2025, "65", Rencheng, 1_000, 1);
        Fill(2025, "65", Zoucheng, 10_000, 10);

        var fair = Read();

        Assert.All(fair.Counties, c => Assert.Equal(1, c.Indirect.Ratio!.Value, 9));
        Assert.All(fair.Counties, c => Assert.Equal(FunnelPlace.Within, c.Place));
        Assert.Equal(101.0 / 11, fair.Counties[0].Crude!.Value, 9);
        Assert.Equal(121.0 / 22, fair.Counties[0].Direct!.Value, 9);
        Assert.Equal(fair.City!.Value, fair.Counties[1].Direct!.Value, 9);
    }

    [Fact]
    public void A_county_with_twice_the_cases_of_like_employers_lies_outside()
    {
        Fill(2025, "06", Rencheng, 10_000, 200);
        Fill(2025, "06", Zoucheng, 10_000, 100);

        var fair = Read();

        Assert.Equal([FunnelPlace.High998, FunnelPlace.Low998], fair.Counties.Select(c => c.Place!.Value));
        Assert.Equal(150, fair.Counties[0].Indirect.Expected!.Value, 9);
    }

    [Fact]
    public void Observed_and_expected_add_up_to_the_same()
    {
        Fill(2025, "06", Rencheng, 800, 31);
        Fill(2025, "13", Rencheng, 900, 4);
        Fill(2025, "06", Zoucheng, 4_000, 17);

        var fair = Read();

        Assert.Equal(fair.Counties.Sum(c => c.Cases), fair.Counties.Sum(c => c.Indirect.Expected!.Value), 9);
    }

    [Fact]
    public void A_county_without_an_industry_of_the_others_still_has_a_direct_rate_as_rare_sections_are_weighed_together()
    {
        Fill(2025, "06", Rencheng, 1_000, 20);
        Fill(2025, "65", Rencheng, 1_000, 20);
        Fill(2025, "65", Zoucheng, 1_000, 20);
        Fill(2025, "70", Zoucheng, 1_000, 20);

        var fair = Read();

        Assert.All(fair.Counties, c => Assert.NotNull(c.Direct));
        Assert.Equal(["I"], fair.Sections);
    }

    [Fact]
    public void A_county_that_is_high_every_year_is_believed_more_than_one_that_was_high_once()
    {
        foreach (var year in Enumerable.Range(2021, 5))
        {
            Fill(year, "06", Rencheng, 10_000, 150);
            Fill(year, "06", Zoucheng, 10_000, 100);
            Fill(year, "06", "370827", 10_000, year == 2025 ? 150 : 100);
        }

        var fair = Read();

        var (always, once) = (fair.Counties.Single(c => c.Code == Rencheng).Believed!, fair.Counties.Single(c => c.Code == "370827").Believed!);
        Assert.True(always.Estimate > once.Estimate);
        Assert.Equal([2021, 2022, 2023, 2024, 2025], fair.Seen);
    }

    [Fact]
    public void A_year_that_is_not_settled_or_not_there_cannot_be_compared()
    {
        Fill(2025, "06", Rencheng, 1_000, 20);
        tiny.SettledThrough = new DateOnly(2025, 9, 1);
        tiny.Publish("b1");
        using var reader = tiny.Reader();

        Assert.Null(new FairComparisonReader(reader).Read());
        Assert.Null(new FairComparisonReader(reader).Read(1999));
    }

    private FairComparison Read()
    {
        tiny.Publish("b1");
        using var reader = tiny.Reader();
        return new FairComparisonReader(reader).Read()!;
    }

    private void Fill(int year, string industry, string county, long insured, long cases)
    {
        for (var month = 1; month <= 12; month++)
        {
            var key = new CellKey(new DateOnly(year, month, 1), county, industry, "", "50-249", "unit");
            tiny.Cells.Add(new Cell(key, insured));
            tiny.Injuries.Add(new Injury(key, "14-1", "01", "minor", month == 1 ? cases : 0));
        }
    }
}
