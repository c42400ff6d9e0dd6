using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Analysis;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>Tables of an analysis page as one workbook with a cover that says what was chosen.</summary>
public sealed class AnalysisWorkbook(XlsxExport export, IStringLocalizer<AnalysisTexts> text)
{
    public async Task<FileStreamResult> WriteAsync(
        string title, IReadOnlyList<(string Name, string Value)> filters, string definition, string source, BuildFacts build, IReadOnlyList<FigureTable> tables, CancellationToken stop)
    {
        var rows = tables.Sum(table => table.Rows.Count);
        return await export.FileAsync(title, build.BuildId, [.. tables.Select(table => table.Sheet())], new ExportCover
        {
            Title = title,
            Filters = filters,
            AsOf = Format.Month(build.DataThrough),
            BuildId = build.BuildId,
            Rows = rows,
            AllRows = rows,
            IsSample = build.Mode == "sample",
            Notes = [(text["NoteDefinition"], definition), (text["NoteSource"], source)],
        }, stop);
    }

    /// <summary>Incidence of some choices.</summary>
    public Task<FileStreamResult> IncidenceAsync(string title, UnitChoices choices, BuildFacts build, IReadOnlyList<FigureTable> tables, CancellationToken stop) =>
        WriteAsync(title, [.. Filters(choices)], text["IncidenceDefinition"], text["SourceInjuries"], build, tables, stop);

    /// <summary>Published series of others, each value with its unit, and all sources.</summary>
    public Task<FileStreamResult> PublishedAsync(string title, string note, BuildFacts build, IReadOnlyList<ReferencePoint> points, CancellationToken stop) =>
        WriteAsync(title, [], note, Sources(points), build, [Table(title, points)], stop);

    private static string Sources(IEnumerable<ReferencePoint> points) =>
        string.Join("; ", points.Select(point => $"{point.Source} ({point.Licence})").Distinct(StringComparer.Ordinal));

    private FigureTable Table(string title, IEnumerable<ReferencePoint> points) => new(
        title,
        [new(text["ColumnName"]), new(text["ContextPeriod"]), new(text["ContextValue"], true), new(text["ContextUnit"])],
        [.. points.Select(point => (IReadOnlyList<FigureCell>)[Cells.Text(point.Name), Cells.Text(point.Period), Cells.Rate(point.Value), Cells.Text(point.Unit)])]);

    private IEnumerable<(string, string)> Filters(UnitChoices choices)
    {
        yield return (text["ChooseMeasure"], text[$"Measure{choices.Measure}"]);
        yield return (text["ChoosePeriod"], Say.Period(choices.Period));
        if (choices.Plan is { } plan)
        {
            yield return (text["ChoosePlan"], plan.Name.ToString());
        }

        if (choices.With is { } with)
        {
            yield return (text["ChooseWith"], with.Name.ToString());
        }
    }
}
