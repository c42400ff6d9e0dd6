using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>修改会议: when, where and what for; or deleting what was planned by mistake.</summary>
[PagePermission(Permissions.MeetingsWrite, Change = Permissions.MeetingsWrite)]
[NeedsNoSnapshot]
public sealed class ChangeModel(RecordTools tools, IStringLocalizer<MeetingsTexts> text) : FactsPage(tools)
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Fill(Of(Meeting.Facts), Meeting);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        var theirs = Of(Meeting.Facts);
        if (MustMerge(theirs, Meeting, name => text[Labels[name]]))
        {
            return Page();
        }

        var facts = Facts();
        if (!ModelState.IsValid || Refused("title", Meeting.Change(facts)))
        {
            return Page();
        }

        try
        {
            return await SaveAsync(AuditActions.RecordChanged, null, null, text["changed_done"], stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Between reading and saving somebody was quicker: both sides are shown.
            Db.ChangeTracker.Clear();
            await LoadAsync(id, stop);
            MustMerge(Of(Meeting.Facts), Meeting, name => text[Labels[name]]);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        if (Refused("reason", Meeting.Delete(Me.Name, Now, Typed["reason"])))
        {
            Fill(Of(Meeting.Facts), Meeting);
            return Page();
        }

        return await SaveAsync(AuditActions.RecordDeleted, null, Meeting.DeletedBecause, text["deleted_done"], stop, "/joint/meetings");
    }

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["title"] = "meeting",
        ["day"] = "planned_day",
        ["time"] = "time",
        ["place"] = "place",
        ["chair"] = "chair",
        ["purpose"] = "purpose",
    };
}
