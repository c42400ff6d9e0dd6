using Dashboard.Api;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Model.Operations.People;

namespace Dashboard.Pages.Data.OpenApi;

/// <summary>开放接口: what other programs may ask, each with an answer of the build at hand.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class IndexModel(ApiReference reference) : PageModel
{
    public IReadOnlyList<ApiEndpoint> Endpoints { get; private set; } = [];

    public ApiQuestion Error { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => (Endpoints, Error) = (await reference.ReadAsync(stop), await reference.ReadErrorAsync());
}
