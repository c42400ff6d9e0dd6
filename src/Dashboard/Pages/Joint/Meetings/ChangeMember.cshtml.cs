using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>修改成员: a name put right, a term that ends, or an entry made by mistake.</summary>
[PagePermission(Permissions.MeetingsWrite, Change = Permissions.MeetingsWrite)]
[NeedsNoSnapshot]
public sealed class ChangeMemberModel(RecordTools tools, IStringLocalizer<MeetingsTexts> text) : MemberForm(tools, text)
{
    public Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => OpenAsync(id, Written, stop);

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => ChangeAsync(
        id,
        Written,
        name => Text[name],
        () =>
        {
            var facts = Facts(Record.Phone);
            if (!ModelState.IsValid)
            {
                return null;
            }

            Record.Facts = facts;
            return new Done(AuditActions.RecordChanged, Text["changed_done"]);
        },
        stop);

    public Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            var reason = Typed["reason"];
            Fill(Written(), Record);
            return Unless("reason", () => Record.Delete(Me.Name, Now, reason), () => new Done(AuditActions.RecordDeleted, Text["deleted_done"], Record.DeletedBecause));
        },
        stop);

    private Typed Written() => Of(Record.Facts);
}
