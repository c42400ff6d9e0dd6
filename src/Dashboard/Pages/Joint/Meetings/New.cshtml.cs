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
public sealed class NewModel(RecordTools tools, IStringLocalizer<MeetingsTexts> text) : FactsPage(tools)
{
    public IEnumerable<(string Value, string Words)> LevelOptions => Levels.Options(Me);

    public void OnGet() => Fill(Typed.Of(("level", LevelOptions.First().Value)), null);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var level = Chosen("level", LevelOptions.Select(option => option.Value));
        var facts = Facts();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var meeting = new Meeting { County = Levels.CountyOf(level), Facts = facts, CreatedBy = Me.Name, CreatedAt = Now };
        meeting.CarryOver(await Unfinished.OfAsync(Db, meeting.County, stop));
        Db.Add(meeting);
        Audit.Add(AuditActions.RecordMade, meeting);
        await DropDraftAsync(stop);
        await Db.SaveChangesAsync(stop);
        Said = text["made_done"];
        return Redirect($"/joint/meetings/{meeting.Id}");
    }
}
