using System.Globalization;
using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>复查: finding by finding; what is left gets a new last day.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class RecheckModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : InspectionPage(tools)
{
    private static readonly string[] Verdicts = ["yes", "no"];

    public IEnumerable<(string Value, string Words)> Options => Verdicts.Select(value => (value, text["fixed_" + value].Value));

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Fill(Typed.Of(("on", Write(Today))), null);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            var (on, due, note) = (Day("on"), DayOrNone("due"), Optional("note", 2000));
            int[] put = [.. Record.Standing.Where(finding => Chosen(Field(finding), Verdicts) == "yes").Select(finding => finding.Number)];
            return Unless("due", () => Record.Recheck(on, Today, put, due, Me.Name, Now, note, Days), () => new Done(
                AuditActions.RecordMoved, Record.State == InspectionState.Closed ? text["passed_done"] : text["failed_done", Format.Date(Record.DueOn)], note.Length == 0 ? null : note));
        },
        stop);

    public static string Field(Finding finding) => string.Create(CultureInfo.InvariantCulture, $"fixed-{finding.Number}");
}
