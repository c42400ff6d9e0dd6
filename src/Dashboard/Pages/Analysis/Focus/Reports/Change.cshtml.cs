using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Analysis.Focus.Reports;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>填写文字: what the county writes beside the figures; or deleting what was opened by mistake.</summary>
[PagePermission(Permissions.ReportsWrite, Change = Permissions.ReportsWrite)]
[NeedsNoSnapshot]
public sealed class ChangeModel(RecordTools tools, IStringLocalizer<FocusTexts> text) : ReportPage(tools)
{
    private const int Longest = 2000;

    public Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => OpenAsync(id, Written, stop);

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => ChangeAsync(
        id,
        Written,
        name => text[name],
        () =>
        {
            var facts = new ReportFacts(Optional("work", Longest), Optional("problems", Longest));
            return Unless("work", () => OfTheCity ?? Record.Change(facts), () => new Done(AuditActions.RecordChanged, text["changed_done"]));
        },
        stop);

    public Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            var reason = Typed["reason"];
            Fill(Written(), Record);
            return Unless("reason", () => OfTheCity ?? Record.Delete(Me.Name, Now, reason), () => new Done(AuditActions.RecordDeleted, text["deleted_done"], Record.DeletedBecause, To: "/focus/reports?view=all"));
        },
        stop);

    private Typed Written() => Typed.Of(("work", Record.Work), ("problems", Record.Problems));
}
