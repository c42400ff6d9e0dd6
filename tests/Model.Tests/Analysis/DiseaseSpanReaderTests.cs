using Model.Analysis;
using Model.Statistics;

namespace Model.Tests.Analysis;

public sealed class DiseaseSpanReaderTests : IDisposable
{
    private static readonly DateOnly First = new(2025, 1, 1);

    private readonly TinySnapshot tiny = new();

    public void Dispose() => tiny.Dispose();

    [Fact]
    public void Only_first_diagnoses_within_the_months_are_counted()
    {
        Insure(10);
        Diagnose("2025-03-05", "silicosis", isNew: true);
        Diagnose("2025-04-05", "silicosis", isNew: false);
        Diagnose("2025-11-05", "silicosis", isNew: true);

        var row = Read(DiseaseSpanBy.City).Single();

        Assert.Equal((1L, 10), (row.NewCases, row.Months));
    }

    [Fact]
    public void The_rate_is_per_100000_insured_with_its_exact_interval()
    {
        Insure(10);
        Diagnose("2025-03-05", "silicosis");
        Diagnose("2025-03-06", "noise_deafness");

        var row = Read(DiseaseSpanBy.City).Single();

        Assert.Equal(PoissonRate.Of(2, 1000, 100_000), new PoissonRate(row.RatePer100000!.Value, row.Lower!.Value, row.Upper!.Value));
    }

    [Fact]
    public void Years_of_exposure_fall_into_bands_and_a_blank_stays_a_blank()
    {
        Insure(1);
        Diagnose("2025-01-05", "silicosis", exposureMonths: 59);
        Diagnose("2025-01-05", "silicosis", exposureMonths: 60);
        Diagnose("2025-01-05", "silicosis", exposureMonths: 119);
        Diagnose("2025-01-05", "silicosis", exposureMonths: 500);
        Diagnose("2025-01-05", "silicosis");

        var rows = Read(DiseaseSpanBy.Exposure);

        Assert.Equal([("0-4", 1L), ("5-9", 2L), ("30+", 1L), (DiseaseSpanReader.Unstated, 1L)], rows.Select(r => (r.Code, r.NewCases)));
    }

    [Fact]
    public void A_county_without_disease_is_shown_with_none_and_one_without_insured_has_no_rate()
    {
        Insure(1);
        Diagnose("2025-01-05", "silicosis", county: "370883");

        var rows = Read(DiseaseSpanBy.County);

        Assert.Equal([("370811", 0L), ("370883", 1L)], rows.Select(r => (r.Code, r.NewCases)));
        Assert.Null(rows[1].RatePer100000);
    }

    [Fact]
    public void Months_that_nobody_has_reported_yet_are_not_months_without_disease()
    {
        Insure(10);
        Diagnose("2025-03-05", "silicosis");
        tiny.Add("insert into meta.feed (feed, last_month) values ('occupational_diseases', '2025-06-01')");

        var row = Read(DiseaseSpanBy.City).Single();

        Assert.Equal((1L, 6, 1000.0), (row.NewCases, row.Months, row.AverageInsured));
    }

    [Fact]
    public void Stages_are_asked_of_pneumoconiosis_alone()
    {
        Insure(1);
        Diagnose("2025-01-05", "silicosis", stage: "1");
        Diagnose("2025-01-05", "noise_deafness", isDust: false);

        Assert.Equal([("1", 1L)], Read(DiseaseSpanBy.Stage).Select(r => (r.Code, r.NewCases)));
    }

    private void Insure(int months)
    {
        for (var at = 0; at < months; at++)
        {
            tiny.Cells.Add(new Cell(new CellKey(First.AddMonths(at), "370811", "06", "", "50-249", "unit"), 1000));
        }

        tiny.DataThrough = First.AddMonths(months - 1);
    }

    private void Diagnose(string day, string disease, bool isNew = true, bool isDust = true, int? exposureMonths = null, string? stage = null, string county = "370811") =>
        tiny.Add($"""
            insert into marts.fct_occupational_disease (disease, is_pneumoconiosis, stage, is_new, exposure_months, diagnosed_on, month, county_code, industry_code)
            values ('{disease}', {isDust}, {(stage is null ? "null" : $"'{stage}'")}, {isNew}, {exposureMonths?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}, '{day}', date_trunc('month', '{day}'::date), '{county}', '06')
            """);

    private IReadOnlyList<DiseaseRow> Read(DiseaseSpanBy by)
    {
        tiny.Publish("b1");
        using var reader = tiny.Reader();
        return new DiseaseSpanReader(reader).Read(new DiseaseSpanQuery { By = by, From = First, To = tiny.DataThrough });
    }
}
