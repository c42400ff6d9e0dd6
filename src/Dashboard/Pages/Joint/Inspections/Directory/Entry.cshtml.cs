using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Directory;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Directory;

/// <summary>An employer of the directory: why it stands there; moved to another group or taken out by a person, with a reason.</summary>
[PagePermission(Permissions.InspectionsRead, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class EntryModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : RecordPage<DirectoryEntry>(tools)
{
    public override string Home => $"/joint/inspections/directory/{Record.Id}";

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Inspection> Inspections { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => OpenAsync(id, Facts, stop);

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => ChangeAsync(
        id,
        Facts,
        name => text[name == "why" ? "why_listed" : name],
        () =>
        {
            var (group, why) = (Chosen("group", Enum.GetNames<RiskGroup>()), Required("why", 2000));
            return ModelState.IsValid ? Unless("why", () => Record.Regroup(Enum.Parse<RiskGroup>(group), why), () => new Done(AuditActions.RecordChanged, text["changed_done"], why)) : null;
        },
        stop);

    public Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            var reason = Typed["reason"];
            Fill(Facts(), Record);
            return Unless("reason", () => Record.Delete(Me.Name, Now, reason), () => new Done(AuditActions.RecordDeleted, text["unlisted_done"], Record.DeletedBecause, To: "/joint/inspections/directory"));
        },
        stop);

    protected override async Task<bool> LoadMoreAsync(CancellationToken stop)
    {
        Inspections = await Db.Set<Inspection>().AsNoTracking().Where(i => i.EmployerCode == Record.EmployerCode).OrderByDescending(i => i.PlannedBy).ToListAsync(stop);
        return true;
    }

    private Typed Facts() => Typed.Of(("group", $"{Record.Group}"), ("why", Record.Why));
}
