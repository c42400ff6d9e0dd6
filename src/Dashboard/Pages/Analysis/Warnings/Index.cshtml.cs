using Dashboard.Shell;
using Dashboard.Shell.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model;
using Model.Analysis.Warnings;
using Model.Operations.Kit.Lists;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Warnings;

/// <summary>预警: what rules found that somebody must know of, and what was done about it.</summary>
[PagePermission(Permissions.WarningsRead, Change = Permissions.WarningsRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(ListTools tools, IStringLocalizer<WarningsTexts> text) : ListPage<Warning, WarningLine>(tools)
{
    private IReadOnlyList<string> industries = [];

    /// <summary>The round that the list rests on; null while no build was asked.</summary>
    public WarningRound? Round { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Round = await Db.Set<WarningRound>().AsNoTracking().OrderByDescending(round => round.KnownOn).ThenByDescending(round => round.At).FirstOrDefaultAsync(stop);
        await LoadAsync(stop);
    }

    protected override async Task PrepareAsync(CancellationToken stop) =>
        industries = await Db.Set<Warning>().Where(w => w.Industry != null).Select(w => w.Industry!).Distinct().ToListAsync(stop);

    protected override ListOf<Warning, WarningLine> Declare() => new()
    {
        Title = text["title"],
        SearchHelp = text["search_help"],
        Order = "level",
        Lines = Lines,
        Views = [.. Views()],
        Choices =
        [
            Assigned<Warning>(),
            new("rule", text["rule"], [.. WarningRule.All.Select(rule => (rule.Id, rule.Name.ToString()))], (found, value) => found.Where(w => w.Rule == value)),
            new("severity", text["level"], [.. Enum.GetValues<WarningLevel>().Select(level => ($"{level}", WarningTerms.Of(level).Capital()))], OfLevel),
            new("industry", text["industry"], [.. industries.Order(StringComparer.Ordinal).Select(code => (code, WarningsOnPage.Industry(code)))], (found, value) => found.Where(w => w.Industry == value)),
        ],
        Columns =
        [
            new("level", text["level"], line => WarningTerms.Of(line.Level).Capital()) { Cell = line => ListCell.Of(WarningTerms.Of(line.Level).Capital()) with { IsWhole = true }, Sort = ListOrder.By((Warning w) => w.Level) },
            new("unit", text["unit"], line => line.Name.ToString()) { Cell = line => new(line.Name.ToString()) { Href = $"/warnings/{line.Id}", Note = line.Why.ToString() }, IsHead = true },
            new("why", text["why"], line => line.Why.ToString()) { IsUsual = false },
            new("rule", text["rule"], line => WarningsOnPage.Rule(line.Rule)),
            new("county", text["county"], line => Levels.Name(line.County).ToString()),
            new("industry", text["industry"], line => WarningsOnPage.Industry(line.Industry)) { IsUsual = false },
            new("employer", text["employer"], line => line.Employer) { IsUsual = false },
            new("state", text["state"], line => WarningTerms.Of(line.State).ToString()) { Cell = State },
            new("assignee", text["assignee"], line => line.Assignee) { IsUsual = false },
            new("raised", text["raised_on"], line => line.RaisedOn) { Sort = ListOrder.By((Warning w) => w.RaisedOn), SortsDown = true },
            new("by", text["acknowledge_by"], line => line.State == WarningState.Raised ? line.AcknowledgeBy : null) { Sort = ListOrder.By((Warning w) => w.AcknowledgeBy), IsUsual = false },
            new("seen", text["seen_on"], line => line.SeenOn) { IsUsual = false },
            new("ended", text["ended_on"], line => line.EndedOn) { IsUsual = false },
            new("action", text["action"], line => line.Action) { IsUsual = false },
            new("due", text["action_due"], line => line.ActionDueOn) { IsUsual = false },
            new("dismissal", text["dismissal"], line => line.Dismissal is { } reason ? WarningTerms.Of(reason).Capital() : null) { IsUsual = false },
        ],
    };

    private IEnumerable<ListView<Warning>> Views()
    {
        var (today, me, rules) = (Today, Me.Name, WarningRule.OfRoles(Me.Access.Roles));
        yield return new("open", text["view_open"], w => w.EndedOn == null && (w.State == WarningState.Raised || w.State == WarningState.Acknowledged));
        yield return new("mine", text["view_mine"], w => w.EndedOn == null && (w.State == WarningState.Raised || w.State == WarningState.Acknowledged) && (w.Assignee == me || rules.Contains(w.Rule)));
        yield return new("overdue", text["view_overdue"], w => w.EndedOn == null && w.State == WarningState.Raised && w.AcknowledgeBy < today);
        yield return new("acted", text["view_acted"], w => w.State == WarningState.Acted);
        yield return new("dismissed", text["view_dismissed"], w => w.State == WarningState.Dismissed);
        yield return new("ended", text["view_ended"], w => w.EndedOn != null);
        yield return new("all", text["view_all"]);
    }

    private static IQueryable<WarningLine> Lines(IQueryable<Warning> found) => found.Select(w => new WarningLine(
        w.Id, w.Rule, w.UnitZh, w.UnitEn, w.County, w.Industry, w.Employer, w.Level, w.State, w.Assignee, w.RaisedOn, w.AcknowledgeBy, w.SeenOn, w.EndedOn, w.Action, w.ActionDueOn, w.Dismissal,
        w.Sightings.OrderByDescending(s => s.Number).Select(s => s.WhyZh).FirstOrDefault()!, w.Sightings.OrderByDescending(s => s.Number).Select(s => s.WhyEn).FirstOrDefault()!));

    private ListCell State(WarningLine line)
    {
        var isOverdue = line.EndedOn is null && line.State == WarningState.Raised && line.AcknowledgeBy < Today;
        return new(isOverdue ? text["overdue_by", Today.DayNumber - line.AcknowledgeBy.DayNumber].Value : WarningTerms.Of(line.State).Capital())
        {
            Status = WarningsOnPage.Kind(line.State, line.EndedOn, isOverdue),
            Note = line.EndedOn is { } ended ? text["ended_note", Format.ShortDate(ended)].Value : null,
        };
    }

    private static IQueryable<Warning> OfLevel(IQueryable<Warning> found, string value)
    {
        var level = Enum.Parse<WarningLevel>(value);
        return found.Where(w => w.Level == level);
    }
}

/// <summary>A warning in a list.</summary>
public sealed record WarningLine(
    int Id, string Rule, string UnitZh, string UnitEn, string? County, string? Industry, string? Employer, WarningLevel Level, WarningState State, string? Assignee, DateOnly RaisedOn, DateOnly AcknowledgeBy,
    DateOnly SeenOn, DateOnly? EndedOn, string? Action, DateOnly? ActionDueOn, DismissalReason? Dismissal, string WhyZh, string WhyEn) : IListed
{
    public Bilingual Name => new(UnitZh, UnitEn);

    public Bilingual Why => new(WhyZh, WhyEn);
}
