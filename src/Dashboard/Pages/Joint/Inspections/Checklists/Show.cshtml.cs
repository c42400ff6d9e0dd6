using System.Globalization;
using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections.Checklists;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Checklists;

/// <summary>A checklist: read once it is published, written while it is a draft.</summary>
[PagePermission(Permissions.InspectionsRead, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class ShowModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : RecordPage<Checklist>(tools)
{
    private const int SpareRows = 4;
    private const int MostRows = 200;
    private const string List = "/joint/inspections/checklists";

    public override string Home => $"{List}/{Record.Id}";

    public bool IsDraft => Record.State == ChecklistState.Draft;

    /// <summary>Other editions, newest first.</summary>
    public IReadOnlyList<Checklist> Editions { get; private set; } = [];

    /// <summary>Rows of the form: what there is, and some to add.</summary>
    public int Rows => Math.Min(MostRows, Math.Max(Record.Items.Count, TypedRows) + SpareRows);

    private int TypedRows => Enumerable.Range(1, MostRows).LastOrDefault(row => Typed[TextOf(row)].Length > 0);

    public Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => OpenAsync(id, Written, stop);

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => ChangeAsync(
        id,
        Written,
        name => name,
        () => Unless(TextOf(1), Write, () => new Done(AuditActions.RecordChanged, text["checklist_saved", Record.Items.Count])),
        stop);

    /// <summary>发布: the edition before is retired by it.</summary>
    public Task<IActionResult> OnPostPublishAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () => Unless(TextOf(1), () => Record.Publish(Today, Me.Name, Now), () =>
        {
            foreach (var before in Editions.Where(list => list.State == ChecklistState.Published))
            {
                Refused(TextOf(1), before.Retire(Me.Name, Now, text["replaced_by", Record.Edition]));
            }

            return new Done(AuditActions.RecordMoved, text["published_done"]);
        }),
        stop);

    /// <summary>另起新版.</summary>
    public Task<IActionResult> OnPostReviseAsync(int id, CancellationToken stop) => DoAsync(
        id,
        async () =>
        {
            if (Editions.FirstOrDefault(list => list.State == ChecklistState.Draft) is { } draft)
            {
                return new Done(AuditActions.RecordChanged, text["draft_there"], To: $"{List}/{draft.Id}");
            }

            var next = Record.Revise(Me.Name, Now);
            Db.Add(next);
            await Db.SaveChangesAsync(stop);
            return new Done(AuditActions.RecordMade, text["checklist_made"], Concerns: next, To: $"{List}/{next.Id}");
        },
        stop);

    public Task<IActionResult> OnPostRetireAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () => Unless("reason", () => Record.Retire(Me.Name, Now, Typed["reason"]), () => new Done(AuditActions.RecordMoved, text["retired_done"], Typed["reason"])),
        stop);

    public Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () => Unless("reason", () => Record.Delete(Me.Name, Now, Typed["reason"]), () => new Done(AuditActions.RecordDeleted, text["deleted_done"], Record.DeletedBecause, To: List)),
        stop);

    public static string TextOf(int row) => string.Create(CultureInfo.InvariantCulture, $"text-{row}");

    public static string BasisOf(int row) => string.Create(CultureInfo.InvariantCulture, $"basis-{row}");

    protected override async Task<bool> LoadMoreAsync(CancellationToken stop)
    {
        Editions = await Db.Set<Checklist>()
            .Where(list => list.County == Record.County && list.Department == Record.Department && list.KeyIndustry == Record.KeyIndustry && list.Id != Record.Id)
            .OrderByDescending(list => list.Edition)
            .ToListAsync(stop);
        return true;
    }

    private Typed Written() => Typed.Of([.. Record.Items.SelectMany(item => new (string, string?)[] { (TextOf(item.Number), item.Text), (BasisOf(item.Number), item.Basis) })]);

    private global::Model.Operations.Kit.Refusal? Write() => Record.Write(Enumerable.Range(1, MostRows).Select(row => (Optional(TextOf(row), 2000), Optional(BasisOf(row), 200))));
}
