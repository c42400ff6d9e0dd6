using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>登记召开: the day, and who came.</summary>
[PagePermission(Permissions.MeetingsWrite, Change = Permissions.MeetingsWrite)]
[NeedsNoSnapshot]
public sealed class HoldModel(RecordTools tools, IStringLocalizer<MeetingsTexts> text) : MeetingPage(tools)
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        // Whoever said that they come did, until the secretary says otherwise.
        (string Name, string? Value)[] came = [.. Meeting.Invitations.Select(invitation => (Field(invitation), invitation.IsComing == true ? invitation.Who : ""))];
        Fill(Typed.Of([("held_on", Write(Meeting.PlannedOn <= Today ? Meeting.PlannedOn : Today)), .. came]), null);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        var day = Day("held_on");
        var came = Meeting.Invitations.Select(invitation => (invitation.Department, Who: Optional(Field(invitation), 200))).Where(one => one.Who.Length > 0).ToDictionary(one => one.Department, one => one.Who, StringComparer.Ordinal);
        return !ModelState.IsValid || Refused("held_on", Meeting.Hold(day, Today, came, Me.Name, Now))
            ? Page()
            : await SaveAsync(AuditActions.RecordMoved, null, null, text["held_done", came.Count], stop);
    });

    public static string Field(Invitation invitation) => "came-" + invitation.Department;
}
