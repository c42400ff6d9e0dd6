using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Plans;

/// <summary>编制计划.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class NewModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : PlanForm(tools, text)
{
    private const int UsualGap = 12;

    public IEnumerable<(string Value, string Words)> LevelOptions => Levels.Options(Me);

    public void OnGet()
    {
        var usual = Of(new PlanFacts("", Today.AddDays(14), Today.AddDays(90), UsualGap, ["health", "emergency", "housing", "transport"], Shares.Usual), []);
        usual.Set("level", LevelOptions.First().Value);
        Fill(usual, null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (level, facts, wanted) = (Chosen("level", LevelOptions.Select(option => option.Value)), Facts(), Wanted());
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var plan = new InspectionPlan { County = Levels.CountyOf(level), Facts = facts, CreatedBy = Me.Name, CreatedAt = Now };
        if (Refused("until", plan.Change(facts, wanted)))
        {
            return Page();
        }

        Db.Add(plan);
        Audit.Add(AuditActions.RecordMade, plan);
        await DropDraftAsync(stop);
        await Db.SaveChangesAsync(stop);
        Said = Text["plan_made"];
        return Redirect($"/joint/inspections/plans/{plan.Id}");
    }
}
