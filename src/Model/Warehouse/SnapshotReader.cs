using System.Globalization;
using System.Text.Json;
using Dapper;
using Model.Plans;

namespace Model.Warehouse;

/// <summary>
/// Asks one snapshot on behalf of one scope. It keeps its snapshot for as long as it lives,
/// so that all figures of a page are of one build; make one a request.
/// </summary>
public sealed class SnapshotReader : IDisposable
{
    private readonly Snapshot snapshot;
    private readonly SnapshotView view;
    private bool disposed;

    /// <summary>Columns are in snake_case, properties in Pascal case.</summary>
    static SnapshotReader() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <exception cref="SnapshotNotReadyException">There is nothing to read.</exception>
    public SnapshotReader(SnapshotCatalog catalog, CountyScope scope)
    {
        (snapshot, Scope) = (catalog.Acquire(), scope);
        try
        {
            view = snapshot.View(scope);
        }
        catch
        {
            snapshot.Release();
            throw;
        }
    }

    /// <summary>Build id of the snapshot.</summary>
    public string Build => snapshot.Build;

    public CountyScope Scope { get; }

    /// <summary>规划: the plans that the snapshot is judged by, as they were when it was built.</summary>
    public PlanCatalog Plans => snapshot.Plans;

    /// <summary>Runs an embedded query; the answer is kept as long as the snapshot is.</summary>
    /// <param name="sqlPath">Path below <c>src/Model</c>, e.g. <c>Analysis/incidence.sql</c>.</param>
    /// <param name="parameters">Values of the query's <c>$names</c>; null for none. Names that the query does not use are left out.</param>
    public IReadOnlyList<T> Query<T>(string sqlPath, IReadOnlyDictionary<string, object?>? parameters = null) =>
        Remember(
            $"{sqlPath}|{typeof(T)}|{JsonSerializer.Serialize(parameters)}",
            () => (IReadOnlyList<T>)Run<T>(EmbeddedText.Read(sqlPath), parameters),
            rows => rows.Count);

    /// <summary>Whether the snapshot has a mart. One that an earlier release built is read until the next build, and lacks what came since.</summary>
    public bool Holds(string mart) => Query<bool>("Analysis/holds.sql", new Dictionary<string, object?>(StringComparer.Ordinal) { ["mart"] = mart }).Single();

    /// <summary>Keeps what was calculated from answers, per build and scope.</summary>
    /// <param name="key">Names the calculation and all it depends on.</param>
    /// <param name="answer">Calculates it; concurrent callers wait for one.</param>
    /// <param name="rows">How much room it takes, in rows.</param>
    public T Remember<T>(string key, Func<T> answer, Func<T, long> rows)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return snapshot.Remember(string.Create(CultureInfo.InvariantCulture, $"{Scope.Key}|{key}"), answer, rows);
    }

    /// <summary>Runs SQL composed from embedded queries and names of our own; never from what a user typed.</summary>
    internal List<T> Run<T>(string sql, IReadOnlyDictionary<string, object?>? parameters) =>
        view.Use(connection => connection.Query<T>(sql, new SnapshotParameters(sql, parameters)).AsList());

    /// <summary>As <see cref="Run{T}"/>, for answers whose columns differ: their names, then their values.</summary>
    internal (IReadOnlyList<string> Names, List<object?[]> Rows) RunTable(string sql, IReadOnlyDictionary<string, object?>? parameters) =>
        view.Use<(IReadOnlyList<string>, List<object?[]>)>(connection =>
        {
            using var answer = connection.ExecuteReader(sql, new SnapshotParameters(sql, parameters));
            var names = Enumerable.Range(0, answer.FieldCount).Select(answer.GetName).ToList();
            var rows = new List<object?[]>();
            while (answer.Read())
            {
                rows.Add([.. names.Select((_, at) => answer.IsDBNull(at) ? null : answer.GetValue(at))]);
            }

            return (names, rows);
        });

    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            snapshot.Release();
        }
    }
}
