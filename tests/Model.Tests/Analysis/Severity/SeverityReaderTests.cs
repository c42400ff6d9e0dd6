using Model.Analysis;
using Model.Analysis.Severity;

namespace Model.Tests.Analysis.Severity;

public sealed class SeverityReaderTests : IDisposable
{
    private const string Here = "370811";
    private const string There = "370883";

    private readonly TinySnapshot tiny = new();
    private int cases;

    public SeverityReaderTests()
    {
        for (var month = 1; month <= 12; month++)
        {
            Insure(month, Here, "06", 1000);
            Insure(month, There, "06", 3000);
            Insure(month, There, "65", 500);
        }
    }

    public void Dispose() => tiny.Dispose();

    [Fact]
    public void Cases_grades_deaths_and_lost_days_are_counted_over_the_average_insured()
    {
        Hurt(Here, "06", "minor", days: 20, grade: 10);
        Hurt(Here, "06", "serious", days: 100, grade: 3);
        Hurt(Here, "06", "fatal", days: 6000);
        Hurt(There, "06", "serious", days: 60, grade: 6);

        var whole = Read()!.Whole!;

        Assert.Equal((4, 2, 1), (whole.Cases, whole.Serious, whole.Fatal));
        Assert.Equal((1, 1, 1), (whole.Grade1To4, whole.Grade5To6, whole.Grade7To10));
        Assert.Equal(4500, whole.AverageInsured, 9);
        Assert.Equal(100_000 / 4500.0, whole.Deaths!.Value, 9);
        Assert.Equal(75, whole.SeriousShare!.Value, 9);
        Assert.Equal((180.0, 60.0, 60.0), (whole.Days, whole.MedianDays, whole.MeanDays));
        Assert.Null(whole.DaysRate);
    }

    [Fact]
    public void Counties_add_up_to_the_whole_and_an_industry_holds_its_divisions_alone()
    {
        Hurt(Here, "06", "minor", days: 20);
        Hurt(There, "06", "minor", days: 30);
        Hurt(There, "65", "minor", days: 50);

        var year = Read()!;

        Assert.Equal(year.Whole!.Days, year.Counties.Sum(c => c.Days), 9);
        Assert.Equal(year.Whole.AverageInsured, year.Counties.Sum(c => c.AverageInsured), 9);
        Assert.Equal((2L, 50.0, 4000.0), year.Industries.Where(i => i.Code == "coal").Select(i => (i.Cases, i.Days, i.AverageInsured)).Single());
    }

    [Fact]
    public void Lost_days_are_summed_from_twenty_cases_and_four_fifths_known_on()
    {
        Enumerable.Range(0, 23).ToList().ForEach(_ => Hurt(Here, "06", "minor", days: 20));
        Enumerable.Range(0, 6).ToList().ForEach(_ => Hurt(Here, "06", "minor", days: null));
        Assert.Null(Read()!.Whole!.DaysRate);

        Hurt(Here, "06", "minor", days: 20);
        Assert.Equal(480 / 4.5, Read()!.Whole!.DaysRate!.Value, 9);
    }

    [Fact]
    public void Within_a_county_the_whole_is_the_county()
    {
        Hurt(Here, "06", "minor", days: 20);
        Hurt(There, "06", "minor", days: 30);

        var year = Read(county: Here)!;

        Assert.Equal((1L, 20.0, 1000.0), (year.Whole!.Cases, year.Whole.Days, year.Whole.AverageInsured));
        Assert.Empty(year.Counties);
    }

    [Fact]
    public void A_month_whose_enrolment_is_missing_does_not_thin_those_insured()
    {
        tiny.Cells.RemoveAll(cell => cell.Key.Month.Month == 5);
        Hurt(Here, "06", "fatal", days: 6000);

        Assert.Equal(4500, Read()!.Whole!.AverageInsured, 9);
    }

    [Fact]
    public void Commuting_cases_are_not_production_cases_and_pending_or_project_cases_are_neither()
    {
        Hurt(Here, "06", "minor", days: 20, ground: "14-6");
        Hurt(Here, "06", "minor", days: 20, status: "pending");
        Hurt(Here, "06", "minor", days: 20, kind: "project");

        Assert.Equal(0, Read()!.Whole!.Cases);
        Assert.Equal(1, Read(Measure.Commuting)!.Whole!.Cases);
    }

    [Fact]
    public void Months_that_are_not_settled_are_left_out_and_a_year_without_settled_months_has_no_answer()
    {
        tiny.SettledThrough = new(2025, 6, 1);
        Hurt(Here, "06", "minor", days: 20, month: 6);
        Hurt(Here, "06", "minor", days: 20, month: 7);

        var year = Read()!;

        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2025, 6, 1), 1L), (year.First, year.Last, year.Whole!.Cases));
        using var reader = tiny.Reader();
        Assert.Null(new SeverityReader(reader).Read(2026, Measure.Production, null));
    }

    private SeverityYear? Read(Measure measure = Measure.Production, string? county = null)
    {
        tiny.Publish($"b-{cases++}");
        using var reader = tiny.Reader();
        return new SeverityReader(reader).Read(null, measure, county);
    }

    private void Insure(int month, string county, string industry, long insured) =>
        tiny.Cells.Add(new Cell(new CellKey(new(2025, month, 1), county, industry, "", "50-249", "unit"), insured));

    private void Hurt(string county, string industry, string severity, int? days, int? grade = null, string ground = "14-1", string status = "recognised", string kind = "unit", int month = 3) =>
        tiny.Add($"insert into marts.fct_injury (case_number, month, status, ground, is_production, is_all, severity, grade, lost_days, county_code, industry_code, licence, enrolment_kind) values ('c{cases++}', '2025-{month:00}-01', '{status}', '{ground}', {status == "recognised" && ground != "14-6"}, {status == "recognised"}, '{severity}', {(grade is { } g ? g : "null")}, {(days is { } d ? d : "null")}, '{county}', '{industry}', '', '{kind}')");
}
