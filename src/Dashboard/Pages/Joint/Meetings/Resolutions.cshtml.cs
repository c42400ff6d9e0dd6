using Dashboard.Shell;
using Dashboard.Shell.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Kit.Lists;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>议定事项: what all meetings resolved, who must answer what, and what is late.</summary>
[PagePermission(Permissions.MeetingsRead, Change = Permissions.MeetingsRead)]
[NeedsNoSnapshot]
public sealed class ResolutionsModel(ListTools tools, IStringLocalizer<MeetingsTexts> text) : ListPage<Resolution, ResolutionLine>(tools)
{
    /// <summary>Departments that must still answer, those with the most overdue first.</summary>
    public IReadOnlyList<(string Department, int Unfinished, int Overdue)> Owing { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var owing = await Db.Set<Resolution>().Where(r => r.State == ResolutionState.Open).GroupBy(r => r.Owner).Select(g => new { g.Key, Unfinished = g.Count(), Overdue = g.Count(r => r.DueOn < Today) }).ToListAsync(stop);
        Owing = [.. owing.OrderByDescending(o => o.Overdue).ThenByDescending(o => o.Unfinished).ThenBy(o => o.Key, StringComparer.Ordinal).Select(o => (o.Key, o.Unfinished, o.Overdue))];
    }

    protected override ListOf<Resolution, ResolutionLine> Declare() => new()
    {
        Title = text["resolutions"],
        SearchHelp = text["search_resolutions_help"],
        Order = "due",
        Lines = Lines,
        Views = [.. Views()],
        Choices = [new("department", text["department"], [.. Departments.Options], (found, department) => found.Where(r => r.Owner == department || r.Helpers.Contains(department)))],
        Columns =
        [
            new("number", text["rnumber"], line => line.Number) { Cell = line => ListCell.Of(line.Number) with { IsWhole = true }, Sort = ListOrder.By((Resolution r) => r.Number) },
            new("resolution", text["resolution"], line => line.Text) { Cell = Head, IsHead = true },
            new("level", text["level"], line => Levels.Name(line.County).ToString()) { IsUsual = false },
            new("owner", text["owner"], line => Departments.Name(line.Owner)) { Cell = Owner },
            new("helpers", text["helpers"], line => Helpers(line)) { IsUsual = false },
            new("due", text["due"], line => line.DueOn) { Sort = ListOrder.By((Resolution r) => r.DueOn) },
            new("measure", text["measure"], line => line.Measure) { IsUsual = false },
            new("state", text["state"], line => ResolutionWords.Of(line.State).ToString()) { Cell = State },
            new("overdue_days", text["overdue_days"], line => line.DaysOverdue(Today)) { IsNumber = true, IsUsual = false },
            new("last_report", text["last_report"], line => line.LastReport) { IsUsual = false },
        ],
    };

    private IEnumerable<ListView<Resolution>> Views()
    {
        var (today, soon) = (Today, Today.AddDays(Resolution.SoonDays));
        yield return new("open", text["rview_open"], r => r.State == ResolutionState.Open || r.State == ResolutionState.Reported);
        if (Me.Access.Department is { } department)
        {
            // A department answers at its own level.
            var (isCity, counties) = (Me.SeesCity, Me.Access.Counties);
            yield return new("mine", text["rview_mine"], r => (r.State == ResolutionState.Open || r.State == ResolutionState.Reported) && (r.Owner == department || r.Helpers.Contains(department)) && (isCity ? r.County == null : counties.Contains(r.County!)));
        }

        yield return new("soon", text["rview_soon"], r => r.State == ResolutionState.Open && r.DueOn >= today && r.DueOn <= soon);
        yield return new("overdue", text["rview_overdue"], r => r.State == ResolutionState.Open && r.DueOn < today);
        yield return new("reported", text["rview_reported"], r => r.State == ResolutionState.Reported);
        yield return new("done", text["rview_done"], r => r.State == ResolutionState.Done);
        yield return new("all", text["rview_all"]);
    }

    private static IQueryable<ResolutionLine> Lines(IQueryable<Resolution> resolutions) => resolutions.Select(r => new ResolutionLine(
        r.Id, r.Number, r.Text, r.County, r.Owner, r.Helpers, r.DueOn, r.Measure, r.State, r.FollowUps.OrderByDescending(follow => follow.Number).Select(follow => follow.Text).FirstOrDefault()));

    private ListCell Head(ResolutionLine line) => new(line.Text) { Href = $"/joint/meetings/resolutions/{line.Id}", Note = text["measure"].Value + text["colon"] + line.Measure };

    private ListCell Owner(ResolutionLine line) => new(Departments.Name(line.Owner)) { Note = line.Helpers.Count > 0 ? text["helpers"].Value + text["colon"] + Helpers(line) : null };

    private ListCell State(ResolutionLine line) => new(line.DaysOverdue(Today) is { } days ? text["overdue_by", days].Value : MeetingWordsOnPage.Of(line.State)) { Status = MeetingWordsOnPage.Kind(line.State, line.DaysOverdue(Today) is not null) };

    private static string Helpers(ResolutionLine line) => Say.Names(line.Helpers.Select(Departments.Name));
}

/// <summary>A resolution in a list.</summary>
public sealed record ResolutionLine(int Id, string? Number, string Text, string? County, string Owner, IReadOnlyList<string> Helpers, DateOnly DueOn, string Measure, ResolutionState State, string? LastReport) : IListed
{
    /// <summary>Null while it is not overdue.</summary>
    public int? DaysOverdue(DateOnly today) => State == ResolutionState.Open && DueOn < today ? today.DayNumber - DueOn.DayNumber : null;
}
