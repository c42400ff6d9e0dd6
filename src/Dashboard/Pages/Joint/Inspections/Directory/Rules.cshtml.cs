using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections.Directory;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Joint.Inspections.Directory;

/// <summary>按规则更新目录: first what would change, then the change.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
public sealed class RulesModel(RecordTools tools, SnapshotReader warehouse, IStringLocalizer<InspectionsTexts> text) : RecordPage(tools)
{
    public DirectoryChange Change { get; private set; } = new([], [], [], 0);

    public string Build => warehouse.Build;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Change = await ApplyAsync(stop);
        // Looked at only: nothing of it is saved.
        Db.ChangeTracker.Clear();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        Change = await ApplyAsync(stop);
        Audit.Add(AuditActions.RecordChanged, facts: new { Directory = "rules", warehouse.Build, Added = Change.Added.Count, Changed = Change.Changed.Count, Removed = Change.Removed.Count });
        await Db.SaveChangesAsync(stop);
        Said = text["rules_done", Change.Added.Count, Change.Changed.Count, Change.Removed.Count];
        return Redirect("/joint/inspections/directory");
    });

    private Task<DirectoryChange> ApplyAsync(CancellationToken stop) => DirectoryRules.ApplyAsync(Db, new CandidateReader(warehouse), Me.Name, Now, stop);
}
