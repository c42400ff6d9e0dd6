using System.Linq.Expressions;

namespace Model.Operations.Kit.Lists;

/// <summary>Something a list can be sorted by; ties fall by id in the same direction, so that one index serves both.</summary>
public sealed class ListOrder<T>
    where T : Record
{
    private readonly Func<IQueryable<T>, bool, IQueryable<T>> sort;

    private ListOrder(Func<IQueryable<T>, bool, IQueryable<T>> sort) => this.sort = sort;

    public static ListOrder<T> By<TKey>(Expression<Func<T, TKey>> key) => new((found, isDescending) => isDescending
        ? found.OrderByDescending(key).ThenByDescending(record => record.Id)
        : found.OrderBy(key).ThenBy(record => record.Id));

    public IQueryable<T> Sort(IQueryable<T> found, bool isDescending) => sort(found, isDescending);
}
