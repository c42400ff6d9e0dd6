using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
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
    public Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => OpenAsync(id, Written, stop);

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => ChangeAsync(
        id,
        Written,
        name => text[Labels[name]],
        () =>
        {
            var facts = Facts();
            return Unless("title", () => Meeting.Change(facts), () => new Done(AuditActions.RecordChanged, text["changed_done"]));
        },
        stop);

    public Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            var reason = Typed["reason"];
            Fill(Written(), Meeting);
            return Unless("reason", () => Meeting.Delete(Me.Name, Now, reason), () => new Done(AuditActions.RecordDeleted, text["deleted_done"], Meeting.DeletedBecause, To: "/joint/meetings"));
        },
        stop);

    private Typed Written() => Of(Meeting.Facts);

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
