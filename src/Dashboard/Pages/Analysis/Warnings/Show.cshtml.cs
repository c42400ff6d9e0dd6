using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Analysis.Warnings;
using Model.JointPrevention.Inspections.Plans;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Warnings;

/// <summary>One warning: why, the figures behind it as each build saw them, who must see it, and what was done.</summary>
[PagePermission(Permissions.WarningsRead, Change = Permissions.WarningsWrite)]
[NeedsNoSnapshot]
public sealed class ShowModel(RecordTools tools, IStringLocalizer<WarningsTexts> text) : WarningPage(tools)
{
    /// <summary>Null where this version has it no more.</summary>
    public WarningRule? Rule => WarningRule.Find(Record.Rule);

    /// <summary>How often the rule was right; null while it was not measured.</summary>
    public RuleHistory? History { get; private set; }

    /// <summary>Resolution that it became: id and number; null for none, or one this user may not see.</summary>
    public (int Id, string? Number)? Resolution { get; private set; }

    /// <summary>Plan that takes it up.</summary>
    public (int Id, string Title)? Plan { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    /// <summary>签收.</summary>
    public Task<IActionResult> OnPostAcknowledgeAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () => Unless("", () => Record.Acknowledge(Me.Name, Now), () => new Done(AuditActions.RecordMoved, text["acknowledged_done"])),
        stop);

    public Task<IActionResult> OnPostSayAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () => Record.Say(Optional("comment", Comment.Longest), Me.Name, Me.Access.Department, Now) is { } said ? new Done(AuditActions.RecordAnswered, text["said_done"], Concerns: said) : null,
        stop);

    protected override async Task<bool> LoadMoreAsync(CancellationToken stop)
    {
        History = await Db.Set<RuleHistory>().AsNoTracking().SingleOrDefaultAsync(history => history.Rule == Record.Rule, stop);
        if (Record.ResolutionId is { } resolution && await Db.Set<Resolution>().Where(r => r.Id == resolution).Select(r => new { r.Id, r.Number }).SingleOrDefaultAsync(stop) is { } found)
        {
            Resolution = (found.Id, found.Number);
        }

        if (Record.PlanId is { } plan && await Db.Set<InspectionPlan>().Where(p => p.Id == plan).Select(p => new { p.Id, p.Title }).SingleOrDefaultAsync(stop) is { } planned)
        {
            Plan = (planned.Id, planned.Title);
        }

        return true;
    }
}
