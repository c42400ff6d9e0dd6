using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Model.Operations.Kit;
using Model.Operations.Kit.Lists;

namespace Dashboard.Shell.Lists;

/// <summary>
/// A page with a list of records: views with how many each holds, text, level and whatever the module narrows by, order, pages, workbook. A module
/// declares what it lists, and who may look may send (views and columns of their own); the page shows it by <c>&lt;partial name="_List" model="Model.List" /&gt;</c>.
/// </summary>
public abstract class ListPage<TRecord, TLine>(ListTools tools) : ListShell<TRecord, TLine>(tools)
    where TRecord : SoughtRecord
    where TLine : IListed
{
    protected override IQueryable<TRecord> All => Db.Set<TRecord>().AsNoTracking();

    protected override IReadOnlyList<ListChoice<TRecord>> Choices => [.. Declared.Choices, Level];

    private ListChoice<TRecord> Level => new("level", Words["list_level"], [.. Levels.Options(Me)], (found, value) => Levels.CountyOf(value) is { } county ? found.Where(record => record.County == county) : found.Where(record => record.County == null));

    /// <summary>For the choices of a module whose records are assigned.</summary>
    protected ListChoice<TDossier> Assigned<TDossier>()
        where TDossier : Dossier => new("assigned", Words["list_assigned"], [("me", Words["list_assigned_me"]), ("none", Words["list_assigned_none"])], (found, value) =>
        {
            var name = value == "me" ? Me.Name : null;
            return found.Where(record => record.Assignee == name);
        });

    protected override IQueryable<TRecord> Saying(IQueryable<TRecord> found, string text) => found.Saying(Db, text);

    protected override Task<IReadOnlyList<int>> CountEachAsync(IReadOnlyList<Expression<Func<TRecord, bool>>?> views, CancellationToken stop) => All.CountEachAsync(Db, views, stop);

    protected override async Task<(Paging Paging, IReadOnlyList<TLine> Lines)> PageAsync(IQueryable<TRecord> found, IReadOnlyList<IQueryable<TRecord>> sorted, int? known, CancellationToken stop)
    {
        if (Asked("q") is not null)
        {
            // Reading every text costs more than naming all that are found: it is done once, not once to count and once to show.
            var ids = await sorted.IdsAsync(stop);
            var searched = Paged(ids.Count);
            return (searched, await Listing.LinesAsync(Db, [.. ids.Skip(Before(searched)).Take(Size)], Declared.Lines, stop));
        }

        var paging = Paged(known ?? await found.CountAsync(stop));
        return (paging, await sorted.PageAsync(Db, Before(paging), Size, Declared.Lines, stop));
    }
}
