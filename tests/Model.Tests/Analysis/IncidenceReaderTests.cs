using Model.Analysis;

namespace Model.Tests.Analysis;

/// <summary>The reader against a calculation in plain C# over the same hand-made rows.</summary>
public sealed class IncidenceReaderTests : IDisposable
{
    private static readonly DateOnly First = new(2023, 1, 1);

    private readonly TinySnapshot tiny = new();

    public void Dispose() => tiny.Dispose();

    [Theory]
    [InlineData(IncidenceBy.City)]
    [InlineData(IncidenceBy.KeyIndustry)]
    [InlineData(IncidenceBy.Industry)]
    [InlineData(IncidenceBy.County)]
    [InlineData(IncidenceBy.Size)]
    [InlineData(IncidenceBy.Cause)]
    [InlineData(IncidenceBy.Ground)]
    [InlineData(IncidenceBy.Severity)]
    public void Every_grain_and_measure_agrees_with_a_calculation_in_plain_code(IncidenceBy by)
    {
        FillAtRandom();
        foreach (var grain in Enum.GetValues<Grain>())
        {
            foreach (var measure in Enum.GetValues<Measure>())
            {
                Agrees(new IncidenceQuery { By = by, Grain = grain, Measure = measure });
            }
        }
    }

    [Theory]
    [InlineData(null, null, "370811", null)]
    [InlineData("26", null, null, null)]
    [InlineData(null, "hazchem", null, "1000+")]
    [InlineData(null, "key-six", "370883", null)]
    public void Filters_narrow_both_sides(string? industry, string? unit, string? county, string? size)
    {
        FillAtRandom();
        foreach (var by in Enum.GetValues<IncidenceBy>())
        {
            Agrees(new IncidenceQuery { By = by, Grain = Grain.Quarter, Industry = industry, KeyIndustry = unit, County = county, Size = size });
        }
    }

    [Fact]
    public void Codes_of_a_circumstance_add_up_to_the_city()
    {
        FillAtRandom();
        foreach (var measure in Enum.GetValues<Measure>())
        {
            var city = Read(new IncidenceQuery { By = IncidenceBy.City, Measure = measure }).Sum(r => r.Cases);
            foreach (var by in new[] { IncidenceBy.Cause, IncidenceBy.Ground, IncidenceBy.Severity })
            {
                Assert.Equal(city, Read(new IncidenceQuery { By = by, Measure = measure }).Sum(r => r.Cases));
            }
        }
    }

    [Fact]
    public void A_month_with_accidents_but_nobody_insured_is_kept_and_has_no_rate()
    {
        tiny.Cells.Add(new Cell(Key(First, "06"), 1000));
        tiny.Injuries.Add(new Injury(Key(First, "25"), "14-1", "01", "minor", 2));

        var row = Read(new IncidenceQuery { By = IncidenceBy.Industry, Grain = Grain.Month }).Single(r => r.Code == "25");

        Assert.Equal(2, row.Cases);
        Assert.Null(row.RatePer1000);
        Assert.Null(row.Upper);
    }

    [Fact]
    public void A_year_is_divided_by_the_months_that_have_enrolment_and_says_how_many()
    {
        for (var month = First; month < First.AddMonths(10); month = month.AddMonths(1))
        {
            tiny.Cells.Add(new Cell(Key(month, "06"), 1000));
        }

        tiny.Injuries.Add(new Injury(Key(First, "06"), "14-1", "01", "minor", 5));
        tiny.DataThrough = First.AddMonths(9);

        var row = Read(new IncidenceQuery { By = IncidenceBy.City }).Single();

        Assert.Equal((10, 1000.0, 5.0), (row.Months, row.AverageInsured, row.RatePer1000!.Value));
        Assert.Equal(new DateOnly(2023, 10, 31), row.PeriodEnd);
    }

    [Fact]
    public void Twelve_months_with_a_gap_are_no_rolling_period()
    {
        foreach (var at in Enumerable.Range(0, 26).Where(at => at != 13))
        {
            tiny.Cells.Add(new Cell(Key(First.AddMonths(at), "06"), 100));
        }

        tiny.DataThrough = First.AddMonths(25);

        var rows = Read(new IncidenceQuery { By = IncidenceBy.City, Grain = Grain.Rolling12 });

        Assert.Equal(["2023-12", "2024-01", "2025-02"], rows.Select(r => r.Period));
    }

    [Fact]
    public void Project_insured_workers_stand_apart_from_both_sides()
    {
        tiny.Cells.Add(new Cell(Key(First, "47"), 100));
        tiny.Cells.Add(new Cell(Key(First, "47") with { Kind = "project" }, 900));
        tiny.Injuries.Add(new Injury(Key(First, "47") with { Kind = "project" }, "14-1", "01", "fatal"));

        var row = Read(new IncidenceQuery { By = IncidenceBy.City, Grain = Grain.Month }).Single();

        Assert.Equal((0L, 100.0), (row.Cases, row.AverageInsured));
    }

    [Fact]
    public void A_period_is_settled_when_its_last_month_is()
    {
        tiny.Cells.Add(new Cell(Key(First, "06"), 100));
        tiny.Cells.Add(new Cell(Key(First.AddMonths(1), "06"), 100));
        tiny.SettledThrough = First;
        tiny.DataThrough = First.AddMonths(1);

        var rows = Read(new IncidenceQuery { By = IncidenceBy.City, Grain = Grain.Month });

        Assert.Equal([true, false], rows.Select(r => r.IsSettled));
    }

    private void Agrees(IncidenceQuery query)
    {
        var rows = Read(query);

        var expected = PlainIncidence.Count(tiny, query).OrderBy(r => (r.Code, r.Period)).ToList();
        Assert.Equal(expected, rows.Select(r => new PlainRow(r.Code, r.Period, r.Cases, r.AverageInsured, r.Months)).OrderBy(r => (r.Code, r.Period)));
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row.AverageInsured == 0 ? null : row.Cases / row.AverageInsured * 1000, row.RatePer1000));
    }

    private static CellKey Key(DateOnly month, string industry) => new(month, "370811", industry, "", "50-249", "unit");

    private IReadOnlyList<IncidenceRow> Read(IncidenceQuery query)
    {
        if (!System.IO.File.Exists(tiny.Folder.CurrentPointer))
        {
            tiny.Publish("b1");
        }

        using var reader = tiny.Reader();
        return new IncidenceReader(reader).Read(query);
    }

    private void FillAtRandom()
    {
        var dice = new Random(4754);
        string[] grounds = ["14-1", "14-2", "14-5", "14-6", "15-1", "14-4"];
        string[] severities = ["minor", "serious", "fatal"];
        for (var at = 0; at < 30; at++)
        {
            foreach (var county in new[] { "370811", "370883", "370871" })
            {
                foreach (var industry in new[] { "06", "08", "26", "34", "60", "90" })
                {
                    var key = new CellKey(First.AddMonths(at), county, industry, dice.Next(3) == 0 ? "hazchem" : "", dice.Next(2) == 0 ? "1000+" : "1-9", dice.Next(8) == 0 ? "project" : "unit");
                    if (dice.Next(5) > 0)
                    {
                        tiny.Cells.Add(new Cell(key, dice.Next(1, 5000)));
                    }

                    if (dice.Next(2) == 0)
                    {
                        tiny.Injuries.Add(new Injury(key, grounds[dice.Next(grounds.Length)], dice.Next(1, 4).ToString("00", null), severities[dice.Next(3)], dice.Next(1, 9), Pending: dice.Next(6) == 0));
                    }
                }
            }
        }

        tiny.DataThrough = First.AddMonths(29);
    }
}
