using Dashboard.Charts;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Counties;

/// <summary>The fourteen offices side by side.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ListModel(PlacesScreens screens, AnalysisWorkbook workbook, IStringLocalizer<AnalysisTexts> text, SnapshotReader snapshot)
    : PlacesPage(screens, workbook, text, PlacesList.Counties)
{
    /// <summary>他地参保规模: what other places publish about how many they insure.</summary>
    public IReadOnlyList<ReferencePoint> ReadElsewhere()
    {
        var published = new ReferenceReader(snapshot);
        return [.. published.Read(KunmingChart.Insured), .. published.Read(KunmingChart.Migrants), .. published.Read("cn_insured")];
    }

    public async Task<IActionResult> OnGetElsewhereAsync(CancellationToken stop)
    {
        var points = ReadElsewhere();
        var title = Text["ContextTitle"];
        var sources = string.Join("; ", points.Select(point => $"{point.Source} ({point.Licence})").Distinct(StringComparer.Ordinal));
        return points.Count == 0
            ? NotFound()
            : await Workbook.WriteAsync(title, [], Text["ContextNote"], sources, new FreshnessReader(snapshot).Build(), [Table(title, points)], stop);
    }

    private FigureTable Table(string title, IReadOnlyList<ReferencePoint> points) => new(
        title,
        [new(Text["ColumnName"]), new(Text["ContextPeriod"]), new(Text["ContextValue"], true), new(Text["ContextUnit"])],
        [.. points.Select(point => (IReadOnlyList<FigureCell>)[Cells.Text(point.Name.ToString()), Cells.Text(point.Period), Cells.Rate(point.Value), Cells.Text(point.Unit)])]);
}
