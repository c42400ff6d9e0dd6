using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Analysis.Focus.Reports;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>What the city says of a signed report: accepted, or returned with a reason.</summary>
[PagePermission(Permissions.ReportsJudge, CountyScoping.City, Change = Permissions.ReportsJudge)]
[NeedsNoSnapshot]
public sealed class JudgeModel(RecordTools tools, IStringLocalizer<FocusTexts> text) : ReportPage(tools)
{
    public ReportVerb Verb { get; private set; }

    public bool NeedsReason => Verb == ReportVerb.Return;

    public async Task<IActionResult> OnGetAsync(int id, ReportVerb verb, CancellationToken stop)
    {
        Verb = verb;
        return await LoadAsync(id, stop) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(int id, ReportVerb verb, CancellationToken stop)
    {
        Verb = verb;
        return DoAsync(
            id,
            () =>
            {
                var reason = NeedsReason ? Required("reason", 2000) : "";
                return Unless(
                    "reason",
                    () => Verb == ReportVerb.Accept ? Record.Accept(Today, Me.Name, Now) : Record.Return(Me.Name, Now, reason),
                    () => new Done(AuditActions.RecordMoved, text["moved_" + Verb], reason.Length == 0 ? null : reason));
            },
            stop);
    }

    protected override Task<bool> LoadMoreAsync(CancellationToken stop) => Task.FromResult(Verb is ReportVerb.Accept or ReportVerb.Return);
}
