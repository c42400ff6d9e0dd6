using Dashboard.Charts;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis.Construction;
using Model.Statistics;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>Construction with and without the estimated exposure of project-insured workers, as a table.</summary>
public static class ConstructionTable
{
    public static FigureTable Of(ConstructionExposure exposure, string name, IStringLocalizer<AnalysisTexts> text) => new(
        name,
        [new(text["Column-construction"]), new(text["ColumnCases"], true), new(text["ColumnAverageInsured"], true), new(text["ColumnRate"], true), new(text["ColumnInterval"], true), new(text["ConstructionRange"], true)],
        [.. Rows(exposure, text)]);

    private static IEnumerable<IReadOnlyList<FigureCell>> Rows(ConstructionExposure exposure, IStringLocalizer<AnalysisTexts> words)
    {
        yield return Row(words["ConstructionUnit"], exposure.UnitCases, exposure.UnitInsured, exposure.UnitRate);
        yield return Row(words["ConstructionProject"], exposure.ProjectCases, exposure.EstimatedInsured, exposure.ProjectRate, exposure.ProjectRange);
        yield return Row(words["ConstructionWhole"], exposure.UnitCases + exposure.ProjectCases, exposure.UnitInsured + exposure.EstimatedInsured, exposure.WholeRate, exposure.WholeRange);
        yield return Row(words["ConstructionNaive"], exposure.UnitCases + exposure.ProjectCases + exposure.ProjectCasesWithout, exposure.UnitInsured, exposure.NaiveRate);
        if (exposure.ReportedRate is { } reported)
        {
            yield return Row(words["ConstructionReported"], exposure.ProjectCases + exposure.ProjectCasesWithout, exposure.ReportedInsured, reported);
        }
    }

    private static IReadOnlyList<FigureCell> Row(string name, long cases, double insured, PoissonRate? rate, (double Low, double High)? range = null) =>
    [
        Cells.Text(name), Cells.Count(cases), Cells.Average(insured), Cells.Rate(rate?.Value),
        Cells.Text(rate is null ? Format.None : Format.Interval(rate.Lower, rate.Upper)), Cells.Text(range is { } r ? Format.Interval(r.Low, r.High) : Format.None),
    ];
}
