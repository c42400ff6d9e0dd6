using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Plans;

/// <summary>修改计划 while its list is not frozen.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class ChangeModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : PlanForm(tools, text)
{
    public Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => OpenAsync(id, Written, stop);

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => ChangeAsync(
        id,
        Written,
        Label,
        () =>
        {
            var (facts, wanted) = (Facts(), Wanted());
            return Unless("until", () => Record.Change(facts, wanted), () => new Done(AuditActions.RecordChanged, Text["changed_done"]));
        },
        stop);

    public Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            var reason = Typed["reason"];
            Fill(Written(), Record);
            return Unless("reason", () => Record.Delete(Me.Name, Now, reason), () => new Done(AuditActions.RecordDeleted, Text["deleted_done"], reason, To: "/joint/inspections/plans"));
        },
        stop);

    private Typed Written() => Of(Record.Facts, Record.Quotas);

    private string Label(string name) =>
        name.StartsWith("wanted-", StringComparison.Ordinal) ? InspectionWordsOnPage.Industry(name["wanted-".Length..])
        : name.StartsWith("share-", StringComparison.Ordinal) ? global::Model.JointPrevention.Inspections.Directory.DirectoryWords.Of(Enum.Parse<global::Model.JointPrevention.Inspections.Directory.RiskGroup>(name["share-".Length..])).Capital()
        : Text[name == "title" ? "plan" : name];
}
