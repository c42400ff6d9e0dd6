using System.Linq.Expressions;
using Dashboard.Shell;
using Dashboard.Shell.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations.Kit.Lists;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>
/// 屡查屡犯: employers at which something was found more than once within three years. What is listed is no record but counted from several: so it
/// says itself how it is counted, searched and leafed, and has the rest from every list.
/// </summary>
[PagePermission(Permissions.InspectionsRead, Change = Permissions.InspectionsRead)]
[NeedsNoSnapshot]
public sealed class RepeatModel(ListTools tools, IStringLocalizer<InspectionsTexts> text) : ListShell<RepeatOffender, RepeatLine>(tools)
{
    private const int Years = 3;

    public DateOnly Since => Today.AddYears(-Years);

    protected override IQueryable<RepeatOffender> All => RepeatOffender.Of(Db.Set<Inspection>(), Since);

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    protected override ListOf<RepeatOffender, RepeatLine> Declare() => new()
    {
        Title = text["repeat"],
        SearchHelp = text["search_directory_help"],
        None = text["repeat_none"],
        Order = "-times",
        Lines = Lines,
        Views =
        [
            new("all", text["view_all"]),
            new("same", text["view_same"], RepeatOffender.HasSame),
        ],
        Choices =
        [
            new("industry", text["industry"], [.. InspectionWordsOnPage.IndustryOptions], (found, value) => value == Quota.Other ? Of(found, i => i.KeyIndustry == null) : Of(found, i => i.KeyIndustry == value)),
            new("level", Words["list_level"], [.. Levels.Options(Me)], (found, value) => Levels.CountyOf(value) is { } county ? Of(found, i => i.County == county) : Of(found, i => i.County == null)),
        ],
        Columns =
        [
            new("employer", text["employer"], line => line.Name) { Cell = line => new(line.Name) { Href = "/joint/inspections?view=all&q=" + Uri.EscapeDataString(line.Code), Note = Levels.Name(line.County).ToString() }, IsHead = true },
            new("code", text["code"], line => line.Code) { Sort = By(row => row.Code), IsUsual = false },
            new("level", text["level"], line => Levels.Name(line.County).ToString()) { IsUsual = false },
            new("industry", text["industry"], line => InspectionWordsOnPage.Industry(line.Industry)),
            new("times", text["times_found"], line => line.Times) { Sort = By(row => row.Times), SortsDown = true, IsNumber = true },
            new("findings", text["findings"], line => line.Findings) { Sort = By(row => row.Findings), SortsDown = true, IsNumber = true },
            new("same", text["same_kinds"], SameWords),
            new("last", text["last_visit"], line => line.Last) { Sort = By(row => row.Last), SortsDown = true },
        ],
    };

    protected override IQueryable<RepeatOffender> Saying(IQueryable<RepeatOffender> found, string text)
    {
        var codes = Db.Set<Inspection>().Saying(Db, text).Select(i => i.EmployerCode);
        return found.Where(row => codes.Contains(row.Code));
    }

    protected override async Task<IReadOnlyList<int>> CountEachAsync(IReadOnlyList<Expression<Func<RepeatOffender, bool>>?> views, CancellationToken stop)
    {
        var counts = new List<int>();
        foreach (var view in views)
        {
            counts.Add(await (view is null ? All : All.Where(view)).CountAsync(stop));
        }

        return counts;
    }

    protected override async Task<(Paging Paging, IReadOnlyList<RepeatLine> Lines)> PageAsync(IQueryable<RepeatOffender> found, IReadOnlyList<IQueryable<RepeatOffender>> sorted, int? known, CancellationToken stop)
    {
        var paging = Paged(known ?? await found.CountAsync(stop));
        return (paging, await Lines(sorted[0].Skip(Before(paging)).Take(Size)).ToListAsync(stop));
    }

    // As its last inspection has it.
    private IQueryable<RepeatLine> Lines(IQueryable<RepeatOffender> found) =>
        from row in found
        join i in Db.Set<Inspection>() on row.LastId equals i.Id
        select new RepeatLine(row.Code, i.EmployerName, i.County, i.KeyIndustry, row.Times, row.Findings, row.Last, row.Hazards, row.Precursors, row.Exceedances, row.NotInsured, row.NotDone);

    private static ListOrder<RepeatOffender> By<TKey>(Expression<Func<RepeatOffender, TKey>> key) => ListOrder.By(key, row => row.Code);

    private IQueryable<RepeatOffender> Of(IQueryable<RepeatOffender> found, Expression<Func<Inspection, bool>> where)
    {
        var codes = Db.Set<Inspection>().Where(where).Select(i => i.EmployerCode);
        return found.Where(row => codes.Contains(row.Code));
    }

    private static string? SameWords(RepeatLine line) => line.Same.Any() ? Say.Names(line.Same.Select(kind => InspectionWords.Of(kind).ToString())).ToString() : null;
}

/// <summary>A repeat offender in the list.</summary>
public sealed record RepeatLine(string Code, string Name, string? County, string? Industry, int Times, int Findings, DateOnly Last, int Hazards, int Precursors, int Exceedances, int NotInsured, int NotDone)
{
    /// <summary>Kinds that were found at more than one inspection.</summary>
    public IEnumerable<FindingKind> Same => Enum.GetValues<FindingKind>().Zip([Hazards, Precursors, Exceedances, NotInsured, NotDone]).Where(kind => kind.Second > 1).Select(kind => kind.First);
}
