using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Model.Operations.Kit.Lists;

/// <summary>How a list of records is asked for, so that a hundred thousand of them answer as quickly as a hundred.</summary>
public static class Listing
{
    /// <summary>Those in which all of a text is found, whatever its capitals.</summary>
    public static IQueryable<T> Saying<T>(this IQueryable<T> found, OperationsDb db, string text)
        where T : Dossier
    {
        var sought = text.Trim().ToLowerInvariant();
        // On its own, so that the store reads the narrow column alone and the order's index for the rest.
        var saying = db.Set<T>().Where(record => record.Sought.Contains(sought)).Select(record => record.Id);
        return found.Where(record => saying.Contains(record.Id));
    }

    /// <summary>How many each of several conditions holds for, by one question: each counts in the index that suits it, which is quicker than one walk over all.</summary>
    /// <param name="all">Records.</param>
    /// <param name="conditions">Null for all.</param>
    public static async Task<IReadOnlyList<int>> CountEachAsync<T>(this IQueryable<T> all, IReadOnlyList<Expression<Func<T, bool>>?> conditions, CancellationToken stop)
        where T : Record
    {
        var counts = conditions.Select(condition => (condition is null ? all : all.Where(condition)).Expression).Select(found => (Expression)Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(T)], found));
        var each = Expression.Lambda<Func<T, int[]>>(Expression.NewArrayInit(typeof(int), counts), Expression.Parameter(typeof(T), "any"));
        return await all.OrderBy(record => record.Id).Select(each).FirstOrDefaultAsync(stop) ?? new int[conditions.Count];
    }

    /// <summary>
    /// The rows of one page: first which they are, from an index alone, then what is shown of them. What is counted or looked up for a row is
    /// counted for those of the page only.
    /// </summary>
    public static async Task<IReadOnlyList<TLine>> PageAsync<T, TLine>(this IQueryable<T> sorted, OperationsDb db, int skip, int take, Func<IQueryable<T>, IQueryable<TLine>> lines, CancellationToken stop)
        where T : Record
        where TLine : IListed
    {
        var ids = await sorted.Select(record => record.Id).Skip(skip).Take(take).ToListAsync(stop);
        return await LinesAsync(db, ids, lines, stop);
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
