using Model.Analysis.Forecasts;

namespace Model.Tests.Analysis.Forecasts;

public sealed class CellSeriesReaderTests : IDisposable
{
    private readonly TinySnapshot tiny = new() { DataThrough = new(2026, 10, 1), SettledThrough = new(2026, 6, 1) };

    public void Dispose() => tiny.Dispose();

    [Fact]
    public void Counties_and_their_key_industries_stand_side_by_side_up_to_the_last_settled_month()
    {
        Fill("370811", "06", 100, 2, "unit");
        Fill("370811", "13", 400, 1, "unit");
        Fill("370811", "06", 9_999, 50, "project");

        var table = Read()!;

        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2026, 6, 1), 18), (table.First, table.Settled, table.Length));
        // A coal mine is coal and mines; project-insured are in neither.
        Assert.Equal([("all", 500, 3), ("coal", 100, 2), ("mines", 100, 2)], table.Cells.Select(c => (c.Unit, (int)c.Insured[^1]!, (int)c.Cases[^1]!)));
        // Who is insured after the settled months is known already; injuries of then are not looked at.
        Assert.All(table.Cells, c => Assert.Equal(4, c.InsuredAfter.Count));
    }

    [Fact]
    public void A_month_without_any_enrolment_is_a_gap_and_one_without_the_cell_is_nobody()
    {
        Fill("370811", "06", 100, 2, "unit");
        Fill("370883", "06", 100, 2, "unit");
        tiny.Cells.RemoveAll(c => c.Key.Month == new DateOnly(2025, 3, 1) || (c.Key.Month == new DateOnly(2025, 4, 1) && c.Key.County == "370811"));
        tiny.Injuries.RemoveAll(i => i.Key.Month == new DateOnly(2025, 3, 1) || (i.Key.Month == new DateOnly(2025, 4, 1) && i.Key.County == "370811"));

        var coal = Read()!.Cells.Single(c => c is { County: "370811", Unit: "coal" });

        Assert.Equal([100, null, 0, 100], coal.Insured.Skip(1).Take(4));
        Assert.Equal([2, null, 0, 2], coal.Cases.Skip(1).Take(4));
    }

    [Fact]
    public void Whoever_insured_nobody_for_a_year_is_not_forecast()
    {
        Fill("370811", "06", 100, 2, "unit");
        Fill("370883", "27", 100, 2, "unit", until: new DateOnly(2025, 6, 1));

        Assert.DoesNotContain(Read()!.Cells, c => c.County == "370883");
    }

    private CellTable? Read()
    {
        tiny.Publish("b1");
        using var reader = tiny.Reader();
        return new CellSeriesReader(reader).Read();
    }

    private void Fill(string county, string industry, long insured, long cases, string kind, DateOnly? until = null)
    {
        for (var month = new DateOnly(2025, 1, 1); month <= (until ?? tiny.DataThrough); month = month.AddMonths(1))
        {
            var key = new CellKey(month, county, industry, "", "50-249", kind);
            tiny.Cells.Add(new Cell(key, insured));
            tiny.Injuries.Add(new Injury(key, "14-1", "01", "minor", cases));
        }
    }
}
