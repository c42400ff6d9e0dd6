using Dashboard.Charts;
using Dashboard.Pages.Analysis.Rows;
using Dashboard.Pages.Overview;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Calendar;
using Model.Statistics;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>The numbers behind every part of the page of one industry or county, for folding out and for the workbook.</summary>
public sealed class UnitTables(UnitView view, IStringLocalizer<AnalysisTexts> text, VerdictWords words)
{
    /// <summary>Names of the parts, as the address of a workbook says them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["trend", "key-trend", "control", "months", "late-months", "construction", "compare", "causes", "severities", "sizes", "grounds", "places", "divisions"];

    /// <summary>All parts that have rows, or the one of a name.</summary>
    public IReadOnlyList<FigureTable> Named(string? name) =>
        [.. Names.Where(known => name is null || known == name).Select(Of).Where(table => name is not null || table.Rows.Count > 0)];

    public FigureTable Of(string name) => name switch
    {
        "trend" => Trend(name, view),
        "key-trend" => view.KeyIndustries is { } together ? Trend(name, together) : Empty(name),
        "control" => view.Variation is { } variation ? Control(variation) : Empty(name),
        "months" => Months(),
        "late-months" => view.Late.AnyCompleted ? LateMonths() : Empty(name),
        "construction" => view.Construction is { } exposure ? ConstructionTable.Of(exposure, text["Table-construction"], text) : Empty(name),
        "compare" => view.With is { } with ? Compare(with) : Empty(name),
        "causes" => Parts(name, view.Causes, (query, code) => query with { Cause = code }),
        "severities" => Parts(name, view.Severities, (query, code) => query with { Severity = code }),
        "sizes" => Parts(name, view.Sizes, (query, code) => query with { Size = code }),
        "grounds" => Parts(name, view.Grounds, (query, code) => query with { Ground = code }),
        "places" => Places(name, view.Places),
        "divisions" => Places(name, view.Divisions),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such part."),
    };

    private FigureTable Empty(string name) => new(text[$"Table-{name}"], [], []);

