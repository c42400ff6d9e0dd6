using Model.Analysis;

namespace Model.Tests.Analysis;

public sealed class OverviewReaderTests : IDisposable
{
    private readonly TinySnapshot tiny = new();

    public void Dispose() => tiny.Dispose();

    [Fact]
    public void Insured_deaths_and_commuting_are_those_of_their_months()
    {
        for (var at = 0; at < 24; at++)
        {
            var key = new CellKey(new DateOnly(2024, 1, 1).AddMonths(at), "370811", "47", "", "50-249", "unit");
            tiny.Cells.Add(new Cell(key, 1_000 + at));
            tiny.Cells.Add(new Cell(key with { Kind = "project" }, 200));
            tiny.Injuries.Add(new Injury(key, "14-1", "01", "minor", 3));
            tiny.Injuries.Add(new Injury(key, "14-6", "02", at < 12 ? "minor" : "fatal"));
        }

        tiny.SettledThrough = new DateOnly(2025, 10, 1);
        tiny.Publish("b1");
        using var reader = tiny.Reader();

        var numbers = new OverviewReader(reader).Read();

        Assert.Equal((1_223, 200, 1_211), (numbers.Insured, numbers.InsuredByProject, numbers.InsuredYearBefore!.Value));
        // The settled months of 2025: January to October.
        Assert.Equal((10, 0), (numbers.Deaths12, numbers.DeathsBefore));
        Assert.Equal((48, 12, 25.0), (numbers.Injuries12, numbers.Commuting12, numbers.CommutingShare!.Value));
        Assert.Null(numbers.PaidMonth);
    }

    [Fact]
    public void A_person_paid_twice_in_a_month_is_one_person()
    {
        tiny.Cells.Add(new Cell(new CellKey(new DateOnly(2022, 6, 1), "370811", "06", "", "50-249", "unit"), 7));
        foreach (var (number, person, month) in new[] { ("1", "a", "2022-06-01"), ("2", "a", "2022-06-01"), ("3", "b", "2022-06-01"), ("4", "c", "2022-07-01") })
        {
            tiny.Add($"insert into marts.fct_payment values ('{number}', '{person}', 'code', 'case', '{month}', 'medical', 'fund', 100, '370811', '06', 1, 's', 1)");
        }

        tiny.Publish("b1");
        using var reader = tiny.Reader();
        var overview = new OverviewReader(reader);

        Assert.Equal(2, overview.Published(new DateOnly(2022, 6, 1)).PeoplePaid);
        Assert.Equal((new DateOnly(2022, 7, 1), 1L), (overview.Read().PaidMonth!.Value, overview.Read().PeoplePaid!.Value));
    }
}
