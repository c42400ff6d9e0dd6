using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>登记处罚结果, by the department that it was transferred to, or by the inspection officer for it.</summary>
[PagePermission(Permissions.InspectionsAnswer, Change = Permissions.InspectionsAnswer)]
[NeedsNoSnapshot]
public sealed class SettleModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : InspectionPage(tools)
{
    private const int MostYuan = 100_000_000;
    private const long FenPerYuan = 100;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Fill(Typed.Of(("on", Write(Today))), null);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            var (on, result) = (Day("on"), Required("result", 2000));
            long? fen = Typed["fine"].Length == 0 ? null : Whole("fine", 0, MostYuan) * FenPerYuan;
            // Who only answers for a department answers for their own, wherever they see an inspection: a city's department for its counties too.
            var department = Me.Has(Permissions.InspectionsWrite) ? Record.TransferTo : Me.Access.Department;
            return Unless("result", () => Record.Settle(department ?? "", on, Today, fen, Me.Name, Now, result), () => new Done(AuditActions.RecordMoved, text["settled_done"], result));
        },
        stop);
}
