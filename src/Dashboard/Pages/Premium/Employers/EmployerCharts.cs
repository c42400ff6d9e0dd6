using Dashboard.Charts;
using Dashboard.Pages.Analysis.Rows;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;

namespace Dashboard.Pages.Premium.Employers;

/// <summary>An employer's history in two pictures: its rate with interval, and its insured, year by year.</summary>
public sealed class EmployerCharts(IStringLocalizer<EmployersTexts> text)
{
    private const int WholeYear = 12;

    public ChartFigure Rate(EmployerDetails details, string xlsx)
    {
        var data = new YearData(text["rate_label", details.Employer.EmployerName], [.. details.Years.Select(year => RatePoint(details, year))]);
        return Figure("rate", data) with
        {
            Caption = text["rate_chart"],
            Unit = text["rate_unit"],
            Key = [new(KeyMark.Interval, text["key_rate"]), .. Part(details)],
            Table = RateTable(details),
            DefinitionHref = "/definitions#incidence",
            XlsxHref = xlsx,
            Source = text["source_rate"],
        };
    }

    public ChartFigure Insured(EmployerDetails details, string xlsx)
    {
        var data = new YearData(text["insured_label", details.Employer.EmployerName], [.. details.Years.Select(year => InsuredPoint(details, year))], IsJoined: true);
        return Figure("insured", data) with
        {
            Caption = text["insured_chart"],
            Unit = text["insured_unit"],
            Key = [new(KeyMark.Observed, text["key_insured"]), .. Part(details)],
            Table = InsuredTable(details),
            DefinitionHref = "/definitions#mart_employer_year-average_insured",
            XlsxHref = xlsx,
            Source = text["source_insured"],
        };
    }

    private static ChartFigure Figure(string id, YearData data) => new()
    {
        Id = id,
        Wide = Drawn(id, data, ChartSize.Half),
        Narrow = Drawn(id, data, ChartSize.PhoneLow),
        Points = Math.Min(YearChart.MostPoints, data.Points.Count),
        Source = "",
    };

    // Not kept like other charts: too many employers, each looked at by few; the whole page is kept as long as others are.
    private static string Drawn(string chart, YearData data, ChartSize size) => YearChart.Draw(data, size, $"employer-{chart}-{size.Name}");

    private IEnumerable<KeyItem> Part(EmployerDetails details) =>
        details.Years.Any(IsPart) ? [new(KeyMark.Open, text["key_part"])] : [];

    private static bool IsPart(EmployerYear year) => year.MonthsInsured < WholeYear;

    private YearPoint RatePoint(EmployerDetails details, EmployerYear year) => new(
        year.Year, year.IncidencePer1000, year.Lower, year.Upper, !IsPart(year),
        Rows(details, year, Fact.Injuries, Measure.Production),
        text["point_rate", Format.Number(year.IncidencePer1000, 2), Format.Interval(year.Lower, year.Upper), Format.Count(year.ProductionCases)]);

    private YearPoint InsuredPoint(EmployerDetails details, EmployerYear year) => new(
        year.Year, year.AverageInsured, null, null, !IsPart(year),
        Rows(details, year, Fact.Enrolment),
        text["point_insured", Format.Number(year.AverageInsured, 1)]);

    private static string Rows(EmployerDetails details, EmployerYear year, Fact fact, Measure? measure = null) =>
        RowsLink.To(new RowsQuery { Fact = fact, Employer = details.Employer.EmployerCode, From = new(year.Year, 1, 1), To = new(year.Year, 12, 1), Measure = measure });

    private FigureTable RateTable(EmployerDetails details) => new(
        text["rate_chart"],
        [new(text["year"]), new(text["production_cases"], true), new(text["incidence"], true), new(text["lower"], true), new(text["upper"], true)],
        [.. details.Years.Select(year => (IReadOnlyList<FigureCell>)
        [
            Cells.Text($"{year.Year}"), Cells.Count(year.ProductionCases), Cells.Rate(year.IncidencePer1000), Cells.Rate(year.Lower), Cells.Rate(year.Upper),
        ])]);

    private FigureTable InsuredTable(EmployerDetails details) => new(
        text["insured_chart"],
        [new(text["year"]), new(text["average_insured"], true), new(text["months_insured"], true)],
        [.. details.Years.Select(year => (IReadOnlyList<FigureCell>)[Cells.Text($"{year.Year}"), Cells.Average(year.AverageInsured), Cells.Count(year.MonthsInsured)])]);
}
