using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections.Officers;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Officers;

/// <summary>新增检查人员.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class NewModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : RecordPage(tools)
{
    public IEnumerable<(string Value, string Words)> LevelOptions => Levels.Options(Me);

    public void OnGet() => Fill(Typed.Of(("level", LevelOptions.First().Value)), null);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (level, department) = (Chosen("level", LevelOptions.Select(option => option.Value)), Chosen("department", Departments.Codes));
        var facts = new OfficerFacts(Required("name", 60), Required("certificate", 40), true);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var made = new Officer { County = Levels.CountyOf(level), Department = department, Facts = facts, CreatedBy = Me.Name, CreatedAt = Now };
        Db.Add(made);
        return await SaveAsync(AuditActions.RecordMade, made, null, text["officer_done"], "/joint/inspections/officers", stop);
    }
}
