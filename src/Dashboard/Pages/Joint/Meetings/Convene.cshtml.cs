using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>发出通知: draws the number, invites the departments and brings the agenda up to date.</summary>
[PagePermission(Permissions.MeetingsWrite, Change = Permissions.MeetingsWrite)]
[NeedsNoSnapshot]
public sealed class ConveneModel(RecordTools tools, IStringLocalizer<MeetingsTexts> text) : MeetingPage(tools)
{
    /// <summary>Departments that have a member in term on the day of the meeting.</summary>
    public IReadOnlyList<string> Members { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => await LoadAllAsync(id, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        await using var whole = await Db.Database.BeginTransactionAsync(stop);
        if (!await LoadAllAsync(id, stop))
        {
            return NotFound();
        }

        Meeting.CarryOver(await Unfinished.OfAsync(Db, Meeting.County, stop));
        var departments = Typed.All("departments").Intersect(Departments.Codes, StringComparer.Ordinal).ToList();
        if (Refused("departments", Meeting.Convene(departments, Me.Name, Now)))
        {
            return Page();
        }

        Meeting.TakeNumber(await Meeting.Series.DrawAsync(Db, Meeting.County, Meeting.PlannedOn.Year, stop));
        var done = await SaveAsync(AuditActions.RecordMoved, null, null, text["convened_done", Meeting.Number!, departments.Count], stop);
        await whole.CommitAsync(stop);
        return done;
    });

    /// <summary>Invited unless the secretary says otherwise: members in term.</summary>
    public bool IsChosen(string department) => Typed["chosen"].Length > 0 ? Typed.Has("departments", department) : Members.Contains(department, StringComparer.Ordinal);

    private async Task<bool> LoadAllAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return false;
        }

        var day = Meeting.PlannedOn;
        Members = await Db.Set<Member>().Where(member => member.County == Meeting.County && member.From <= day && (member.Until == null || member.Until >= day)).Select(member => member.Department).Distinct().ToListAsync(stop);
        return true;
    }
}