    private FigureTable Trend(string name, UnitView view)
    {
        var path = view.Population.KeyIndustry is null ? [] : view.Path.ToDictionary(point => Month.Label(point.Month), StringComparer.Ordinal);
        var with = view.With?.Rolling.ToDictionary(row => row.Period, StringComparer.Ordinal);
        List<FigureColumn> columns =
        [
            new(text["ColumnTwelveMonthsTo"]), new(text["ColumnCases12"], true), new(text["ColumnAverageInsured"], true), .. RateColumns(), new(text["ColumnState"]),
        ];
        if (path.Count > 0)
        {
            columns.Add(new(text["ColumnPath"], true));
        }

        if (view.With is { } other)
        {
            columns.Add(new(text["ColumnRateOf", other.Population.Name], true));
        }

        return new FigureTable(text[$"Table-{name}"], columns, [.. view.Figures.Rolling.Reverse().Select(Row)]);

        IReadOnlyList<FigureCell> Row(IncidenceRow row)
        {
            var last = Month.Of(row.PeriodEnd);
            List<FigureCell> cells =
            [
                Cells.Month(last), Cells.Count(row.Cases, Rows(view, row.PeriodStart, last)), Cells.Average(row.AverageInsured), .. RateCells(row), Cells.Text(text[row.IsSettled ? "Settled" : "NotSettled"]),
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

    private FigureTable Control(Variation variation) => new(
        text["Table-control"],
        [
            new(text["ColumnMonth"]), new(text["ColumnMonthCases"], true), new(text["ColumnRate"], true), new(text["ControlMean"], true),
            new(text["ControlLower"], true), new(text["ControlUpper"], true), new(text["ControlSignal"]),
        ],
        [.. variation.Months.Reverse().Select(row => (IReadOnlyList<FigureCell>)
        [
            Cells.Month(row.PeriodStart), Cells.Count(row.Cases, Rows(view, row.PeriodStart, row.PeriodStart)), Cells.Rate(row.RatePer1000, 3), Cells.Rate(variation.LimitsOf(row).Mean, 3),
            Cells.Rate(Math.Max(0, variation.LimitsOf(row).Lower), 3), Cells.Rate(variation.LimitsOf(row).Upper, 3), Cells.Text(text[$"Signal{variation.SignalOf(row)}"]),
        ])]);

    private FigureTable Months() => new(
        text["Table-months"],
        [new(text["ColumnMonth"]), new(text["ColumnMonthCases"], true), new(text["ColumnMonthInsured"], true), .. RateColumns(), new(text["ColumnState"])],
        [.. view.Figures.Months.Reverse().Select(row => (IReadOnlyList<FigureCell>)
        [
            Cells.Month(row.PeriodStart), Cells.Count(row.Cases, Rows(view, row.PeriodStart, row.PeriodStart)), Cells.Count((long?)row.AverageInsured),
            .. RateCells(row), Cells.Text(text[row.IsSettled ? "Settled" : "NotSettled"]),
        ])]);

    /// <summary>A part of its own: estimates stand beside no final figure.</summary>
    private FigureTable LateMonths() => new(
        text["Table-late-months"],
        [
            new(text["ColumnMonth"]), new(text["LateKnown"], true), new(text["LateCompleted"], true), new(text["LateLower"], true), new(text["LateUpper"], true),
            new(text["LateDevelopedPercent"], true),
        ],
        [.. view.Late.Months.Reverse().Select(month => (IReadOnlyList<FigureCell>)
        [
            Cells.Month(month.Month), Cells.Count(month.Known, Rows(view, month.Month, month.Month)), Estimate(month.Completed), Estimate(month.Lower), Estimate(month.Upper),
            Estimate(month.Developed * 100),
        ])]);

    private static FigureCell Estimate(double? value) => new(Format.Number(value, 0), value is { } v ? Math.Round(v, 1) : null);

    /// <summary>Both sides whole, then part by part: cases, rate, and the one rate as a multiple of the other.</summary>
    private FigureTable Compare(UnitFigures with)
    {
        var other = with.Population.Name;
        var parts = UnitViewReader.Compared.SelectMany(by => PartsBy(by)
            .Select(part => (part.Now, Other: OtherOf(by, part.Now.Code)))
            .Where(pair => pair.Now.Cases > 0 || pair.Other?.Cases > 0)
            .Select(pair => Row(by == IncidenceBy.Size ? text["OfSize", pair.Now.Name] : pair.Now.Name.ToString(), pair.Now, pair.Other)));
        return new FigureTable(
            text["Table-compare"],
            [
                new(text["ColumnComparedBy"]), new(text["ColumnCasesOf", view.Population.Name], true), new(text["ColumnRateOf", view.Population.Name], true),
                new(text["ColumnCasesOf", other], true), new(text["ColumnRateOf", other], true), new(text["ColumnRatio"], true), new(text["ColumnInterval"], true),
            ],
            [.. view.Figures.Now is { } whole ? new[] { Row(text["Together"], whole, with.Now) } : [], .. parts]);

        IncidenceRow? OtherOf(IncidenceBy by, string code) => view.WithParts[by].FirstOrDefault(part => part.Now.Code == code)?.Now;

        IReadOnlyList<FigureCell> Row(string name, IncidenceRow own, IncidenceRow? their)
        {
            var ratio = Ratio(own, their);
            return
            [
                Cells.Text(name), Cells.Count(own.Cases), WithInterval(own), Cells.Count(their?.Cases), WithInterval(their),
                Cells.Rate(ratio?.Value), Cells.Text(ratio is null ? Format.None : Format.Interval(ratio.Lower, ratio.Upper)),
            ];
        }
    }

    private static FigureCell WithInterval(IncidenceRow? row) => row?.RatePer1000 is null
        ? Cells.Rate(null)
        : Cells.Rate(row.RatePer1000) with { Text = Say.Bracketed(Format.Number(row.RatePer1000, 2), Format.Interval(row.Lower, row.Upper)) };

    private IReadOnlyList<PartFigures> PartsBy(IncidenceBy by) => by switch
    {
        IncidenceBy.Severity => view.Severities,
        IncidenceBy.Cause => view.Causes,
        _ => view.Sizes,
    };

    /// <returns>Null where either side has nobody insured or the other no case.</returns>
    public static RateRatio? Ratio(IncidenceRow own, IncidenceRow? other) =>
        other is null ? null : RateRatio.Of(own.Cases, own.AverageInsured, other.Cases, other.AverageInsured);

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

    private static string Rows(UnitView view, DateOnly first, DateOnly last) => RowsLink.To(RowsLink.Injuries(view.Population, view.Choices.Measure, first, last));

    private FigureColumn[] RateColumns() => [new(text["ColumnRate"], true), new(text["ColumnLower"], true), new(text["ColumnUpper"], true)];

    private static FigureCell[] RateCells(IncidenceRow row) => [Cells.Rate(row.RatePer1000), Cells.Rate(row.Lower), Cells.Rate(row.Upper)];
}
