using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>移送处罚: to whom, and under which law.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class TransferModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : InspectionPage(tools)
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Fill(Typed.Of(("on", Write(Today)), ("to", Record.Standing.Select(finding => InspectionWordsOnPage.InCharge(finding.Kind)).FirstOrDefault())), null);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            var (to, basis, on, reason) = (Chosen("to", Departments.Codes), Required("basis", 200), Day("on"), Required("reason", 2000));
            return Unless("on", () => Record.Transfer(to, basis, on, Today, Me.Name, Now, reason), () => new Done(AuditActions.RecordMoved, text["transferred_done", Departments.Name(to)], reason));
        },
        stop);
}
