using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Industries;

/// <summary>All key industries and divisions side by side.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ListModel(PlacesScreens screens, AnalysisWorkbook workbook, IStringLocalizer<AnalysisTexts> text)
    : PlacesPage(screens, workbook, text, PlacesList.Industries);
