using Dashboard.Charts;
using Dashboard.Pages.Analysis.Rows;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model;
using Model.Analysis;
using Grid = Model.Analysis.Matrix;

namespace Dashboard.Pages.Analysis.Matrix;

/// <summary>One cell as it is shown.</summary>
/// <param name="Row">Industry; null for all.</param>
/// <param name="Column">County; null for the city.</param>
/// <param name="Figures">Null where nobody was insured and nothing happened.</param>
/// <param name="MayBeRanked">Enough people for a place in an order.</param>
/// <param name="IsHigh">The interval lies above the industry's rate in the whole city.</param>
public sealed record GridCell(MatrixHead? Row, MatrixHead? Column, MatrixCell? Figures, bool MayBeRanked, bool IsHigh);

/// <summary>Industries × counties in words, links and numbers.</summary>
/// <param name="matrix">Figures.</param>
/// <param name="everywhere">What all counties together are called: the city, or those that the reader may see.</param>
/// <param name="text">Words.</param>
public sealed class MatrixGrid(Grid matrix, Bilingual everywhere, IStringLocalizer<AnalysisTexts> text)
{
    private readonly Dictionary<(string?, string?), MatrixCell> cells = matrix.Cells.ToDictionary(cell => (cell.Row, cell.County));

    public Grid Matrix => matrix;

    /// <summary>Industries, then all together.</summary>
    public IEnumerable<MatrixHead?> Rows => matrix.Rows.Append(null);

    /// <summary>The city, then its counties.</summary>
    public IEnumerable<MatrixHead?> Columns => matrix.Columns.Prepend(null);

    public GridCell Cell(MatrixHead? row, MatrixHead? column)
    {
        var found = cells.GetValueOrDefault((row?.Code, column?.Code));
        var whole = cells.GetValueOrDefault((row?.Code, null))?.RatePer1000;
        var ranked = found is { IsSmall: false };
        return new GridCell(row, column, found, ranked, ranked && column is not null && found!.Lower > whole);
    }

    /// <summary>The sentence over the grid.</summary>
    public string Answer()
    {
        var ranked = matrix.Rows.SelectMany(row => matrix.Columns.Select(column => Cell(row, column))).Where(cell => cell.MayBeRanked).ToList();
        return ranked.MaxBy(cell => cell.Figures!.RatePer1000) is not { Figures: { } figures } highest
            ? text["MatrixAnswerNone", Period()]
            : text["MatrixAnswer", Period(), ranked.Count, highest.Column!.Name, highest.Row!.Name, Say.RateWithInterval(figures.RatePer1000, figures.Lower, figures.Upper), Format.Count(figures.Cases)];
    }

    /// <summary>A cell in words, for screen readers and tips.</summary>
    public string Words(GridCell cell)
    {
        var (row, column) = (RowName(cell.Row), ColumnName(cell.Column));
        return cell.Figures switch
        {
            null => text["MatrixCellNone", row, column],
            { RatePer1000: null } none => text["MatrixCellNobody", row, column, Format.Count(none.Cases)],
            var some => text["MatrixCell", row, column, Format.PerThousand(some.RatePer1000), Format.Interval(some.Lower, some.Upper), Format.Count(some.Cases), Format.Number(some.AverageInsured, 0)],
        };
    }

    /// <summary>The page of a cell's industry within its county.</summary>
    public string? Href(GridCell cell)
    {
        (string, string?)[] choices = [("county", cell.Row is null ? null : cell.Column?.Code), ("measure", matrix.Measure.Word()), ("period", $"{matrix.Year}")];
        return (cell.Row, cell.Column) switch
        {
            ({ } row, _) => new UnitAddress($"/industries/{row.Code}", choices).ToString(),
            (null, { } column) => new UnitAddress($"/counties/{column.Code}", choices).ToString(),
            _ => null,
        };
    }

    /// <summary>The injuries behind a cell.</summary>
    public string RowsOf(GridCell cell)
    {
        var population = cell.Row is null ? Population.City : Population.OfIndustry(cell.Row.Code)!;
        var within = cell.Column is null ? population : population.In(cell.Column.Code)!;
        return RowsLink.To(RowsLink.Injuries(within, matrix.Measure, new(matrix.Year, 1, 1), new(matrix.Year, Math.Max(1, matrix.Months), 1)));
    }

    public string RowName(MatrixHead? row) => row?.Name.ToString() ?? text["MatrixAllRows"];

    public string ColumnName(MatrixHead? column) => column?.Name.ToString() ?? everywhere.ToString();

    /// <summary>One line a cell: what a workbook can be sorted and filtered by.</summary>
    public FigureTable Table() => new(
        text["MatrixTitle"],
        [
            new(text["ColumnCode"]), new(text["MatrixIndustry"]), new(text["ColumnCode"]), new(text["Column-county"]), new(text["ColumnCases"], true),
            new(text["ColumnAverageInsured"], true), new(text["ColumnRate"], true), new(text["ColumnLower"], true), new(text["ColumnUpper"], true), new(text["ColumnRanked"]),
        ],
        [.. Rows.SelectMany(row => Columns.Select(column => Cell(row, column))).Where(cell => cell.Figures is not null).Select(cell => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(cell.Row?.Code ?? ""), Cells.Text(RowName(cell.Row)), Cells.Text(cell.Column?.Code ?? ""), Cells.Text(ColumnName(cell.Column)), Cells.Count(cell.Figures!.Cases),
            Cells.Average(cell.Figures.AverageInsured), Cells.Rate(cell.Figures.RatePer1000), Cells.Rate(cell.Figures.Lower), Cells.Rate(cell.Figures.Upper), Cells.Text(text[cell.MayBeRanked ? "Ranked" : "NotRanked"]),
        ])]);

    /// <summary>Counts by industry and county with totals, as they may be given to everybody; a mark where one is withheld.</summary>
    public FigureTable Public(PublicMatrix table) => new(
        text["PublicTable"],
        [new(text["ColumnCode"]), new(text["MatrixIndustry"]), .. matrix.Columns.Append(null).Select(column => new FigureColumn(ColumnName(column), true))],
        [.. Rows.Select((row, at) => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(row?.Code ?? ""), Cells.Text(RowName(row)),
            .. Enumerable.Range(0, matrix.Columns.Count + 1).Select(column => table.Count(at, column) is { } count ? Cells.Count(count) : Cells.Text(text["PublicWithheld"])),
        ])]);

    private string Period() => Say.Period(new DateOnly(matrix.Year, 1, 1), new DateOnly(matrix.Year, Math.Max(1, matrix.Months), 1));
}
