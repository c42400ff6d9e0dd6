using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>One run: its files, what became of each, and what the process printed.</summary>
[PagePermission(Permissions.DataRead, CountyScoping.City)]
[NeedsNoSnapshot]
public sealed class RunModel(OperationsDb db) : PageModel
{
    public IngestRun Run { get; private set; } = null!;

    public IReadOnlyList<RunFile> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (await db.Runs.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } run)
        {
            return NotFound();
        }

        (Run, Files) = (run, run.Files());
        return Page();
    }

    /// <summary>Which status mark an outcome gets.</summary>
    public static string Kind(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Done => "met",
        RunOutcome.Running or RunOutcome.Quarantined => "on",
        RunOutcome.Busy or RunOutcome.Interrupted => "un",
        RunOutcome.Refused or RunOutcome.CheckFailed or RunOutcome.TimedOut or RunOutcome.Failed => "off",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
