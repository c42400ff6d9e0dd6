using Model.Analysis;

namespace Model.Tests.Analysis;

public sealed class DiseaseReaderTests : IDisposable
{
    private readonly TinySnapshot tiny = new();

    public DiseaseReaderTests()
    {
        for (var at = 0; at < 22; at++)
        {
            tiny.Cells.Add(new Cell(Key(new DateOnly(2024, 1, 1).AddMonths(at)), 50_000));
            tiny.Cells.Add(new Cell(Key(new DateOnly(2024, 1, 1).AddMonths(at)) with { County = "370883" }, 10_000));
        }

        tiny.DataThrough = new DateOnly(2025, 10, 1);
    }

    public void Dispose() => tiny.Dispose();

    [Fact]
    public void Only_first_diagnoses_are_new_and_the_rate_is_per_hundred_thousand_of_the_units_own_people()
    {
        Card("silicosis", "2024-03-05", "first");
        Card("silicosis", "2024-06-05", "first", county: "370883");
        Card("silicosis", "2024-07-05", "progressed");

        var rows = Read(new DiseaseQuery { By = DiseaseBy.County, To = 2024 });

        Assert.Equal([("370811", 1L, 2.0), ("370883", 1L, 10.0)], rows.Select(row => (row.Code, row.NewCases, row.RatePer100000!.Value)));
    }

    [Fact]
    public void A_kind_is_divided_by_everybody_insured()
    {
        Card("silicosis", "2024-03-05", "first");
        Card("noise_deafness", "2024-06-05", "first");
        Card("noise_deafness", "2024-08-05", "first");

        var rows = Read(new DiseaseQuery { By = DiseaseBy.Kind, To = 2024 });

        Assert.Equal([("silicosis", 1L, 1L, 60_000.0), ("noise_deafness", 2L, 0L, 60_000.0)], rows.Select(row => (row.Code, row.NewCases, row.Pneumoconiosis, row.AverageInsured)));
    }

    [Fact]
    public void A_person_who_died_is_counted_once_however_many_cards()
    {
        Card("silicosis", "2024-03-05", "first", died: "2025-02-01");
        Card("silicosis", "2024-09-05", "progressed", died: "2025-02-01");

        Assert.Equal([0L, 1L], Read(new DiseaseQuery { By = DiseaseBy.City }).Select(row => row.Deaths));
    }

    [Fact]
    public void A_person_with_cards_of_two_counties_dies_in_the_first_of_them()
    {
        Card("silicosis", "2024-03-05", "first", died: "2025-02-01");
        Card("silicosis", "2024-09-05", "progressed", "370883", died: "2025-02-01");

        Assert.Equal([("370811", 1L)], Read(new DiseaseQuery { By = DiseaseBy.County }).Where(row => row.Deaths > 0).Select(row => (row.Code, row.Deaths)));
    }

    [Fact]
    public void Months_that_nobody_has_reported_yet_are_not_months_without_disease()
    {
        Card("silicosis", "2025-01-05", "first");
        tiny.Add("insert into meta.feed (feed, last_month) values ('occupational_diseases', '2025-06-01')");

        var rows = Read(new DiseaseQuery { By = DiseaseBy.City });

        Assert.Equal([12, 6], rows.Select(row => row.Months));
        Assert.Equal(60_000, rows[1].AverageInsured);
    }

    [Fact]
    public void A_part_of_a_year_is_compared_with_the_same_part_of_the_years_before()
    {
        Card("silicosis", "2024-03-05", "first");
        Card("silicosis", "2024-12-05", "first");
        Card("noise_deafness", "2025-10-31", "first");
        Card("silicosis", "2025-11-05", "first");

        tiny.Publish("b1");
        using var reader = tiny.Reader();
        var years = new OverviewReader(reader).Diseases();

        Assert.Equal([(2024, 2L, 2L, 1L), (2025, 1L, 0L, 1L)], years.Select(year => (year.Year, year.NewCases, year.Pneumoconiosis, year.NewCasesToDate)));
    }

    private static CellKey Key(DateOnly month) => new(month, "370811", "06", "", "50-249", "unit");

    private IReadOnlyList<DiseaseRow> Read(DiseaseQuery query)
    {
        tiny.Publish("b1");
        using var reader = tiny.Reader();
        return new DiseaseReader(reader).Read(query);
    }

    private void Card(string disease, string on, string kind, string county = "370811", string? died = null)
    {
        var isLung = disease == "silicosis" ? "true" : "false";
        var deathday = died is null ? "null" : $"'{died}'";
        tiny.Add($"insert into marts.fct_occupational_disease values ('{disease} {on}', 'one person', 'code', 'name', '{disease}', {isLung}, '1', '{kind}', {(kind == "first" ? "true" : "false")}, 100, '{on}', date_trunc('month', date '{on}'), '{on}', {deathday}, '{county}', '06', '', '50-249', 1, 's', 1)");
    }
}
