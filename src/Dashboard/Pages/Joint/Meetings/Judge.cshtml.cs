using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>核销、退回、延期、撤销: what the secretary decides about a resolution.</summary>
[PagePermission(Permissions.MeetingsWrite, Change = Permissions.MeetingsWrite)]
[NeedsNoSnapshot]
public sealed class JudgeModel(RecordTools tools, IStringLocalizer<MeetingsTexts> text) : ResolutionPage(tools)
{
    public ResolutionVerb Verb { get; private set; }

    public bool NeedsReason => Verb != ResolutionVerb.Confirm;

    public bool NeedsDay => Verb == ResolutionVerb.Extend;

    public async Task<IActionResult> OnGetAsync(int id, ResolutionVerb verb, CancellationToken stop) => await LoadAsync(id, verb, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(int id, ResolutionVerb verb, CancellationToken stop) => Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        if (!await LoadAsync(id, verb, stop))
        {
            return NotFound();
        }

        var (reason, until) = (Optional("reason", 2000), NeedsDay ? Day("until") : default);
        return !ModelState.IsValid || Refused(NeedsDay ? "until" : "reason", Decide(reason, until))
            ? Page()
            : await SaveAsync(AuditActions.RecordMoved, null, reason.Length == 0 ? null : reason, text["judged_done", ResolutionWords.Of(verb)], stop);
    });

    private Refusal? Decide(string reason, DateOnly until) => Verb switch
    {
        ResolutionVerb.Confirm => Resolution.Confirm(Me.Name, Now),
        ResolutionVerb.Return => Resolution.Return(Me.Name, Now, reason),
        ResolutionVerb.Extend => Resolution.Extend(until, Me.Name, Now, reason),
        ResolutionVerb.Drop => Resolution.Drop(Me.Name, Now, reason),
        _ => throw new InvalidOperationException($"{Verb} is the department's."),
    };

    private async Task<bool> LoadAsync(int id, ResolutionVerb verb, CancellationToken stop)
    {
        Verb = verb;
        return verb is not ResolutionVerb.Report && Enum.IsDefined(verb) && await LoadAsync(id, stop);
    }
}
