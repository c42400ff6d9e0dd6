using Microsoft.EntityFrameworkCore;

namespace Model.Operations.Kit.Lists;

/// <summary>Views and columns that one account has made of one list. There is no way from here to those of another.</summary>
/// <param name="db">The store.</param>
/// <param name="account">Whose they are.</param>
/// <param name="list">Path of the list.</param>
public sealed class OwnLists(OperationsDb db, Guid account, string list)
{
    private IQueryable<SavedView> Mine => db.Set<SavedView>().Where(view => view.AccountId == account && view.List == list);

    /// <summary>In the order they were made.</summary>
    public Task<List<SavedView>> ViewsAsync(CancellationToken stop) => Mine.AsNoTracking().OrderBy(view => view.Id).ToListAsync(stop);

    public Task<SavedView?> DefaultAsync(CancellationToken stop) => Mine.AsNoTracking().Where(view => view.IsDefault).OrderBy(view => view.Id).FirstOrDefaultAsync(stop);

    /// <summary>Keeps a view; one of the same name is replaced.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public Task<Refusal?> KeepAsync(string? name, string query, bool isDefault, CancellationToken stop) => Collision.AgainAsync(db, async () =>
    {
        var views = await Mine.ToListAsync(stop);
        var known = views.Find(view => view.Name == name?.Trim());
        var refusal = Named(name)
            ?? (query.Length > SavedView.LongestQuery ? ListRefusals.TooLong : null)
            ?? (known is null && views.Count >= SavedView.Most ? ListRefusals.TooMany : null);
        if (refusal is not null)
        {
            return refusal;
        }

        if (known is null)
        {
            known = new SavedView { AccountId = account, List = list, Name = name!.Trim(), Query = query };
            db.Add(known);
            views.Add(known);
        }

        known.Query = query;
        if (isDefault)
        {
            views.ForEach(view => view.IsDefault = view == known);
        }

        await db.SaveChangesAsync(stop);
        return null;
    });

    public Task<Refusal?> RenameAsync(int id, string? name, CancellationToken stop) => Collision.AgainAsync(db, async () =>
    {
        var views = await Mine.ToListAsync(stop);
        if (views.Find(view => view.Id == id) is not { } view)
        {
            return ListRefusals.NoSuchView;
        }

        var refusal = Named(name) ?? (views.Exists(other => other != view && other.Name == name!.Trim()) ? ListRefusals.NameTaken : null);
        if (refusal is null)
        {
            view.Name = name!.Trim();
            await db.SaveChangesAsync(stop);
        }

        return refusal;
    });

    /// <summary>Makes it the one that the list opens with, or where it is that already, one among others.</summary>
    public async Task<Refusal?> SwitchDefaultAsync(int id, CancellationToken stop)
    {
        var views = await Mine.ToListAsync(stop);
        if (views.Find(view => view.Id == id) is not { } chosen)
        {
            return ListRefusals.NoSuchView;
        }

        var isDefault = !chosen.IsDefault;
        views.ForEach(view => view.IsDefault = view == chosen && isDefault);
        await db.SaveChangesAsync(stop);
        return null;
    }

    public async Task<Refusal?> DeleteAsync(int id, CancellationToken stop) =>
        await Mine.Where(view => view.Id == id).ExecuteDeleteAsync(stop) == 0 ? ListRefusals.NoSuchView : null;

    /// <returns>Null while none were chosen.</returns>
    public async Task<IReadOnlyList<string>?> ColumnsAsync(CancellationToken stop) => (await ChosenAsync(stop))?.Columns;

    public Task ChooseAsync(IReadOnlyList<string> columns, CancellationToken stop) => Collision.AgainAsync(db, async () =>
    {
        if (await ChosenAsync(stop) is { } chosen)
        {
            chosen.Columns = columns;
        }
        else
        {
            db.Add(new ChosenColumns { AccountId = account, List = list, Columns = columns });
        }

        return await db.SaveChangesAsync(stop);
    });

    public async Task ForgetColumnsAsync(CancellationToken stop) => await db.Set<ChosenColumns>().Where(chosen => chosen.AccountId == account && chosen.List == list).ExecuteDeleteAsync(stop);

    private Task<ChosenColumns?> ChosenAsync(CancellationToken stop) => db.Set<ChosenColumns>().SingleOrDefaultAsync(chosen => chosen.AccountId == account && chosen.List == list, stop);

    private static Refusal? Named(string? name) =>
        string.IsNullOrWhiteSpace(name) ? ListRefusals.NoName
        : name.Trim().Length > SavedView.LongestName ? ListRefusals.LongName
        : null;
}
