using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Model.Operations.Kit.Lists;

/// <summary>How a list of records is asked for, so that a hundred thousand of them answer as quickly as a hundred.</summary>
public static class Listing
{
    /// <summary>Those in which all of a text is found, whatever its capitals.</summary>
    public static IQueryable<T> Saying<T>(this IQueryable<T> found, OperationsDb db, string text)
        where T : SoughtRecord
    {
        var sought = text.Trim().ToLowerInvariant();
        if (!db.Database.IsSqlite())
        {
            // A single character has no pair.
            return (sought.Length > 1 ? found.Where(record => PostgresOperationsDb.HasPairs(record.Sought, sought)) : found).Where(record => record.Sought.Contains(sought));
        }

        // On its own, so that SQLite reads the index of the narrow column alone and the order's index for the rest; PostgreSQL would read the table twice.
        var saying = db.Set<T>().Where(record => record.Sought.Contains(sought)).Select(record => record.Id);
        return found.Where(record => saying.Contains(record.Id));
    }

    /// <summary>
    /// How many each of several conditions holds for, by one question. On SQLite each is counted in the index that suits it, which is quicker than
    /// one walk over all; on PostgreSQL one walk is quicker than each by itself.
    /// </summary>
    /// <param name="all">Records.</param>
    /// <param name="db">The store.</param>
    /// <param name="conditions">Null for all.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<IReadOnlyList<int>> CountEachAsync<T>(this IQueryable<T> all, OperationsDb db, IReadOnlyList<Expression<Func<T, bool>>?> conditions, CancellationToken stop)
        where T : Record =>
        await (db.Database.IsSqlite() ? all.EachByItself(conditions).FirstOrDefaultAsync(stop) : all.InOneWalk(conditions).SingleOrDefaultAsync(stop)) ?? new int[conditions.Count];

    private static IQueryable<int[]> EachByItself<T>(this IQueryable<T> all, IReadOnlyList<Expression<Func<T, bool>>?> conditions)
        where T : Record
    {
        var counts = conditions.Select(condition => (condition is null ? all : all.Where(condition)).Expression).Select(found => (Expression)Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(T)], found));
        return all.OrderBy(record => record.Id).Select(Expression.Lambda<Func<T, int[]>>(Expression.NewArrayInit(typeof(int), counts), Expression.Parameter(typeof(T), "any")));
    }

    private static IQueryable<int[]> InOneWalk<T>(this IQueryable<T> all, IReadOnlyList<Expression<Func<T, bool>>?> conditions)
        where T : Record
    {
        var whole = Expression.Parameter(typeof(IGrouping<int, T>), "whole");
        var counts = conditions.Select(condition => (Expression)Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(T)], condition is null ? [whole] : [whole, condition]));
        return all.GroupBy(_ => 1).Select(Expression.Lambda<Func<IGrouping<int, T>, int[]>>(Expression.NewArrayInit(typeof(int), counts), whole));
    }

    /// <summary>
    /// The rows of one page: first which they are, from an index alone, then what is shown of them. What is counted or looked up for a row is
    /// counted for those of the page only.
    /// </summary>
    /// <param name="sorted">As <see cref="ListOrder{T}"/> sorts them.</param>
    /// <param name="db">The store.</param>
    /// <param name="skip">Rows before the page.</param>
    /// <param name="take">Rows of the page.</param>
    /// <param name="lines">What is shown of them.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<IReadOnlyList<TLine>> PageAsync<T, TLine>(this IReadOnlyList<IQueryable<T>> sorted, OperationsDb db, int skip, int take, Func<IQueryable<T>, IQueryable<TLine>> lines, CancellationToken stop)
        where T : Record
        where TLine : IListed
    {
        var ids = new List<int>();
        var passed = 0;
        foreach (var (i, part) in sorted.Index())
        {
            var at = Math.Max(0, skip - passed);
            var found = await part.Select(record => record.Id).Skip(at).Take(take - ids.Count).ToListAsync(stop);
            ids.AddRange(found);
            if (ids.Count == take || i == sorted.Count - 1)
            {
                break;
            }

            // A page that begins beyond this part must know how long it is.
            passed += found.Count > 0 || at == 0 ? at + found.Count : await part.CountAsync(stop);
        }

        return await LinesAsync(db, ids, lines, stop);
    }

    /// <summary>Which all of them are, in order.</summary>
    public static async Task<IReadOnlyList<int>> IdsAsync<T>(this IReadOnlyList<IQueryable<T>> sorted, CancellationToken stop)
        where T : Record
    {
        var ids = new List<int>();
        foreach (var part in sorted)
        {
            ids.AddRange(await part.Select(record => record.Id).ToListAsync(stop));
        }

        return ids;
    }

    /// <summary>What is shown of some records, in their order. One may have gone since they were found.</summary>
    public static async Task<IReadOnlyList<TLine>> LinesAsync<T, TLine>(OperationsDb db, IReadOnlyList<int> ids, Func<IQueryable<T>, IQueryable<TLine>> lines, CancellationToken stop)
        where T : Record
        where TLine : IListed
    {
        var shown = await lines(db.Set<T>().AsNoTracking().Where(record => ids.Contains(record.Id))).ToDictionaryAsync(line => line.Id, stop);
        return [.. ids.Where(shown.ContainsKey).Select(id => shown[id])];
    }
}

/// <summary>What a list shows of a record.</summary>
public interface IListed
{
    /// <summary>Of the record.</summary>
    int Id { get; }
}
