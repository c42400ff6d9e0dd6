using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>Closing, cancelling and reopening: a step that needs no more than a reason.</summary>
[PagePermission(Permissions.MeetingsWrite, Change = Permissions.MeetingsWrite)]
[NeedsNoSnapshot]
public sealed class MoveModel(RecordTools tools, IStringLocalizer<MeetingsTexts> text) : MeetingPage(tools)
{
    public MeetingVerb Verb { get; private set; }

    public bool NeedsReason => Verb != MeetingVerb.Close;

    public async Task<IActionResult> OnGetAsync(int id, MeetingVerb verb, CancellationToken stop) => await LoadAsync(id, verb, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(int id, MeetingVerb verb, CancellationToken stop) => Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        if (!await LoadAsync(id, verb, stop))
        {
            return NotFound();
        }

        var reason = Optional("reason", 2000);
        return !ModelState.IsValid || Refused("reason", Move(reason)) ? Page() : await SaveAsync(AuditActions.RecordMoved, null, reason.Length == 0 ? null : reason, text["moved_done", MeetingWords.Of(Meeting.State)], stop);
    });

    private Refusal? Move(string reason) => Verb switch
    {
        MeetingVerb.Close => Meeting.Close(Me.Name, Now),
        MeetingVerb.Cancel => Meeting.Cancel(Me.Name, Now, reason),
        MeetingVerb.Reopen => Meeting.Reopen(Me.Name, Now, reason),
        _ => throw new InvalidOperationException($"{Verb} has a page of its own."),
    };

    private async Task<bool> LoadAsync(int id, MeetingVerb verb, CancellationToken stop)
    {
        Verb = verb;
        return verb is MeetingVerb.Close or MeetingVerb.Cancel or MeetingVerb.Reopen && await LoadAsync(id, stop);
    }
}
