using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections.Checklists;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Checklists;

/// <summary>新建清单 of a department and an industry that have none yet; where there is one, a next edition is made of it.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class NewModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : RecordPage(tools)
{
    private const string Any = "all";

    public IEnumerable<(string Value, string Words)> LevelOptions => Levels.Options(Me);

    public IEnumerable<(string Value, string Words)> IndustryOptions => InspectionWordsOnPage.IndustryOptions.SkipLast(1).Prepend((Any, text["all_industries"].Value));

    public void OnGet() => Fill(Typed.Of(("level", LevelOptions.First().Value), ("industry", Any)), null);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (level, department, industry, title) = (Chosen("level", LevelOptions.Select(option => option.Value)), Chosen("department", Departments.Codes), Chosen("industry", IndustryOptions.Select(option => option.Value)), Required("title", 200));
        var (county, key) = (Levels.CountyOf(level), industry == Any ? null : industry);
        if (ModelState.IsValid && await Db.Set<Checklist>().AnyAsync(list => list.County == county && list.Department == department && list.KeyIndustry == key && list.State != ChecklistState.Retired, stop))
        {
            ModelState.AddModelError("industry", text["checklist_there"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var made = new Checklist { County = county, Department = department, KeyIndustry = key, Title = title, Edition = 1, CreatedBy = Me.Name, CreatedAt = Now };
        Db.Add(made);
        Audit.Add(AuditActions.RecordMade, made);
        await DropDraftAsync(stop);
        await Db.SaveChangesAsync(stop);
        Said = text["checklist_made"];
        return Redirect($"/joint/inspections/checklists/{made.Id}");
    }
}
