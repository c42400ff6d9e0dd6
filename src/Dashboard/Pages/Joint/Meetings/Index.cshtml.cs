using System.Globalization;
using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Calendar;
using Model.JointPrevention.Meetings;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>联席会议: every meeting, what comes next, and whether enough of them are held.</summary>
[PagePermission(Permissions.MeetingsRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(OperationsDb db, BusinessDate date, StoreWorkbook workbook, CurrentUser user, IStringLocalizer<MeetingsTexts> text) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public MeetingsFilter Filter { get; set; } = new();

    [TempData]
    public string? Said { get; set; }

    public DateOnly Today => date.Today;

    public IReadOnlyList<MeetingLine> Meetings { get; private set; } = [];

    public Paging Paging { get; private set; } = Paging.Of(1, Size, 0);

    /// <summary>How many meetings each view holds.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>This year against its cadence, for each level that is the user's own.</summary>
    public IReadOnlyList<(string? County, CadenceState State)> Cadences { get; private set; } = [];

    /// <summary>The next to be held; null when none is planned.</summary>
    public MeetingLine? Next { get; private set; }

    public (int Unfinished, int Overdue) Resolutions { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var found = Filter.Of(db, Today);
        Paging = Paging.Of(Filter.Page, Size, await found.LongCountAsync(stop));
        Meetings = await Lines(found.Skip((Paging.Page - 1) * Size).Take(Size)).ToListAsync(stop);
        Counts = await CountsAsync(stop);
        Cadences = await CadencesAsync(stop);
        Next = await Lines(MeetingsFilter.InView(db.Set<Meeting>().AsNoTracking(), "coming", Today).Where(m => m.PlannedOn >= Today).OrderBy(m => m.PlannedOn)).FirstOrDefaultAsync(stop);
        var unfinished = db.Set<Resolution>().Where(r => r.State == ResolutionState.Open || r.State == ResolutionState.Reported);
        Resolutions = (await unfinished.CountAsync(stop), await unfinished.CountAsync(r => r.State == ResolutionState.Open && r.DueOn < Today, stop));
        Years = await db.Set<Meeting>().Select(m => m.PlannedOn.Year).Distinct().OrderByDescending(year => year).ToListAsync(stop);
    }

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        var lines = await Lines(Filter.Of(db, Today)).ToListAsync(stop);
        string[] columns = ["number", "title", "level", "day", "time", "place", "state", "held_on", "invited", "answered", "resolutions", "unfinished"];
        var sheet = new ExportSheet(text["meetings"], [.. columns.Select(column => text[column].Value)], lines.Select(Cells));
        return await workbook.WriteAsync(text["meetings"], [.. Chosen().Select(chip => (text["filter"].Value, chip.Text))], [sheet], (lines.Count, lines.Count), stop);
    }

    public IEnumerable<FilterChip> Chosen()
    {
        (string Key, string? Text)[] chosen =
        [
            ("q", Filter.Text),
            ("view", Filter.Shown == MeetingsFilter.Views[0] ? null : text["view_" + Filter.Shown].Value),
            ("state", Filter.State is { } state ? MeetingWords.Of(state).ToString() : null),
            ("year", Filter.Year?.ToString(CultureInfo.InvariantCulture)),
            ("level", Address.Given(Filter.Level) is { } level ? Levels.Name(Levels.CountyOf(level)).ToString() : null),
        ];
        return chosen.Where(chip => !string.IsNullOrWhiteSpace(chip.Text)).Select(chip => new FilterChip(chip.Text!, Request.With((chip.Key, null))));
    }

    private IQueryable<MeetingLine> Lines(IQueryable<Meeting> meetings) => meetings.Select(m => new MeetingLine(
        m.Id, m.Number, m.Title, m.County, m.PlannedOn, m.StartsAt, m.Place, m.State, m.HeldOn,
        m.Invitations.Count, m.Invitations.Count(i => i.AnsweredAt != null),
        db.Set<Resolution>().Count(r => r.MeetingId == m.Id),
        db.Set<Resolution>().Count(r => r.MeetingId == m.Id && (r.State == ResolutionState.Open || r.State == ResolutionState.Reported))));

    private async Task<Dictionary<string, int>> CountsAsync(CancellationToken stop)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var view in MeetingsFilter.Views)
        {
            counts[view] = await MeetingsFilter.InView(db.Set<Meeting>(), view, Today).CountAsync(stop);
        }

        return counts;
    }

    private async Task<List<(string? County, CadenceState State)>> CadencesAsync(CancellationToken stop)
    {
        var all = new List<(string? County, CadenceState State)>();
        foreach (var county in user.SeesCity ? [null] : user.Access.Counties.Select(county => (string?)county))
        {
            all.Add((county, await CadenceState.ReadAsync(db, county, Today.Year, Today, stop)));
        }

        return all;
    }

    private IReadOnlyList<object?> Cells(MeetingLine line) =>
    [
        line.Number, line.Title, Levels.Name(line.County).ToString(), line.PlannedOn, line.StartsAt?.ToString("HH:mm", CultureInfo.InvariantCulture), line.Place,
        MeetingWords.Of(line.State).ToString(), line.HeldOn, line.Invited, line.Answered, line.Resolutions, line.Unfinished,
    ];
}

/// <summary>A meeting in a list.</summary>
public sealed record MeetingLine(
    int Id, string? Number, string Title, string? County, DateOnly PlannedOn, TimeOnly? StartsAt, string Place, MeetingState State, DateOnly? HeldOn, int Invited, int Answered, int Resolutions, int Unfinished)
{
    public bool IsOverdue(DateOnly today) => State is MeetingState.Planned or MeetingState.Convened && PlannedOn < today;
}
