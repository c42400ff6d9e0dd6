using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Analysis.Focus;
using Model.Analysis.Focus.Reports;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>What the county does with its report: refresh the figures, sign, recall.</summary>
[PagePermission(Permissions.ReportsWrite, Change = Permissions.ReportsWrite)]
public sealed class MoveModel(RecordTools tools, SnapshotReader reader, IStringLocalizer<FocusTexts> text) : ReportPage(tools)
{
    public ReportVerb Verb { get; private set; }

    public bool NeedsReason => Verb == ReportVerb.Recall;

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
            async () =>
            {
                var reason = NeedsReason ? Required("reason", 2000) : "";
                if (!ModelState.IsValid || Refused("reason", OfTheCity ?? Move(reason)))
                {
                    return null;
                }

                if (Verb == ReportVerb.Sign && Record.Number is null)
                {
                    Record.TakeNumber(await AnnualReport.Series.DrawAsync(Db, Record.County, Record.Year, stop));
                }

                return new Done(AuditActions.RecordMoved, text["moved_" + Verb], reason.Length == 0 ? null : reason);
            },
            stop);
    }

    protected override Task<bool> LoadMoreAsync(CancellationToken stop) => Task.FromResult(Verb is ReportVerb.Refresh or ReportVerb.Sign or ReportVerb.Recall);

    private Refusal? Move(string reason) => Verb switch
    {
        ReportVerb.Sign => Record.Sign(Today, Me.Name, Now),
        ReportVerb.Recall => Record.Recall(Me.Name, Now, reason),
        _ => new FocusReader(reader).Read(Record.County!, Record.Year) is { } analysis ? Record.Refresh(analysis, reader.Build, Today, Me.Name, Now) : ReportRefusals.NoData,
    };
}
