using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>形成纪要: what was said, how the departments judge the situation, and what they resolved.</summary>
[PagePermission(Permissions.MeetingsWrite, Change = Permissions.MeetingsWrite)]
[NeedsNoSnapshot]
public sealed class MinutesModel(RecordTools tools, IStringLocalizer<MeetingsTexts> text) : MeetingPage(tools)
{
    private const int LongestMinutes = 20_000;
    private const int LongestText = 2000;

    public IReadOnlyList<Resolution> Resolutions { get; private set; } = [];

    public bool IsOpen => Meeting.State is MeetingState.Held or MeetingState.Minuted;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAllAsync(id, stop))
        {
            return NotFound();
        }

        Fill(Written(), Meeting);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken stop)
    {
        if (!await LoadAllAsync(id, stop))
        {
            return NotFound();
        }

        if (MustMerge(Written(), Meeting, name => text[name]))
        {
            return Page();
        }

        var (minutes, conclusion, signedBy) = (Required("minutes", LongestMinutes), Optional("conclusion", LongestText), Optional("signed_by", 200));
        if (!ModelState.IsValid || Refused("minutes", Meeting.Minute(minutes, conclusion, signedBy, Me.Name, Now)))
        {
            return Page();
        }

        try
        {
            return await SaveAsync(AuditActions.RecordMoved, null, null, text["minuted_done"], stop);
        }
        catch (DbUpdateException)
        {
            Db.ChangeTracker.Clear();
            await LoadAllAsync(id, stop);
            MustMerge(Written(), Meeting, name => text[name]);
            return Page();
        }
    }

    /// <summary>登记议定事项.</summary>
    public Task<IActionResult> OnPostResolveAsync(int id, CancellationToken stop) => Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        if (!await LoadAllAsync(id, stop))
        {
            return NotFound();
        }

        var said = new ResolutionText(Required("text", LongestText), Chosen("owner", Departments.Codes), [.. Typed.All("helpers").Intersect(Departments.Codes, StringComparer.Ordinal)], Day("due"), Required("measure", LongestText));
        var (made, refusal) = ModelState.IsValid ? Resolution.Of(Meeting, await NextPlaceAsync(stop), said, Me.Name, Now) : (null, null);
        if (made is null)
        {
            Refused("text", refusal);
            ShowAgain(Written(), Meeting);
            Show(Written());
            return Page();
        }

        Db.Add(made);
        return await SaveAsync(AuditActions.RecordMade, made, null, text["resolved_done", made.Number!], stop, $"{Home}/minutes");
    });

    private Typed Written() => Typed.Of(("minutes", Meeting.Minutes), ("conclusion", Meeting.Conclusion), ("signed_by", Meeting.SignedBy));

    private void Show(Typed written)
    {
        foreach (var name in written.Names)
        {
            Typed.Set(name, written[name]);
        }
    }

    // Deleted ones keep their number.
    private async Task<int> NextPlaceAsync(CancellationToken stop) =>
        1 + await Db.Set<Resolution>().IgnoreQueryFilters([OperationsDb.Filters.Deleted]).CountAsync(resolution => resolution.MeetingId == Meeting.Id, stop);

    private async Task<bool> LoadAllAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return false;
        }

        Resolutions = await Db.Set<Resolution>().AsNoTracking().Where(resolution => resolution.MeetingId == id).OrderBy(resolution => resolution.Id).ToListAsync(stop);
        return true;
    }
}
