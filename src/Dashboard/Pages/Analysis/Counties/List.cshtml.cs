using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Operations.People;
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
        return [.. PublishedPair.Kunming.Read(published), .. published.Read("cn_insured")];
    }

    [Export]
    public async Task<IActionResult> OnGetElsewhereAsync(CancellationToken stop) => ReadElsewhere() is { Count: > 0 } points
        ? await Workbook.PublishedAsync(Text["ContextTitle"], Text["ContextNote"], new FreshnessReader(snapshot).Build(), points, stop)
        : NotFound();
}
