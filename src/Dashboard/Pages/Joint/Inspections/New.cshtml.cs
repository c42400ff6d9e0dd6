using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Directory;
using Model.Operations.Audit;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>安排检查 outside a plan: after a complaint, an accident, or at the wish of a department.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
public sealed class NewModel(RecordTools tools, SnapshotReader warehouse, IStringLocalizer<InspectionsTexts> text) : RecordPage(tools)
{
    public void OnGet(string? employer) => Fill(Typed.Of(("employer", employer), ("planned_by", Write(Today.AddDays(30)))), null);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (code, by, why) = (Required("employer", 40), Day("planned_by"), Required("why", 2000));
        var candidate = code.Length == 0 ? null : new CandidateReader(warehouse).Find(code.ToUpperInvariant());
        if (code.Length > 0 && candidate is null)
        {
            ModelState.AddModelError("employer", text["no_such_employer"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (made, refusal) = Inspection.ByItself(InspectedEmployer.Of(candidate!), by, why, Me.Name, Now);
        if (Refused("why", refusal))
        {
            return Page();
        }

        Db.Add(made!);
        Audit.Add(AuditActions.RecordMade, made, reason: why);
        await DropDraftAsync(stop);
        await Db.SaveChangesAsync(stop);
        Said = text["made_done"];
        return Redirect($"/joint/inspections/{made!.Id}/team");
    }
}
