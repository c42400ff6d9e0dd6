using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Plans;

/// <summary>Steps of a plan: 锁定名单, 抽取, 退回, 办结, 取消.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class MoveModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : RecordPage<InspectionPlan>(tools)
{
    public PlanVerb Verb { get; private set; }

    public bool NeedsReason => Verb is PlanVerb.Unfreeze or PlanVerb.Cancel;

    public override string Home => $"/joint/inspections/plans/{Record.Id}";

    public async Task<IActionResult> OnGetAsync(int id, PlanVerb verb, CancellationToken stop)
    {
        Verb = verb;
        return Enum.IsDefined(verb) && await LoadAsync(id, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int id, PlanVerb verb, CancellationToken stop)
    {
        Verb = verb;
        return !Enum.IsDefined(verb) ? NotFound() : await DoAsync(
            id,
            async () =>
            {
                var reason = NeedsReason ? Required("reason", 2000) : "";
                return !ModelState.IsValid || Refused(NeedsReason ? "reason" : "seed", await MoveAsync(reason, stop)) ? null
                    : new Done(AuditActions.RecordMoved, text["plan_moved", PlanWords.Of(Record.State)], reason.Length == 0 ? null : reason);
            },
            stop);
    }

    private async Task<Refusal?> MoveAsync(string reason, CancellationToken stop) => Verb switch
    {
        PlanVerb.Freeze => await PlanWork.FreezeAsync(Db, Record, Me.Name, Now, stop),
        PlanVerb.Unfreeze => await PlanWork.UnfreezeAsync(Db, Record, Me.Name, Now, reason, stop),
        PlanVerb.Draw => (await PlanWork.DrawAsync(Db, Record, Optional("seed", 200), Optional("source", 200), Me.Name, Now, stop)).Refusal,
        PlanVerb.Close => Record.Close(Me.Name, Now),
        PlanVerb.Cancel => Record.Cancel(Me.Name, Now, reason),
        _ => throw new InvalidOperationException($"{Verb} is not known here."),
    };
}
