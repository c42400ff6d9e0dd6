using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Model.Operations.People;
using Model.Statistics.Published;

namespace Dashboard.Pages.Data.Definitions;

/// <summary>自检: published results computed anew, now, by the code that all pages use.</summary>
[PagePermission(Permissions.AnalysisRead)]
[NeedsNoSnapshot]
public sealed class SelfCheckModel : PageModel
{
    public IReadOnlyList<CheckedAgain> Checks { get; private set; } = [];

    public void OnGet() => Checks = [.. PublishedCheck.All.Select(c => c.Run())];
}
