using System.Linq.Expressions;

namespace Model.Operations.Kit.Lists;

/// <summary>
/// Something a list can be sorted by; ties fall by id in the same direction, so that one index serves both. Records without a value come last
/// whichever way it is sorted: the stores put them at different ends, and an order that says where is answered from no index. So a list is one
/// question, or two that follow each other.
/// </summary>
public sealed class ListOrder<T>(Func<IQueryable<T>, bool, IReadOnlyList<IQueryable<T>>> sort)
{
    /// <summary>Those with a value, in its order; then, where there can be some without, those.</summary>
    public IReadOnlyList<IQueryable<T>> Sort(IQueryable<T> found, bool isDescending) => sort(found, isDescending);
}

/// <summary>Makes them: <c>ListOrder.By((Meeting m) => m.PlannedOn)</c>.</summary>
public static class ListOrder
{
    public static ListOrder<T> By<T, TKey>(Expression<Func<T, TKey>> key)
        where T : Record => default(TKey) is null
            ? new((found, isDescending) => [Sorted(found.Where(Is(key, ExpressionType.NotEqual)), key, isDescending), Sorted(found.Where(Is(key, ExpressionType.Equal)), record => record.Id, isDescending)])
            : new((found, isDescending) => [Sorted(found, key, isDescending)]);

    /// <summary>Of what is no record: counted from several of them. Ties fall by a key of its own.</summary>
    public static ListOrder<T> By<T, TKey, TTie>(Expression<Func<T, TKey>> key, Expression<Func<T, TTie>> tie) =>
        new((found, isDescending) => [isDescending ? found.OrderByDescending(key).ThenByDescending(tie) : found.OrderBy(key).ThenBy(tie)]);

    private static IQueryable<T> Sorted<T, TKey>(IQueryable<T> found, Expression<Func<T, TKey>> key, bool isDescending)
        where T : Record => isDescending ? found.OrderByDescending(key).ThenByDescending(record => record.Id) : found.OrderBy(key).ThenBy(record => record.Id);

    // Compared with nothing.
    private static Expression<Func<T, bool>> Is<T, TKey>(Expression<Func<T, TKey>> key, ExpressionType how) =>
        Expression.Lambda<Func<T, bool>>(Expression.MakeBinary(how, key.Body, Expression.Constant(null, typeof(TKey))), key.Parameters);
}
