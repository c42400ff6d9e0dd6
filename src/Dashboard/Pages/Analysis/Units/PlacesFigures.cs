using Dashboard.Charts;
using Dashboard.Pages.Overview;
using Microsoft.Extensions.Localization;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>Industries or counties as a table of numbers.</summary>
public static class PlacesFigures
{
    public static FigureTable Table(string title, IReadOnlyList<Place> places, IStringLocalizer<AnalysisTexts> text, VerdictWords words) => new(
        title,
        [
            new(text["ColumnCode"]), new(text["ColumnName"]), new(text["ColumnCases"], true), new(text["ColumnCasesBefore"], true), new(text["ColumnAverageInsured"], true),
            new(text["ColumnRate"], true), new(text["ColumnLower"], true), new(text["ColumnUpper"], true), new(text["ColumnRanked"]), new(text["ColumnOfficial"]), new(text["ColumnEvidence"]),
        ],
        [.. places.Select(place => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(place.Code), Cells.Text(place.Name), Cells.Count(place.Figures.Now.Cases), Cells.Count(place.Figures.Before?.Cases), Cells.Average(place.Figures.Now.AverageInsured),
            Cells.Rate(place.Figures.Now.RatePer1000), Cells.Rate(place.Figures.Now.Lower), Cells.Rate(place.Figures.Now.Upper), Cells.Text(text[place.MayBeRanked ? "Ranked" : "NotRanked"]),
            Cells.Text(place.Status is { } status ? words.Mark(status.Official).Word : null), Cells.Text(place.Status is { } judged ? words.Mark(judged.Evidence).Word : null),
        ])]);
}
