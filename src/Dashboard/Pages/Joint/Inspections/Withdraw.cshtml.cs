using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>撤回问题 that was written down by mistake; it stays readable and counts no more.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class WithdrawModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : InspectionPage(tools)
{
    private int asked;

    public Finding Finding => Record.Findings.Single(finding => finding.Number == asked);

    public async Task<IActionResult> OnGetAsync(int id, int number, CancellationToken stop)
    {
        asked = number;
        return await LoadAsync(id, stop) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(int id, int number, CancellationToken stop)
    {
        asked = number;
        return DoAsync(
            id,
            () =>
            {
                var reason = Required("reason", 2000);
                return Unless("reason", () => Record.Withdraw(asked, reason), () => new Done(AuditActions.RecordChanged, text["withdrawn_done"], reason, Finding));
            },
            stop);
    }

    protected override Task<bool> LoadMoreAsync(CancellationToken stop) => Task.FromResult(Record.Findings.Any(finding => finding.Number == asked));
}
