using Dashboard.Charts;
using Dashboard.Pages.Analysis.Rows;
using Dashboard.Pages.Overview;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Calendar;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>The numbers behind every part of the page of one industry or county, for folding out and for the workbook.</summary>
public sealed class UnitTables(UnitView view, IStringLocalizer<AnalysisTexts> text, VerdictWords words)
{
    /// <summary>Names of the parts, as the address of a workbook says them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["trend", "causes", "severities", "sizes", "grounds", "places", "divisions"];

    /// <summary>All parts that have rows, or the one of a name.</summary>
    public IReadOnlyList<FigureTable> Named(string? name) =>
        [.. Names.Where(known => name is null || known == name).Select(Of).Where(table => name is not null || table.Rows.Count > 0)];

    public FigureTable Of(string name) => name switch
    {
        "trend" => Trend(),
        "causes" => Parts(name, view.Causes, (query, code) => query with { Cause = code }),
        "severities" => Parts(name, view.Severities, (query, code) => query with { Severity = code }),
        "sizes" => Parts(name, view.Sizes, (query, code) => query with { Size = code }),
        "grounds" => Parts(name, view.Grounds, (query, code) => query with { Ground = code }),
        "places" => Places(name, view.Places),
        "divisions" => Places(name, view.Divisions),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such part."),
    };

    private FigureTable Trend()
    {
        var months = view.Figures.Months.ToDictionary(row => row.Period, StringComparer.Ordinal);
        var path = view.Population.KeyIndustry is null ? [] : view.Path.ToDictionary(point => Month.Label(point.Month), StringComparer.Ordinal);
        var with = view.With?.Rolling.ToDictionary(row => row.Period, StringComparer.Ordinal);
        List<FigureColumn> columns =
        [
            new(text["ColumnTwelveMonthsTo"]), new(text["ColumnMonthCases"], true), new(text["ColumnMonthInsured"], true),
            new(text["ColumnCases12"], true), new(text["ColumnAverageInsured"], true), .. RateColumns(), new(text["ColumnState"]),
        ];
        if (path.Count > 0)
        {
            columns.Add(new(text["ColumnPath"], true));
        }

        if (view.With is { } other)
        {
            columns.Add(new(text["ColumnRateOf", other.Population.Name], true));
        }

        return new FigureTable(text["Table-trend"], columns, [.. view.Figures.Rolling.Reverse().Select(Row)]);

        IReadOnlyList<FigureCell> Row(IncidenceRow row)
        {
            var (month, last) = (months.GetValueOrDefault(row.Period), Month.Of(row.PeriodEnd));
            List<FigureCell> cells =
            [
                Cells.Month(last), Cells.Count(month?.Cases ?? 0, Rows(last, last)), Cells.Count((long?)month?.AverageInsured),
                Cells.Count(row.Cases, Rows(row.PeriodStart, last)), Cells.Average(row.AverageInsured), .. RateCells(row), Cells.Text(text[row.IsSettled ? "Settled" : "NotSettled"]),
            ];
            if (path.Count > 0)
            {
                cells.Add(Cells.Rate(path.GetValueOrDefault(row.Period)?.PathRate));
            }

            if (with is not null)
            {
                cells.Add(Cells.Rate(with.GetValueOrDefault(row.Period)?.RatePer1000));
            }

            return cells;
        }
    }

    private FigureTable Parts(string name, IReadOnlyList<PartFigures> parts, Func<RowsQuery, string, RowsQuery> narrow) => new(
        text[$"Table-{name}"],
        [new(text[$"Column-{name}"]), new(text["ColumnCases"], true), new(text["ColumnCasesBefore"], true), new(text["ColumnAverageInsured"], true), .. RateColumns()],
        [.. parts.Select(part => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(part.Now.Name), Cells.Count(part.Now.Cases, RowsOf(part.Now, query => narrow(query, part.Now.Code))), Cells.Count(part.Before?.Cases),
            Cells.Average(part.Now.AverageInsured), .. RateCells(part.Now),
        ])]);

    private FigureTable Places(string name, IReadOnlyList<Place> places) =>
        PlacesFigures.Table(text[$"Table-{name}-{(view.Population.IndustryCode is null ? "county" : "industry")}"], places, text, words);

    private string? RowsOf(IncidenceRow row, Func<RowsQuery, RowsQuery> narrow) => row.Cases == 0
        ? null
        : RowsLink.To(narrow(RowsLink.Injuries(view.Population, view.Choices.Measure, view.Choices.Period.First, view.Choices.Period.Last)));

    private string Rows(DateOnly first, DateOnly last) => RowsLink.To(RowsLink.Injuries(view.Population, view.Choices.Measure, first, last));

    private FigureColumn[] RateColumns() => [new(text["ColumnRate"], true), new(text["ColumnLower"], true), new(text["ColumnUpper"], true)];

    private static FigureCell[] RateCells(IncidenceRow row) => [Cells.Rate(row.RatePer1000), Cells.Rate(row.Lower), Cells.Rate(row.Upper)];
}
