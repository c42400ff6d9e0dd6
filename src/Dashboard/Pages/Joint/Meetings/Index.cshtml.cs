using System.Globalization;
using System.Linq.Expressions;
using Dashboard.Shell;
using Dashboard.Shell.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Kit.Lists;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>联席会议: every meeting, what comes next, and whether enough of them are held.</summary>
[PagePermission(Permissions.MeetingsRead, Change = Permissions.MeetingsRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(ListTools tools, IStringLocalizer<MeetingsTexts> text) : ListPage<Meeting, MeetingLine>(tools)
{
    private static readonly Expression<Func<Meeting, bool>> IsComing = m => m.State == MeetingState.Planned || m.State == MeetingState.Convened;

    /// <summary>This year against its cadence, for each level that is the user's own.</summary>
    public IReadOnlyList<(string? County, CadenceState State)> Cadences { get; private set; } = [];

    /// <summary>The next to be held; null when none is planned.</summary>
    public MeetingLine? Next { get; private set; }

    public (int Unfinished, int Overdue) Resolutions { get; private set; }

    private IReadOnlyList<int> Years { get; set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Cadences = await CadencesAsync(stop);
        Next = await Lines(Db.Set<Meeting>().AsNoTracking().Where(IsComing).Where(m => m.PlannedOn >= Today).OrderBy(m => m.PlannedOn)).FirstOrDefaultAsync(stop);
        var today = Today;
        var unfinished = await Db.Set<Resolution>().CountEachAsync(Db, [r => r.State == ResolutionState.Open || r.State == ResolutionState.Reported, r => r.State == ResolutionState.Open && r.DueOn < today], stop);
        Resolutions = (unfinished[0], unfinished[1]);
    }

    // From the first to the last: asking each meeting for its year would read all of them.
    protected override async Task PrepareAsync(CancellationToken stop)
    {
        var days = Db.Set<Meeting>().Select(m => m.PlannedOn);
        var (first, last) = (await days.Order().FirstOrDefaultAsync(stop), await days.OrderDescending().FirstOrDefaultAsync(stop));
        Years = first == default ? [] : [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Reverse()];
    }

    protected override ListOf<Meeting, MeetingLine> Declare()
    {
        var today = Today;
        return new()
        {
            Title = text["meetings"],
            SearchHelp = text["search_meetings_help"],
            Order = "-day",
            Lines = Lines,
            Views =
            [
                new("all", text["view_all"]),
                new("coming", text["view_coming"], IsComing),
                new("overdue", text["view_overdue"], m => (m.State == MeetingState.Planned || m.State == MeetingState.Convened) && m.PlannedOn < today),
                new("unissued", text["view_unissued"], m => m.State == MeetingState.Held || m.State == MeetingState.Minuted),
            ],
            Choices =
            [
                Assigned<Meeting>(),
                new("state", text["state"], [.. Enum.GetValues<MeetingState>().Select(state => ($"{state}", MeetingWordsOnPage.Of(state)))], InState),
                new("year", text["year"], [.. Years.Select(year => year.ToString(CultureInfo.InvariantCulture)).Select(year => (year, year))], InYear),
            ],
            Columns =
            [
                new("day", text["day"], line => line.PlannedOn) { Cell = line => ListCell.Of(line.HeldOn ?? line.PlannedOn), Sort = ListOrder.By((Meeting m) => m.PlannedOn), SortsDown = true },
                new("number", text["number"], line => line.Number) { Sort = ListOrder.By((Meeting m) => m.Number), IsUsual = false },
                new("title", text["meeting"], line => line.Title) { Cell = Head, Sort = ListOrder.By((Meeting m) => m.Title), IsHead = true },
                new("level", text["level"], line => Levels.Name(line.County).ToString()),
                new("time", text["time"], line => line.StartsAt?.ToString("HH:mm", CultureInfo.InvariantCulture)) { IsUsual = false },
                new("place", text["place"], line => line.Place) { IsUsual = false },
                new("state", text["state"], line => MeetingWords.Of(line.State).ToString()) { Cell = State },
                new("assignee", text["assignee"], line => line.Assignee) { IsUsual = false },
                new("held_on", text["held_on"], line => line.HeldOn) { IsUsual = false },
                new("invited", text["invited"], line => line.Invited) { IsNumber = true, IsUsual = false },
                new("answered", text["answered"], line => line.Answered) { Cell = line => Of(line.Answered, line.Invited), IsNumber = true },
                new("resolutions", text["resolutions"], line => line.Resolutions) { IsNumber = true, IsUsual = false },
                new("unfinished", text["unfinished"], line => line.Unfinished) { Cell = line => Of(line.Unfinished, line.Resolutions), IsNumber = true },
            ],
        };
    }

    private IQueryable<MeetingLine> Lines(IQueryable<Meeting> meetings) => meetings.Select(m => new MeetingLine(
        m.Id, m.Number, m.Title, m.County, m.PlannedOn, m.StartsAt, m.Place, m.State, m.HeldOn, m.Assignee,
        m.Invitations.Count, m.Invitations.Count(i => i.AnsweredAt != null),
        Db.Set<Resolution>().Count(r => r.MeetingId == m.Id),
        Db.Set<Resolution>().Count(r => r.MeetingId == m.Id && (r.State == ResolutionState.Open || r.State == ResolutionState.Reported))));

    private ListCell Head(MeetingLine line) => new(line.Title) { Href = $"/joint/meetings/{line.Id}", Note = (line.Number ?? text["no_number"].Value) + (line.Place.Length > 0 ? " · " + line.Place : "") };

    private ListCell State(MeetingLine line)
    {
        var isOverdue = line.IsOverdue(Today);
        return new(isOverdue ? text["overdue"].Value : MeetingWordsOnPage.Of(line.State)) { Status = MeetingWordsOnPage.Kind(line.State, isOverdue) };
    }

    private static ListCell Of(int part, int all) => new(all == 0 ? Format.None : $"{part} / {all}") { IsWhole = true };

    private static IQueryable<Meeting> InState(IQueryable<Meeting> found, string value)
    {
        var state = Enum.Parse<MeetingState>(value);
        return found.Where(m => m.State == state);
    }

    private static IQueryable<Meeting> InYear(IQueryable<Meeting> found, string value)
    {
        var first = new DateOnly(int.Parse(value, CultureInfo.InvariantCulture), 1, 1);
        var next = first.AddYears(1);
        return found.Where(m => m.PlannedOn >= first && m.PlannedOn < next);
    }

    private async Task<List<(string? County, CadenceState State)>> CadencesAsync(CancellationToken stop)
    {
        var all = new List<(string? County, CadenceState State)>();
        foreach (var county in Me.SeesCity ? [null] : Me.Access.Counties.Select(county => (string?)county))
        {
            all.Add((county, await CadenceState.ReadAsync(Db, county, Today.Year, Today, stop)));
        }

        return all;
    }
}

/// <summary>A meeting in a list.</summary>
public sealed record MeetingLine(
    int Id, string? Number, string Title, string? County, DateOnly PlannedOn, TimeOnly? StartsAt, string Place, MeetingState State, DateOnly? HeldOn, string? Assignee, int Invited, int Answered, int Resolutions, int Unfinished) : IListed
{
    public bool IsOverdue(DateOnly today) => State is MeetingState.Planned or MeetingState.Convened && PlannedOn < today;
}
