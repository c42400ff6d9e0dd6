using Dashboard.Shell;
using Ingest.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>The run going on, as a piece of a page; empty when nothing runs.</summary>
[PagePermission(Permissions.SignedIn, CountyScoping.None)]
[NeedsNoSnapshot]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProgressModel(RunWatch watch) : PageModel
{
    public RunState? Current { get; } = watch.Current;
}
