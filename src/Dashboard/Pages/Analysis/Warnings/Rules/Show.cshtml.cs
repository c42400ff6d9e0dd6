using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model;
using Model.Analysis.Warnings;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Warnings.Rules;

/// <summary>One rule: its definition, and the warnings it would have given, each with what came of it.</summary>
[PagePermission(Permissions.WarningsRead)]
[NeedsNoSnapshot]
public sealed class ShowModel(OperationsDb db, StoreWorkbook workbook, IStringLocalizer<WarningsTexts> text) : PageModel
{
    private const int Size = 50;

    public WarningRule Rule { get; private set; } = null!;

    public RuleHistory? History { get; private set; }

    /// <summary>Of the counties of the user, newest first.</summary>
    public IReadOnlyList<PastAlarm> Alarms { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, int? page, CancellationToken stop)
    {
        if (WarningRule.Find(id) is not { } rule)
        {
            return NotFound();
        }

        (Rule, History) = (rule, await db.Set<RuleHistory>().AsNoTracking().SingleOrDefaultAsync(one => one.Rule == id, stop));
        Paging = Paging.Of(page, Size, await Past(id).CountAsync(stop));
        Alarms = await Past(id).OrderByDescending(alarm => alarm.Number).Skip((Paging.Page - 1) * Size).Take(Size).ToListAsync(stop);
        return Page();
    }

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(string id, CancellationToken stop)
    {
        if (WarningRule.Find(id) is not { } rule)
        {
            return NotFound();
        }

        var alarms = await Past(id).OrderBy(alarm => alarm.Number).ToListAsync(stop);
        var title = text["past_alarms_of", rule.Name].Value;
        var sheet = new ExportSheet(
            title,
            [text["known_on"], text["unit"], text["county"], text["why"], text["months_held"], text["outcome"]],
            alarms.Select(alarm => (IReadOnlyList<object?>)[alarm.KnownOn, new Bilingual(alarm.UnitZh, alarm.UnitEn).ToString(), Levels.Name(alarm.County).ToString(), new Bilingual(alarm.WhyZh, alarm.WhyEn).ToString(), alarm.Months, Outcome(alarm)]));
        return await workbook.WriteAsync(title, [], [sheet], (alarms.Count, alarms.Count), stop);
    }

    public string Outcome(PastAlarm alarm) => alarm.CameTrue switch
    {
        true => text["came_true"],
        false => text["false_alarm"],
        null => text["not_known_yet"],
    };

    private IQueryable<PastAlarm> Past(string rule) => db.Set<PastAlarm>().AsNoTracking().Where(alarm => alarm.Rule == rule);
}
