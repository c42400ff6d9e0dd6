using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections.Directory;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Joint.Inspections.Directory;

/// <summary>人工列入目录, with a reason.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
public sealed class NewModel(RecordTools tools, SnapshotReader warehouse, IStringLocalizer<InspectionsTexts> text) : RecordPage(tools)
{
    public void OnGet(string? employer) => Fill(Typed.Of(("employer", employer), ("group", $"{RiskGroup.High}")), null);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (code, group, why) = (Required("employer", 40).ToUpperInvariant(), Chosen("group", Enum.GetNames<RiskGroup>()), Required("why", 2000));
        var candidate = code.Length == 0 ? null : new CandidateReader(warehouse).Find(code);
        if (code.Length > 0 && candidate is null)
        {
            ModelState.AddModelError("employer", text["no_such_employer"]);
        }
        else if (await Db.Set<DirectoryEntry>().IgnoreQueryFilters([OperationsDb.Filters.County]).AnyAsync(entry => entry.EmployerCode == code, stop))
        {
            ModelState.AddModelError("employer", text["listed_already"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (made, refusal) = DirectoryEntry.ByHand(candidate!, warehouse.Build, Enum.Parse<RiskGroup>(group), why, Me.Name, Now);
        if (Refused("why", refusal))
        {
            return Page();
        }

        Db.Add(made!);
        return await SaveAsync(AuditActions.RecordMade, made!, why, text["listed_done"], "/joint/inspections/directory", stop);
    }
}
