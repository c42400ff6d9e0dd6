using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>下达整改指令: until when, and what else is asked for.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class OrderModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : InspectionPage(tools)
{
    private const int UsualDays = 30;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Fill(Typed.Of(("on", Write(Today)), ("due", Write(Today.AddDays(UsualDays)))), null);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => DoAsync(
        id,
        async () =>
        {
            var (on, due, demands) = (Day("on"), Day("due"), Optional("demands", 2000));
            if (!ModelState.IsValid || Refused("due", Record.Order(on, due, Today, demands, Me.Name, Now)))
            {
                return null;
            }

            if (Record.Number is null)
            {
                Record.TakeNumber(await Inspection.Series.DrawAsync(Db, Record.County, on.Year, stop));
            }

            return new Done(AuditActions.RecordMoved, text["ordered_done", Record.Number!]);
        },
        stop);
}
