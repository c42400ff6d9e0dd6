using Dashboard.Exports;
using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Checklists;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.Kit.Attachments;
using Model.Operations.Kit.Deadlines;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>One inspection: employer, team, what was found, what was ordered and what became of it.</summary>
[PagePermission(Permissions.InspectionsRead, Change = Permissions.InspectionsAnswer)]
[NeedsNoSnapshot]
public sealed class ShowModel(RecordTools tools, AttachmentStore files, DocxExport taken, IStringLocalizer<InspectionsTexts> text) : InspectionPage(tools)
{
    /// <summary>Null for an inspection that was arranged by itself.</summary>
    public InspectionPlan? Plan { get; private set; }

    /// <summary>Other inspections of the employer, newest first.</summary>
    public IReadOnlyList<Inspection> Earlier { get; private set; } = [];

    /// <summary>Items that the team has to go through.</summary>
    public int Items { get; private set; }

    /// <summary>Whether this user records on site: the inspection officer, or a department of the team.</summary>
    public bool MayVisit => SiteModel.MayVisit(Me, Record);

    /// <summary>Whether this user records the penalty: for the department that it was transferred to.</summary>
    public bool MaySettle => Record.State == InspectionState.Transferred && Me.Has(Permissions.InspectionsAnswer) && (Me.Has(Permissions.InspectionsWrite) || Me.Access.Department == Record.TransferTo);

    /// <summary>How the order's period stands, or the day that the inspection is planned by; after a transfer, as on that day.</summary>
    public ClockState Clock => Record.Rectification?.StateAt(Record.TransferredOn ?? Today, Days)
        ?? ClockState.Of(Today, ClockUnit.CalendarDays, new(Record.PlannedBy, false), null, Record.VisitedOn, Days.Calendar);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync(int id, int number, CancellationToken stop) => await LoadAsync(id, stop) ? await DownloadAsync(files, Record, number, stop) : NotFound();

    /// <summary>限期整改指令书 as docx.</summary>
    [Export]
    public async Task<IActionResult> OnGetOrderAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop) || Record.OrderedOn is null)
        {
            return NotFound();
        }

        return await taken.FileAsync(InspectionDocuments.Order(Record, IsSample), $"{Record.Number}-限期整改指令书", 1, stop);
    }

    public Task<IActionResult> OnPostSayAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () => Record.Say(Optional("comment", Comment.Longest), Me.Name, Me.Access.Department, Now) is { } said ? new Done(AuditActions.RecordAnswered, text["said_done"], Concerns: said) : null,
        stop);

    protected override async Task<bool> LoadMoreAsync(CancellationToken stop)
    {
        Plan = Record.PlanId is { } plan ? await Db.Set<InspectionPlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == plan, stop) : null;
        Earlier = await Db.Set<Inspection>().AsNoTracking().Where(i => i.EmployerCode == Record.EmployerCode && i.Id != Record.Id).OrderByDescending(i => i.PlannedBy).ToListAsync(stop);
        Items = (await ChecklistsInForce.OfAsync(Db, Record, stop)).Sum(list => list.Items.Count);
        return true;
    }
}
