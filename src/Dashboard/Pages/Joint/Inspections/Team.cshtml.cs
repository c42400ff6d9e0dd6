using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections.Officers;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>调整检查组 by hand: where somebody who was drawn cannot go, or nobody was.</summary>
[PagePermission(Permissions.InspectionsWrite, Change = Permissions.InspectionsWrite)]
[NeedsNoSnapshot]
public sealed class TeamModel(RecordTools tools, IStringLocalizer<InspectionsTexts> text) : InspectionPage(tools)
{
    /// <summary>Who may go: works there, is available, and need not stay away; or is in the team already.</summary>
    public IReadOnlyList<Officer> Able { get; private set; } = [];

    /// <summary>Who must stay away from this employer.</summary>
    public IReadOnlyList<Officer> Away { get; private set; } = [];

    /// <summary>The team that the form was opened over: who names another meanwhile is not overwritten unseen.</summary>
    public string Seen => string.Join(' ', Record.Team.Select(member => member.OfficerId).Order());

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            var reason = Required("reason", 2000);
            if (Typed["team"] != Seen)
            {
                ModelState.AddModelError("officers", text["team_changed_meanwhile", Say.Names(Record.Team.Select(member => member.Name))]);
                return null;
            }

            List<Officer> chosen = [.. Able.Where(officer => Typed.Has("officers", $"{officer.Id}"))];
            // Who was drawn and does not go is the very thing that a draw is to show: the log has the rows that were overwritten.
            return Unless("officers", () => Record.Staff(chosen), () => new Done(AuditActions.RecordChanged, text["team_done", chosen.Count], reason));
        },
        stop);

    public bool IsChosen(Officer officer) => Typed["reason"].Length > 0 || !ModelState.IsValid ? Typed.Has("officers", $"{officer.Id}") : IsMember(officer);

    // The city's officers work in every county, and its people may name them.
    protected override async Task<bool> LoadMoreAsync(CancellationToken stop)
    {
        var officers = await Db.Set<Officer>().IgnoreQueryFilters([OperationsDb.Filters.County]).AsNoTracking().Where(officer => officer.County == null || officer.County == Record.County).OrderBy(officer => officer.Department).ThenBy(officer => officer.Id).ToListAsync(stop);
        Able = [.. officers.Where(officer => IsMember(officer) || (officer.IsAvailable && officer.WorksIn(Record.County) && !officer.Avoids(Record.EmployerCode)))];
        Away = [.. officers.Where(officer => officer.Avoids(Record.EmployerCode))];
        return true;
    }

    private bool IsMember(Officer officer) => Record.Team.Any(member => member.OfficerId == officer.Id);
}
