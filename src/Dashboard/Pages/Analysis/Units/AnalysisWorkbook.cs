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
