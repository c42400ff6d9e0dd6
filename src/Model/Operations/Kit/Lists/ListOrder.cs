using System.Linq.Expressions;

namespace Model.Operations.Kit.Lists;

/// <summary>Something a list can be sorted by; ties fall by id in the same direction, so that one index serves both.</summary>
public sealed class ListOrder<T>(Func<IQueryable<T>, bool, IQueryable<T>> sort)
    where T : Record
{
    public IQueryable<T> Sort(IQueryable<T> found, bool isDescending) => sort(found, isDescending);
}

/// <summary>Makes them: <c>ListOrder.By((Meeting m) => m.PlannedOn)</c>.</summary>
public static class ListOrder
{
    public static ListOrder<T> By<T, TKey>(Expression<Func<T, TKey>> key)
        where T : Record => new((found, isDescending) => isDescending
            ? found.OrderByDescending(key).ThenByDescending(record => record.Id)
            : found.OrderBy(key).ThenBy(record => record.Id));
}
