using System.Globalization;
using Dashboard.Charts;
using Dashboard.Pages.Analysis.Rows;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Diseases;

/// <summary>Words, chart and tables of the page of occupational disease.</summary>
public sealed class DiseaseFigures(ChartStore store, IStringLocalizer<AnalysisTexts> text)
{
    public string Answer(DiseaseView view)
    {
        var period = Say.Period(view.Choices.Period);
        return view.Now switch
        {
            null or { NewCases: 0 } => text["DiseaseAnswerNone", period],
            { RatePer100000: null } now => text["DiseaseNobody", period, Format.Count(now.NewCases), Format.Count(now.Pneumoconiosis)],
            var now => text[
                "DiseaseAnswer", period, Format.Count(now.NewCases), Format.Number(now.RatePer100000, 1), Format.Interval(now.Lower, now.Upper, 1), Format.Count(now.Pneumoconiosis), Compared(view, now)],
        };
    }

    public ChartFigure Years(DiseaseView view, CountyScope scope, UnitAddress address) => new()
    {
        Id = "years",
        Key = view.Choices.PneumoconiosisOnly
            ? [new(KeyMark.ObservedBar, text["Pneumoconiosis"])]
            : [new(KeyMark.ObservedBar, text["Pneumoconiosis"]), new(KeyMark.CompareBar, text["OtherDisease"])],
        Wide = Drawn(view, scope, ChartSize.Half),
        Narrow = Drawn(view, scope, ChartSize.PhoneLow),
        Points = view.Years.Count,
        Table = YearsTable(view),
        DefinitionHref = "/definitions#occupational-disease",
        XlsxHref = address.Xlsx(),
        Source = text["SourceDiseases"],
        Note = view.Years is [.., { Months: < 12 } last] ? text["DiseasePart", last.Year, last.Months].Value : null,
    };

    public IReadOnlyList<FigureTable> Tables(DiseaseView view) => [YearsTable(view), .. view.Parts.Where(part => part.Value.Count > 0).Select(part => PartTable(view, part.Key))];

    /// <summary>Report cards behind the figures, narrowed as asked.</summary>
    public static string Rows(DiseaseView view, DateOnly first, DateOnly last, Func<RowsQuery, RowsQuery>? narrow = null)
    {
        var query = new RowsQuery
        {
            Fact = Fact.Diseases,
            From = first,
            To = last,
            County = view.Choices.County,
            Industry = view.Choices.Industry,
            PneumoconiosisOnly = view.Choices.PneumoconiosisOnly,
            NewOnly = true,
        };
        return RowsLink.To(narrow is null ? query : narrow(query));
    }

    /// <summary>Rows behind one part; null where the rows cannot be asked for it.</summary>
    public static string? PartRows(DiseaseView view, DiseaseSpanBy by, DiseaseRow row)
    {
        Func<RowsQuery, RowsQuery>? narrow = (by, row.Code) switch
        {
            (_, DiseaseSpanReader.Unstated) => null,
            (DiseaseSpanBy.Kind, var code) => query => query with { Disease = code },
            (DiseaseSpanBy.Stage, var code) => query => query with { Stage = code },
            (DiseaseSpanBy.Exposure, var code) => query => query with { Exposure = code },
            (DiseaseSpanBy.County, var code) => query => query with { County = code },
            (DiseaseSpanBy.Industry, var code) => query => query with { Industry = code },
            _ => null,
        };
        return narrow is null ? null : Rows(view, view.Choices.Period.First, view.Choices.Period.Last, narrow);
    }

    private string Compared(DiseaseView view, DiseaseRow now)
    {
        if (view.Before is not { } before || view.Ratio is not { } ratio)
        {
            return text["DiseaseNoBefore"];
        }

        var clear = ratio.Lower > 1 || ratio.Upper < 1;
        return clear
            ? text[ratio.Value < 1 ? "DiseaseLower" : "DiseaseHigher", Format.Count(before.NewCases), Format.Count(Math.Abs(now.NewCases - before.NewCases)), Say.ChangeInterval(ratio)]
            : text["DiseaseUnclear", Format.Count(before.NewCases), Say.Change(ratio.Value - 1), Say.ChangeInterval(ratio)];
    }

    private string Drawn(DiseaseView view, CountyScope scope, ChartSize size)
    {
        var filters = $"{view.Choices.County}|{view.Choices.Industry}|{view.Choices.PneumoconiosisOnly}";
        var key = new ChartKey("diseases-years", filters, scope, CultureInfo.CurrentUICulture, size);
        return store.Get(view.Build.BuildId, key, () => ColumnChart.Draw(new ColumnData(text["DiseaseChartLabel"], [.. view.Years.Select(year => Column(view, year))]), size, key.Id));
    }

    private ColumnPair Column(DiseaseView view, DiseaseRow year) => new(
        year.Months < 12 ? $"{year.Year}¹" : $"{year.Year}",
        year.Pneumoconiosis,
        year.NewCases - year.Pneumoconiosis,
        Rows(view, new DateOnly(year.Year, 1, 1), new DateOnly(year.Year, 12, 1)),
        text["DiseasePoint", year.Pneumoconiosis, year.NewCases - year.Pneumoconiosis]);

    private FigureTable YearsTable(DiseaseView view) => new(
        text["DiseaseYears"],
        [
            new(text["ColumnYear"]), new(text["ColumnMonths"], true), new(text["ColumnNewCases"], true), new(text["ColumnPneumoconiosis"], true), new(text["ColumnOther"], true),
            new(text["ColumnDeaths"], true), new(text["ColumnAverageInsured"], true), new(text["ColumnRate100000"], true), new(text["ColumnLower"], true), new(text["ColumnUpper"], true),
        ],
        [.. view.Years.Select(year => (IReadOnlyList<FigureCell>)
        [
            Cells.Text($"{year.Year}", Rows(view, new DateOnly(year.Year, 1, 1), new DateOnly(year.Year, 12, 1))), Cells.Count(year.Months), Cells.Count(year.NewCases),
            Cells.Count(year.Pneumoconiosis), Cells.Count(year.NewCases - year.Pneumoconiosis), Cells.Count(year.Deaths), Cells.Average(year.AverageInsured),
            Cells.Rate(year.RatePer100000), Cells.Rate(year.Lower), Cells.Rate(year.Upper),
        ])]);

    private FigureTable PartTable(DiseaseView view, DiseaseSpanBy by) => new(
        text[$"Disease-{by.Word()}"],
        [
            new(text[$"DiseaseColumn-{by.Word()}"]), new(text["ColumnNewCases"], true), new(text["ColumnCasesBefore"], true), new(text["ColumnPneumoconiosis"], true),
            new(text["ColumnAverageInsured"], true), new(text["ColumnRate100000"], true), new(text["ColumnLower"], true), new(text["ColumnUpper"], true),
        ],
        [.. view.Parts[by].Select(part => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(part.Now.Name, PartRows(view, by, part.Now)), Cells.Count(part.Now.NewCases), Cells.Count(part.Before?.NewCases), Cells.Count(part.Now.Pneumoconiosis),
            Cells.Average(part.Now.AverageInsured), Cells.Rate(part.Now.RatePer100000), Cells.Rate(part.Now.Lower), Cells.Rate(part.Now.Upper),
        ])]);
}
