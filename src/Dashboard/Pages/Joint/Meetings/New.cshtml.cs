using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>安排会议: a meeting in the year's schedule; what is unfinished stands on its agenda from the start.</summary>
[PagePermission(Permissions.MeetingsWrite, Change = Permissions.MeetingsWrite)]
[NeedsNoSnapshot]
[KeepsDraft]
public sealed class NewModel(MeetingTools tools, IStringLocalizer<MeetingsTexts> text) : FactsPage(tools)
{
    public IEnumerable<(string Value, string Words)> Levels => MeetingWordsOnPage.LevelOptions(Me);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await FillAsync(Typed.Of(("level", Levels.First().Value)), null, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var level = Chosen("level", Levels.Select(option => option.Value));
        var facts = Facts();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var meeting = new Meeting { County = level.Length == 0 ? null : level, Facts = facts, CreatedBy = Me.Name, CreatedAt = Now };
        meeting.CarryOver(await Unfinished.OfAsync(Db, meeting.County, stop));
        Db.Add(meeting);
        Audit.Add(AuditActions.RecordMade, meeting);
        await DropDraftAsync(stop);
        await Db.SaveChangesAsync(stop);
        Said = text["made_done"];
        return Redirect($"/joint/meetings/{meeting.Id}");
    }
}
