using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>Steps that ask for a reason or a day at most.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class MoveModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : InspectionPage(tools)
{
    public InspectionVerb Verb { get; private set; }

    public bool NeedsReason => Verb is not InspectionVerb.Clear;

    public bool NeedsDay => Verb is InspectionVerb.Extend;

    public async Task<IActionResult> OnGetAsync(int id, InspectionVerb verb, CancellationToken stop)
    {
        Verb = verb;
        return await LoadAsync(id, stop) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(int id, InspectionVerb verb, CancellationToken stop)
    {
        Verb = verb;
        return DoAsync(
            id,
            () =>
            {
                var reason = NeedsReason ? Required("reason", 2000) : "";
                var until = NeedsDay ? Day("until") : default;
                return Unless(NeedsDay ? "until" : "reason", () => Move(until, reason), () => new Done(AuditActions.RecordMoved, text["moved_done", InspectionWords.Of(Record.State)], reason.Length == 0 ? null : reason));
            },
            stop);
    }

    protected override Task<bool> LoadMoreAsync(CancellationToken stop) =>
        Task.FromResult(Verb is InspectionVerb.Resume or InspectionVerb.Clear or InspectionVerb.Extend or InspectionVerb.Cancel or InspectionVerb.Reopen);

    private Refusal? Move(DateOnly until, string reason) => Verb switch
    {
        InspectionVerb.Resume => Record.Resume(Me.Name, Now, reason),
        InspectionVerb.Clear => Record.Clear(Me.Name, Now),
        InspectionVerb.Extend => Record.Extend(until, Today, Me.Name, Now, reason),
        InspectionVerb.Cancel => Record.Cancel(Me.Name, Now, reason),
        InspectionVerb.Reopen => Record.Reopen(Me.Name, Now, reason),
        _ => throw new InvalidOperationException($"{Verb} has a page of its own."),
    };
}
