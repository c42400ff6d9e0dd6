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

/// <summary>议定事项: what all meetings resolved, who must answer what, and what is late.</summary>
[PagePermission(Permissions.MeetingsRead)]
[NeedsNoSnapshot]
public sealed class ResolutionsModel(OperationsDb db, BusinessDate date, StoreWorkbook workbook, CurrentUser user, IStringLocalizer<MeetingsTexts> text) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public ResolutionsFilter Filter { get; set; } = new();

    public DateOnly Today => date.Today;

    /// <summary>Department and level that this user answers for; nothing for who speaks for none.</summary>
    public Answering Mine => new(user.Access.Department, user.SeesCity, user.Access.Counties);

    public IReadOnlyList<Resolution> Resolutions { get; private set; } = [];

    public Paging Paging { get; private set; } = Paging.Of(1, Size, 0);

    public IReadOnlyList<(string View, int Count)> Views { get; private set; } = [];

    /// <summary>Departments that must still answer, those with the most overdue first.</summary>
    public IReadOnlyList<(string Department, int Unfinished, int Overdue)> Owing { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var found = Filter.Of(db, Mine, Today);
        Paging = Paging.Of(Filter.Page, Size, await found.LongCountAsync(stop));
        Resolutions = await found.Skip((Paging.Page - 1) * Size).Take(Size).ToListAsync(stop);
        Views = await ViewsAsync(stop);
        var owing = await db.Set<Resolution>().Where(r => r.State == ResolutionState.Open).GroupBy(r => r.Owner).Select(g => new { g.Key, Unfinished = g.Count(), Overdue = g.Count(r => r.DueOn < Today) }).ToListAsync(stop);
        Owing = [.. owing.OrderByDescending(o => o.Overdue).ThenByDescending(o => o.Unfinished).ThenBy(o => o.Key, StringComparer.Ordinal).Select(o => (o.Key, o.Unfinished, o.Overdue))];
    }

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        var all = await Filter.Of(db, Mine, Today).ToListAsync(stop);
        string[] columns = ["rnumber", "resolution", "level", "owner", "helpers", "due", "measure", "state", "overdue_days", "last_report"];
        var sheet = new ExportSheet(text["resolutions"], [.. columns.Select(column => text[column].Value)], all.Select(Cells));
        return await workbook.WriteAsync(text["resolutions"], [.. Chosen().Select(chip => (text["filter"].Value, chip.Text))], [sheet], (all.Count, all.Count), stop);
    }

    public IEnumerable<FilterChip> Chosen()
    {
        (string Key, string? Text)[] chosen =
        [
            ("view", text["rview_" + Filter.Shown]),
            ("q", Filter.Text),
            ("department", Address.Given(Filter.Department) is { } department ? Departments.Name(department) : null),
            ("level", Address.Given(Filter.Level) is { } level ? Levels.Name(Levels.CountyOf(level)).ToString() : null),
        ];
        return chosen.Where(chip => !string.IsNullOrWhiteSpace(chip.Text)).Select(chip => new FilterChip(chip.Text!, Request.With((chip.Key, chip.Key == "view" ? "all" : null))));
    }

    private async Task<List<(string View, int Count)>> ViewsAsync(CancellationToken stop)
    {
        var views = new List<(string View, int Count)>();
        foreach (var view in ResolutionsFilter.Views.Where(view => view != "mine" || Mine.Department is not null))
        {
            views.Add((view, await ResolutionsFilter.InView(db.Set<Resolution>(), view, Mine, Today).CountAsync(stop)));
        }

        return views;
    }

    private IReadOnlyList<object?> Cells(Resolution resolution) =>
    [
        resolution.Number, resolution.Text, Levels.Name(resolution.County).ToString(), Departments.Name(resolution.Owner), Say.Names(resolution.Helpers.Select(Departments.Name)),
        resolution.DueOn, resolution.Measure, ResolutionWords.Of(resolution.State).ToString(), resolution.IsOverdue(Today) ? Today.DayNumber - resolution.DueOn.DayNumber : null,
        resolution.FollowUps is [.., var last] ? last.Text : null,
    ];
}
