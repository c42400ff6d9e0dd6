using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>年度安排: how many meetings each year asks for, and how many were held.</summary>
[PagePermission(Permissions.MeetingsRead, Change = Permissions.MeetingsWrite)]
[NeedsNoSnapshot]
public sealed class ScheduleModel(RecordTools tools, IStringLocalizer<MeetingsTexts> text) : FormPage
{
    private const int YearsShown = 5;

    [BindProperty(Name = "level", SupportsGet = true)]
    public string? Level { get; set; }

    public string Shown { get; private set; } = "";

    public int ThisYear => tools.Date.Today.Year;

    public IReadOnlyList<(CadenceState State, int Planned, int Cancelled)> Years { get; private set; } = [];

    private string? County => Levels.CountyOf(Shown);

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Fill(Typed.Of(("year", $"{ThisYear + 1}"), ("wanted", $"{Cadence.Usual}")), null);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Collision.AgainAsync<IActionResult>(tools.Db, async () =>
    {
        await LoadAsync(stop);
        var (year, wanted) = (Whole("year", ThisYear, ThisYear + 1), Whole("wanted", 1, Cadence.Most));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        // Set by somebody else since the form was opened: shown, and sent again by who still wants their own.
        var now = Years.Single(shown => shown.State.Year == year).State.Wanted;
        if (Typed[SeenOf(year)] is { Length: > 0 } seen && seen != $"{now}" && now != wanted)
        {
            ModelState.AddModelError("wanted", text["cadence_meanwhile", year, now]);
            return Page();
        }

        var cadence = await tools.Db.Set<Cadence>().FirstOrDefaultAsync(cadence => cadence.County == County && cadence.Year == year, stop);
        if (cadence is null)
        {
            cadence = new Cadence { County = County, Year = year, Wanted = wanted, CreatedBy = Me.Name, CreatedAt = tools.Clock.GetUtcNow() };
            tools.Db.Add(cadence);
        }

        cadence.Wanted = wanted;
        tools.Audit.Add(AuditActions.RecordChanged, cadence);
        await tools.Db.SaveChangesAsync(stop);
        Said = text["cadence_done", year, wanted];
        return Redirect("/joint/meetings/schedule?level=" + Shown);
    });

    /// <summary>Field that says what the form showed of a year.</summary>
    public static string SeenOf(int year) => $"seen-{year}";

    private async Task LoadAsync(CancellationToken stop)
    {
        Shown = Levels.Shown(Me, Level);
        var years = new List<(CadenceState State, int Planned, int Cancelled)>();
        for (var year = ThisYear + 1; year > ThisYear + 1 - YearsShown; year--)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var meetings = tools.Db.Set<Meeting>().Where(meeting => meeting.County == County && meeting.PlannedOn >= first && meeting.PlannedOn <= last);
            years.Add((
                await CadenceState.ReadAsync(tools.Db, County, year, tools.Date.Today, stop),
                await meetings.CountAsync(meeting => meeting.State == MeetingState.Planned || meeting.State == MeetingState.Convened, stop),
                await meetings.CountAsync(meeting => meeting.State == MeetingState.Cancelled, stop)));
        }

        Years = years;
    }
}
