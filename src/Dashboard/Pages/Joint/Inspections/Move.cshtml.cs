using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.Kit.Deadlines;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>Steps that ask for a reason or a day at most.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class MoveModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : InspectionPage(tools)
{
    public InspectionVerb Verb { get; private set; }

    public bool NeedsReason => Verb is not InspectionVerb.Clear;

    public bool NeedsLength => Verb is InspectionVerb.Extend;

    public bool NeedsDay => Verb is InspectionVerb.Suspend or InspectionVerb.Continue;

    public async Task<IActionResult> OnGetAsync(int id, InspectionVerb verb, CancellationToken stop)
    {
        Verb = verb;
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        if (NeedsDay)
        {
            Fill(Typed.Of(("on", Write(Today)), ("reason", "")), null);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id, InspectionVerb verb, CancellationToken stop)
    {
        Verb = verb;
        return DoAsync(
            id,
            () =>
            {
                var reason = NeedsReason ? Required("reason", 2000) : "";
                var on = NeedsDay ? Day("on") : Today;
                var length = NeedsLength ? Whole("length", 1, ClockPeriod.Longest) : 0;
                return IsToBeSeen(length) ? null : Unless(NeedsLength ? "length" : NeedsDay ? "on" : "reason", () => Move(on, length, reason), () => new Done(AuditActions.RecordMoved, Told(), reason.Length == 0 ? null : reason));
            },
            stop);
    }

    protected override Task<bool> LoadMoreAsync(CancellationToken stop) =>
        Task.FromResult(Verb is InspectionVerb.Resume or InspectionVerb.Clear or InspectionVerb.Extend or InspectionVerb.Suspend or InspectionVerb.Continue or InspectionVerb.Cancel or InspectionVerb.Reopen);

    /// <summary>An extension is granted once its last day was seen; what is refused anyway is refused at once.</summary>
    private bool IsToBeSeen(int length) => NeedsLength && ModelState.IsValid && Record is { State: InspectionState.Ordered, Rectification: { Suspended: null } clock }
        && clock.DueAsOf(Today, Days) is { } due && due.Value >= Today && !IsSeen(clock.DueIfExtended(length, Today, Days));

    private string Told() => Verb switch
    {
        InspectionVerb.Suspend => text["suspended_done"],
        InspectionVerb.Extend or InspectionVerb.Continue => text["due_done", Format.Date(Record.DueOn)],
        _ => text["moved_done", InspectionWords.Of(Record.State)],
    };

    private Refusal? Move(DateOnly on, int length, string reason) => Verb switch
    {
        InspectionVerb.Resume => Record.Resume(Me.Name, Now, reason),
        InspectionVerb.Clear => Record.Clear(Me.Name, Now),
        InspectionVerb.Extend => Record.Extend(length, Today, Me.Name, Now, reason, Days),
        InspectionVerb.Suspend => Record.Suspend(on, Today, Me.Name, Now, reason, Days),
        InspectionVerb.Continue => Record.Continue(on, Today, Me.Name, Now, reason, Days),
        InspectionVerb.Cancel => Record.Cancel(Me.Name, Now, reason),
        InspectionVerb.Reopen => Record.Reopen(Me.Name, Now, reason),
        _ => throw new InvalidOperationException($"{Verb} has a page of its own."),
    };
}
